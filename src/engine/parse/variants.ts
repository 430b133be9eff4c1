import { hasValue } from './value.ts';

/** The different texts seen at one place: one, or few. */
export type Variants = string | string[];

/**
 * More different words than this at one place are names and the like; up to it they are kinds, such as
 * `Paused` and `Resumed`, and make templates of their own.
 */
const MAX_VARIANTS = 5;

/** The same for words such as `RUNNING`: what programs spell so is nearly always a kind. */
const MAX_CAPITAL_VARIANTS = 20;

export function includesVariant(variants: Variants, text: string): boolean {
  return typeof variants === 'string' ? variants === text : variants.includes(text);
}

/** The variants with one more; null where they are too many, or values, so that the place varies. */
export function addVariant(variants: Variants, text: string): Variants | null {
  if (includesVariant(variants, text)) return variants;
  const all = typeof variants === 'string' ? [variants, text] : [...variants, text];
  if (all.some(hasValue)) return null;
  const limit = all.every(isCapital) ? MAX_CAPITAL_VARIANTS : MAX_VARIANTS;
  return all.length <= limit ? all : null;
}

function isCapital(text: string): boolean {
  return /^[A-Z][A-Z_-]+$/.test(text);
}

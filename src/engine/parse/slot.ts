import { commonPattern, fitsPattern } from './known-templates.ts';
import type { Token } from './token.ts';
import { hasValue, VALUE_SIGN } from './value.ts';

/** One place of a family: what the tokens there have in common. It only ever grows more general. */
export type Slot = WordSlot | TextSlot | AnySlot;

/** All tokens have the same delimiters. Null where a word, or the whole text, varies. */
interface WordSlot {
  kind: 'words';
  skeleton: string;
  words: (Variants | null)[];
  texts: Variants | null;
}

/** Few texts without a value, not all with the same delimiters. */
interface TextSlot {
  kind: 'texts';
  texts: Variants;
}

/** All that fits a pattern. */
interface AnySlot {
  kind: 'any';
  pattern: string;
}

interface Comparison {
  /** Words that can be compared: not those that vary, and no values. */
  words: number;
  /** Those of them that are known. */
  equal: number;
}

export function createSlot({ skeleton, words, text }: Token): Slot {
  return { kind: 'words', skeleton, words: [...words], texts: text };
}

/** Adds the comparison of a token with the slot to `sum`. */
export function compareToken(slot: Slot, token: Token, sum: Comparison): void {
  if (slot.kind === 'any') {
    if (!fitsPattern(slot.pattern, token.text)) sum.words++;
    return;
  }
  if (slot.kind === 'texts' || slot.skeleton !== token.skeleton) {
    sum.words++;
    if (slot.texts !== null && includesVariant(slot.texts, token.text)) sum.equal++;
    return;
  }
  for (let i = 0; i < token.words.length; i++) {
    const known = slot.words[i]!;
    if (known === null) continue;
    const word = token.words[i]!;
    const same = includesVariant(known, word);
    if (same && word === VALUE_SIGN) continue;
    sum.words++;
    if (same) sum.equal++;
  }
}

/** The slot grown to take the token: the same object, or another in its place. */
export function widenSlot(slot: Slot, token: Token): Slot {
  if (slot.kind === 'any') {
    slot.pattern = commonPattern(slot.pattern, token.text);
    return slot;
  }
  const texts = slot.texts === null ? null : addVariant(slot.texts, token.text);
  if (slot.kind === 'words' && slot.skeleton === token.skeleton) {
    for (let i = 0; i < token.words.length; i++) {
      const known = slot.words[i]!;
      if (known !== null) slot.words[i] = addVariant(known, token.words[i]!);
    }
    slot.texts = texts;
    return slot;
  }
  if (texts !== null) return { kind: 'texts', texts };
  return { kind: 'any', pattern: commonPattern(patternOf(slot), token.text) };
}

/** What a token that the slot has taken looks like in a template by now. */
export function generalize(slot: Slot, { text, words }: Token): string {
  if (slot.kind === 'any') return slot.pattern;
  if (slot.kind === 'texts' || !slot.words.includes(null)) return text;
  return fill(slot.skeleton, (i) =>
    slot.words[i] === null && !FAILURE.test(words[i]!) ? VALUE_SIGN : words[i]!,
  );
}

/**
 * What a program writes in the place of a value where it has none: `reply error is SERVFAIL` among
 * `reply <*> is <*>`. Such a word is never a value, however many there are at its place.
 */
const FAILURE =
  /^(?:errors?|failed|failure|fatal|denied|refused|rejected|timeout|unreachable|SERVFAIL|ERROR|FAILED|FAILURE|FATAL|DENIED|REFUSED|REJECTED|TIMEOUT|UNREACHABLE)$/;

/** What all texts of a slot fit. */
function patternOf(slot: WordSlot | TextSlot): string {
  if (slot.kind === 'words') {
    return fill(slot.skeleton, (i) => {
      const variants = slot.words[i]!;
      return typeof variants === 'string' ? variants : VALUE_SIGN;
    });
  }
  return typeof slot.texts === 'string' ? slot.texts : slot.texts.reduce(commonPattern);
}

function fill(skeleton: string, wordAt: (index: number) => string): string {
  let index = 0;
  return skeleton.replace(/w/g, () => wordAt(index++));
}

/** The different texts seen at one place: one, or few. */
type Variants = string | string[];

/**
 * More different words than this at one place are names and the like; up to it they are kinds, such as
 * `Paused` and `Resumed`, and make templates of their own.
 */
const MAX_VARIANTS = 5;

/** The same for words such as `RUNNING`: what programs spell so is nearly always a kind. */
const MAX_CAPITAL_VARIANTS = 20;

function includesVariant(variants: Variants, text: string): boolean {
  return typeof variants === 'string' ? variants === text : variants.includes(text);
}

/** The variants with one more; null where they are too many, or values, so that the place varies. */
function addVariant(variants: Variants, text: string): Variants | null {
  if (includesVariant(variants, text)) return variants;
  const all = typeof variants === 'string' ? [variants, text] : [...variants, text];
  if (all.some(hasValue)) return null;
  const limit = all.every(isCapital) ? MAX_CAPITAL_VARIANTS : MAX_VARIANTS;
  return all.length <= limit ? all : null;
}

function isCapital(text: string): boolean {
  return /^[A-Z][A-Z_-]+$/.test(text);
}

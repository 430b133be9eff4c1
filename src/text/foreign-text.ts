import { number } from './count.ts';

/** What a character of foreign text becomes, by the ones beside it; never nothing. */
type Change = (character: string, before: string, after: string) => string;

/** Control and format characters (among them bidi marks) and line breaks become spaces or go. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/** Changes each character and stops, with `…`, before the text is longer than `max`. */
export function changeWithin(text: string, max: number, change: Change): string {
  // No change is shorter than its character, so that a long text costs no more than a short one.
  const characters = [...text.slice(0, max + 2)];
  let kept = '';
  let fitting = '';
  for (const [index, character] of characters.entries()) {
    kept += change(character, characters[index - 1] ?? '', characters[index + 1] ?? '');
    if (kept.length > max) return `${fitting.trimEnd()}…`;
    if (kept.length < max) fitting = kept;
  }
  return kept;
}

export function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

const MAX_NAME_CHARS = 60;
const MAX_NAMES = 8;

/** Foreign text made fit for a message: no control characters, spaces collapsed, at most 60 characters. */
export function shortName(text: string): string {
  const plain = text
    .slice(0, 10 * MAX_NAME_CHARS)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const characters = Array.from(plain);
  if (characters.length <= MAX_NAME_CHARS) return plain;
  return `${characters.slice(0, MAX_NAME_CHARS - 1).join('')}…`;
}

/** Column names as a list for a message: the first eight, and how many more there are. */
export function shortNames(names: string[]): string {
  const listed = names.slice(0, MAX_NAMES).map((name) => shortName(name) || '(no name)');
  const more = names.length - listed.length;
  return more > 0 ? `${listed.join(', ')} and ${number(more)} more` : listed.join(', ');
}

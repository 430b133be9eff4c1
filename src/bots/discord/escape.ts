/**
 * Foreign text for a message: one line, no mention, link, markup or character that steers the
 * layout, at most `max` characters, with `…` where it was cut.
 *
 * @example soft('<@7> *hi*', 99) // '\\<@\u200b7\\> \\*hi\\*'
 */
export function soft(text: string, max: number): string {
  return cut(withoutInvites(oneLine(text)), max, softened);
}

/** As `soft` where Discord knows no markup: labels, thread names, an embed's footer. */
export function plain(text: string, max: number): string {
  return cut(oneLine(text), max, (character) => character);
}

/** As `soft` for the inside of a code fence or of inline code: only backticks are changed. */
export function code(text: string, max: number): string {
  return cut(oneLine(text), max, (character) => (character === '`' ? 'ˋ' : character));
}

/** Inline code; nothing at all where there is nothing to show. */
export function inlineCode(text: string, max: number): string {
  const inside = code(text, max - 2);
  return inside === '' ? '' : `\`${inside}\``;
}

/** Discord takes a backslash before each of its marks. */
const MARKS = new Set(['\\', '*', '~', '`', '|', '<', '>', '[', ']']);
/** At the beginning of a line: headings, lists, quotes. */
const LEADING_MARKS = new Set(['#', '-', '+']);

function softened(character: string, before: string, after: string): string {
  // One after a letter begins no italics: `blk_-7` stays as it can be searched for.
  if (character === '_') return isWord(before) && after !== '_' ? '_' : '\\_';
  // An address that Discord would make a link of; the joiner is invisible.
  if (character === ':' && after === '/') return ':\u2060';
  if (character === '@') return '@\u200b';
  if (MARKS.has(character)) return `\\${character}`;
  return before === '' && LEADING_MARKS.has(character) ? `\\${character}` : character;
}

/** `discord.gg/x` is shown as an invitation, also without `https://`. */
function withoutInvites(text: string): string {
  return text.replace(/(discord(?:app)?)\.(?=\w)/gi, '$1\u2060.');
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** Control and format characters (among them bidi marks) and line breaks become spaces or go. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

type Change = (character: string, before: string, after: string) => string;

/** Changes each character, and stops before the text is longer than `max`. */
function cut(text: string, max: number, change: Change): string {
  // As many as could fit and two more, so that a long text costs no more than a short one.
  const characters = [...text.slice(0, 2 * max + 2)];
  let kept = '';
  let fitting = '';
  for (const [index, character] of characters.entries()) {
    kept += change(character, characters[index - 1] ?? '', characters[index + 1] ?? '');
    if (kept.length > max) return `${fitting.trimEnd()}…`;
    if (kept.length < max) fitting = kept;
  }
  return kept;
}

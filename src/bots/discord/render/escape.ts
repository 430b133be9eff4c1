import { changeWithin, isWord, oneLine } from '../../../text/foreign-text.ts';

/**
 * Foreign text for a message: one line, no mention, link, markup or character that steers the
 * layout, at most `max` characters, with `…` where it was cut.
 *
 * @example soft('<@7> *hi*', 99) // '\\<@\u200b7\\> \\*hi\\*'
 */
export function soft(text: string, max: number): string {
  return changeWithin(withoutInvites(oneLine(text)), max, softened);
}

/** As `soft` where Discord knows no markup: labels, thread names, an embed's footer. */
export function plain(text: string, max: number): string {
  return changeWithin(oneLine(text), max, (character) => character);
}

/** As `soft` for the inside of a code fence or of inline code: only backticks are changed. */
export function code(text: string, max: number): string {
  return changeWithin(oneLine(text), max, (character) => (character === '`' ? 'ˋ' : character));
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

/** `discord.gg/x` is shown as an invitation, also without `https://`; `discord.csv` is a file. */
function withoutInvites(text: string): string {
  return text.replace(/(discord(?:app)?)\.(?=(?:gg|com|gift|new)\b)/gi, '$1\u2060.');
}

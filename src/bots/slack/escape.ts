/**
 * Foreign text for a mrkdwn or plain text object: one line, no mention, link, markup or character
 * that steers the layout, at most `max` characters, with `…` where it was cut.
 *
 * @example soft('<!channel> *hi*', 99) // '&lt;!channel&gt; ∗hi∗'
 */
export function soft(text: string, max: number): string {
  return cut(oneLine(text), max, softened);
}

/** As `soft` for plain text objects, in which markup is no markup: it stays as it is. */
export function plain(text: string, max: number): string {
  return cut(oneLine(text), max, escapedCharacter);
}

/** As `soft` for the inside of a code fence or of inline code: only backticks are changed. */
export function code(text: string, max: number): string {
  return cut(oneLine(text), max, (character) =>
    character === '`' ? 'ˋ' : escapedCharacter(character),
  );
}

/** Inline code; nothing at all where there is nothing to show. */
export function inlineCode(text: string, max: number): string {
  const inside = code(text, max - 2);
  return inside === '' ? '' : `\`${inside}\``;
}

/** `&`, `<` and `>` are all that Slack asks to escape: docs.slack.dev, "Formatting message text". */
function escapedCharacter(character: string): string {
  return ESCAPES[character] ?? character;
}

const ESCAPES: Partial<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Look-alikes, since mrkdwn knows no escape for its own marks. */
const MARKS: Partial<Record<string, string>> = { '*': '∗', '~': '∼', '`': 'ˋ' };

function softened(character: string, before: string, after: string): string {
  // After a letter or digit an underscore opens no italics, and without one none is closed: `blk_-7`
  // stays as it can be searched for.
  if (character === '_') return isWord(before) ? '_' : 'ˍ';
  // An address that Slack would make a link of; the joiner is invisible.
  if (character === ':' && after === '/') return ':\u2060';
  return MARKS[character] ?? escapedCharacter(character);
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

/** Changes each character and stops before the text is longer than `max`. */
function cut(text: string, max: number, change: Change): string {
  const characters = [...text.slice(0, max + 2)];
  let kept = '';
  let fitting = '';
  for (const [index, character] of characters.entries()) {
    const changed = change(character, characters[index - 1] ?? '', characters[index + 1] ?? '');
    if (kept.length + changed.length > max) return `${fitting.trimEnd()}…`;
    kept += changed;
    if (kept.length <= max - 1) fitting = kept;
  }
  return kept;
}

import { changeWithin, isWord, oneLine } from '../../../text/foreign-text.ts';

/**
 * Foreign text for a mrkdwn or plain text object: one line, no mention, link, markup or character
 * that steers the layout, at most `max` characters, with `…` where it was cut.
 *
 * @example soft('<!channel> *hi*', 99) // '&lt;!channel&gt; ∗hi∗'
 */
export function soft(text: string, max: number): string {
  return changeWithin(oneLine(text), max, softened);
}

/** As `soft` for plain text objects, in which markup is no markup: it stays as it is. */
export function plain(text: string, max: number): string {
  return changeWithin(oneLine(text), max, escapedCharacter);
}

/** As `soft` for the inside of a code fence or of inline code: only backticks are changed. */
export function code(text: string, max: number): string {
  return changeWithin(oneLine(text), max, (character) =>
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

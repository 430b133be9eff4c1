/**
 * The text without what hides words from a search, but not from a reader: colours of a terminal, as
 * they are or written out, and letters without width; wide letters become plain ones. Null where there is none of it.
 */
export function withoutMarks(text: string): string | null {
  return MAY_BE_MARKED.test(text) && MARKED.test(text)
    ? text.replace(MARKS, '').replace(WIDE, (letter) => letter.normalize('NFKC'))
    : null;
}

/** Each mark holds one of these; the look that most texts end with is many times as quick. */
const MAY_BE_MARKED = /[#\\^]|[^\t -~]/;
const MARKED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals begin a colour so
  /\x1b|\x9b|\\u001b|\\x1b|\\033|\\e\[|#033\[|\^\[\[|[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\uff10-\uff5a]|\u034f|[\ufe00-\ufe0f]|\\u(?:200[b-f]|2060|feff|00ad)/i;
const WIDE = /[\uff01-\uff5e]/g;
const MARKS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals begin a colour so
  /(?:\x1b|\\u001b|\\x1b|\\033|\\e|#033|\^\[)(?:\[[\d;:?]{0,30}[A-Za-z]|\]8;[^\x07\x1b]{0,300}(?:\x07|\x1b\\))|\x9b[\d;:?]{0,30}[A-Za-z]|[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\u034f|[\ufe00-\ufe0f]|\\u(?:200[b-f]|2060|feff|00ad)/gi;

/** A text as its own words and what it quotes. */
export interface Prose {
  /** Each quotation stands as the word "quoted". */
  own: string;
  quoted: string[];
}

/** Splits at double quotes of all kinds; one without an end is text of its own. */
export function proseOf(text: string): Prose {
  const quoted: string[] = [];
  const own = text.replace(QUOTATION, (_all, inner: string) => {
    quoted.push(inner);
    return ' quoted ';
  });
  return { own, quoted };
}

const QUOTATION =
  /["\u201c-\u201f\u00ab\u00bb]([^"\u201c-\u201f\u00ab\u00bb]{0,2000})["\u201c-\u201f\u00ab\u00bb]/g;

/** A word with what stands before it, without the signs around it. */
export interface Token {
  text: string;
  startsSentence: boolean;
}

export function tokensOf(own: string): Token[] {
  const tokens: Token[] = [];
  let startsSentence = true;
  for (const raw of own.split(/\s+/u)) {
    const text = raw.replace(SIGNS_AROUND, '');
    if (text !== '') tokens.push({ text, startsSentence });
    if (raw !== '') startsSentence = /[.!?:][)'’]?$/u.test(raw) || (text === '' && startsSentence);
  }
  return tokens;
}

/** Those at the end from their first on: looked for from each of them, they would take n² steps. */
const SIGNS_AROUND =
  /^[([{'‘’\u2013\u2014-]+|(?<![)\]}'‘’.,;:!?\u2026\u2013\u2014-])[)\]}'‘’.,;:!?\u2026\u2013\u2014-]+$/gu;

/** Words of a text: by spaces in English, else as Unicode finds them, since not all scripts have spaces. */
export function wordCount(text: string, english = true): number {
  if (english) return text.trim().split(/\s+/).length;
  let words = 0;
  for (const { isWordLike } of SEGMENTER.segment(text)) if (isWordLike) words++;
  return words;
}

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

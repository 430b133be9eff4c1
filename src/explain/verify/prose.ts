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

/**
 * Flesch-Kincaid grade of an English text: 0.39 words/sentences + 11.8 syllables/words - 15.59.
 * Syllables are counted by their vowels, which is a little high rather than low. A sentence ends at
 * a full stop, colon, question mark or line end.
 */
export function readingGrade(text: string): number {
  const sentences = text
    .split(/(?<![.!?:])[.!?:]+(?=\s|$)|\n/)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word)))
    .filter((words) => words.length > 1);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  let syllables = 0;
  for (const word of words) syllables += syllablesOf(word);
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

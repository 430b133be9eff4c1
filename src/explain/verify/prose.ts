/** Words of a text, as Unicode finds them, since not all scripts have spaces; by spaces in English. */
export function wordCount(text: string, english = true): number {
  if (english) return text.trim().split(/\s+/).length;
  let words = 0;
  for (const { isWordLike } of SEGMENTER.segment(text)) if (isWordLike) words++;
  return words;
}

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

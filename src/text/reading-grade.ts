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

/** The same of our own words alone: a quotation, or a command in quotes, counts as one short word. */
export function ownReadingGrade(text: string): number {
  return readingGrade(text.replace(QUOTED, 'it'));
}

const QUOTED = /"[^"\n]{1,400}"/g;

function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

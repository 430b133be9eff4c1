import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/**
 * Flesch-Kincaid grade of a text: 0.39 words/sentences + 11.8 syllables/words
 * - 15.59. A sentence ends at a full stop, colon, question mark or line end; list signs are no words.
 */
export function readingGrade(text: string): number {
  const sentences = text
    .split(/[.!?:]+(?=\s|$)|\n/)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word)))
    .filter((words) => words.length > 1);
  const words = sentences.flat();
  let syllables = 0;
  for (const word of words) syllables += Math.max(1, syllable(word));
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: syllables,
  });
}

export function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

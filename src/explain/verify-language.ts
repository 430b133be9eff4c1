import type { Finding } from './finding.ts';

/** Whether a text that is to be English looks English: its letters, and its small words. */
export function verifyEnglish(own: string): Finding[] {
  const letters = own.match(/\p{L}/gu)?.length ?? 0;
  const latin = own.match(/[a-z]/gi)?.length ?? 0;
  const words = own.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const small = words.filter((word) => SMALL_WORDS.has(word)).length;
  const isEnglish = latin >= 0.97 * letters && small >= 0.2 * words.length;
  return isEnglish ? [] : [{ kind: 'language', message: 'It is not in English.' }];
}

const SMALL_WORDS = new Set(
  `a about after all an and any are as at be been before but by can check did do does for from had has have
   here how if in is it its line log may means more most no not of off on one or out over so some still than
   that the their them then there these they this time times to up was were what when where which who why
   will with work you your usually session sessions file if copy new ask look open find see call today`.split(
    /\s+/,
  ),
);

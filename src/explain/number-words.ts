/** The number that an English word tells; NaN for one that nobody can check; undefined for others. */
export function numberInWord(word: string): number | undefined {
  return WORDS.get(word);
}

/** "First" and "second" are left out: they order, and a second is a time. */
const WORDS = new Map<string, number>([
  ...[
    ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
    'nineteen',
  ].map((word, value): [string, number] => [word, value]),
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
    (word, index): [string, number] => [word, 20 + 10 * index],
  ),
  ...Object.entries({ once: 1, twice: 2, thrice: 3, both: 2, couple: 2, pair: 2, double: 2 }),
  ...Object.entries({ triple: 3, third: 3, fourth: 4, fifth: 5, dozen: 12 }),
  ...Object.entries({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 }),
  ...[
    ...['half', 'quarter', 'dozens', 'hundreds', 'thousands', 'millions', 'billions'],
    ...['doubled', 'tripled', 'score'],
  ].map((word): [string, number] => [word, Number.NaN]),
]);

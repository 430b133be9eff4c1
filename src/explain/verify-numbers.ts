import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Token } from './prose.ts';

/** Every number of the tokens, in digits or (in English) in words, is one of the facts. */
export function verifyNumbers(tokens: Token[], facts: Facts, english: boolean): Finding[] {
  const findings: Finding[] = [];
  for (const [index, { text }] of tokens.entries()) {
    for (const value of valuesOf(text, english)) {
      if (facts.numbers.has(value)) continue;
      if (countsNothing(text, tokens[index - 1]?.text, tokens[index + 1]?.text)) continue;
      findings.push({
        kind: 'number',
        message: 'A number is not in the facts.',
        found: text,
      });
    }
  }
  return findings;
}

/** "usually 3": the number that is told as the usual one is a usual count. */
export function verifyUsual(own: string, facts: Facts): Finding[] {
  const findings: Finding[] = [];
  for (const [, digits = ''] of own.matchAll(USUAL)) {
    const value = Number(digits.replaceAll(',', ''));
    if (facts.usual.has(value)) continue;
    findings.push({
      kind: 'number',
      message: 'A number is told as usual that is not.',
      found: digits,
    });
  }
  return findings;
}

const USUAL =
  /\b(?:usually|usual is|normally|normal is|expected(?: is)?|instead of(?: the usual)?|rather than)\s(?:\D{0,12}\s)?(\d[\d,]*)/gi;

/** Whether all of a token is a number, and not an id or an address with digits in it. */
export function isNumber(token: string): boolean {
  return NUMBER.test(token.normalize('NFKC'));
}

const NUMBER = /^[+-]?\p{Nd}[\p{Nd}.,]*(?:[/\u2013-]\p{Nd}[\p{Nd}.,]*)?(?:%|x|st|nd|rd|th)?$/u;

/** Values of a token; NaN for a number that nobody can check. */
function valuesOf(token: string, english: boolean): number[] {
  if (/\p{No}|\p{Nl}/u.test(token)) return [Number.NaN];
  const plain = token.normalize('NFKC');
  if (!NUMBER.test(plain)) return english ? wordValues(plain.toLowerCase()) : [];
  const digits = asciiDigits(plain.replace(/(?:%|x|st|nd|rd|th)$/u, '').replace(/^[+-]/, ''));
  return digits.split(/[/\u2013-]/u).map((part) => numberIn(part, english));
}

function numberIn(digits: string, english: boolean): number {
  if (/^\d{1,3}(?:,\d{3})+$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (!english && /^\d{1,3}(?:\.\d{3})+$/.test(digits)) return Number(digits.replaceAll('.', ''));
  return Number(english ? digits : digits.replace(',', '.'));
}

/** Digits of other scripts stand in blocks of ten, each from 0 to 9. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return code < 128 ? digit : String((code - zero) % 10);
  });
}

function wordValues(word: string): number[] {
  return word.split('-').flatMap((part) => {
    const value = WORDS.get(part);
    return value === undefined ? [] : [value];
  });
}

/** "No one", "this one" and "half way" count nothing. */
function countsNothing(text: string, before = '', after = ''): boolean {
  if (text === 'one') return PRONOUNS.has(before.toLowerCase());
  return (text === 'half' && after === 'way') || text === 'half-way';
}

const PRONOUNS = new Set(['no', 'this', 'that', 'which', 'each', 'any', 'every', 'the', 'another']);

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
  ...Object.entries({ triple: 3, third: 3, fourth: 4, fifth: 5, dozen: 12, score: 20 }),
  ...Object.entries({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, half: Number.NaN }),
  ...[
    'dozens',
    'hundreds',
    'thousands',
    'millions',
    'billions',
    'doubled',
    'tripled',
    'quarter',
  ].map((word): [string, number] => [word, Number.NaN]),
]);

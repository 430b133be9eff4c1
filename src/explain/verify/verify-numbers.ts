import type { Evidence } from '../evidence/evidence.ts';
import { type Facts, type NumberRole, TIME_UNITS } from './facts.ts';
import type { Objection } from './objection.ts';
import { proseOf, type Token } from './prose.ts';
import { namesEvent } from './verify-events.ts';

/**
 * Every number of the tokens is one of the facts: in English, in digits or in words, and in a place
 * that fits what it counts.
 */
export function verifyNumbers(tokens: Token[], facts: Facts, english: boolean): Objection[] {
  const words = tokens.map(({ text }) => text.toLowerCase());
  const objections: Objection[] = [];
  for (const [at, { text }] of tokens.entries()) {
    const values = isNumber(text)
      ? digitValues(text, english)
      : english
        ? wordValues(words, at)
        : [];
    for (const value of values) {
      const roles = facts.numbers.get(value);
      if (roles && (!english || [...roles].some((role) => fits(role, words, at)))) continue;
      objections.push({
        kind: 'number',
        message: 'A number is not in the facts, or does not count this.',
        found: text,
      });
    }
  }
  return objections;
}

/** "usually 3", "usually 2 to 9 seconds": the numbers told as usual are usual counts or durations. */
export function verifyUsual(own: string, facts: Facts): Objection[] {
  const objections: Objection[] = [];
  for (const [, first = '', second = first, unit] of own.matchAll(USUAL)) {
    for (const digits of new Set([first, second])) {
      const value = Number(digits.replaceAll(',', ''));
      if (unit ? facts.usualTimes.has(`${value} ${unit}`) : facts.usual.has(value)) continue;
      objections.push({
        kind: 'number',
        message: 'A number is told as usual that is not.',
        found: digits,
      });
    }
  }
  return objections;
}

const USUAL =
  /\b(?:usually|usual is|normally|normal is|expected(?: is)?|instead of(?: the usual)?|rather than)\s(?:\D{0,12}\s)?(\d[\d,]*(?:\.\d+)?)(?:(?: (?:to|and|or) (\d{1,6}))? (second|minute|hour|day)s?\b)?/gi;

/** Whether all of a token is a number, and not an id or an address with digits in it. */
export function isNumber(token: string): boolean {
  return NUMBER.test(token.normalize('NFKC')) || /\p{No}|\p{Nl}/u.test(token);
}

const NUMBER = /^[+-]?\p{Nd}[\p{Nd}.,]*(?:[/\u2013-]\p{Nd}[\p{Nd}.,]*)?(?:%|x|st|nd|rd|th)?$/u;

/** Values of a token in digits; NaN for what nobody can check. */
function digitValues(token: string, english: boolean): number[] {
  if (/\p{No}|\p{Nl}/u.test(token) || (english && /[^\x20-\x7e\u2013]/.test(token))) {
    return [Number.NaN];
  }
  const plain = token.normalize('NFKC').replace(/(?:%|x|st|nd|rd|th)$/u, '');
  const digits = asciiDigits(plain.replace(/^[+-]/, ''));
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

/** Digits are the rule; of words, only the smallest can be told from mere talk. */
const LARGEST_WORD = 3;

function wordValues(words: string[], at: number): number[] {
  return (words[at] ?? '').split('-').flatMap((part) => {
    const value = numberInWord(part);
    if (value === undefined || countsNothing(part, words, at)) return [];
    return [value <= LARGEST_WORD ? value : Number.NaN];
  });
}

/** "No one", "this one" and "half way" count nothing. */
function countsNothing(word: string, words: string[], at: number): boolean {
  if (word === 'one') return PRONOUNS.has(words[at - 1] ?? '');
  if (word === 'half') return words[at] === 'half-way' || words[at + 1] === 'way';
  return word === 'once' && words[at - 1] === 'at';
}

const PRONOUNS = new Set(['no', 'this', 'that', 'which', 'each', 'any', 'every', 'the', 'another']);

/** Whether a number stands where a number of that role can stand. */
function fits(role: NumberRole, words: string[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at);
  const after = words.slice(at + 1, at + 5);
  const next = after[0] ?? '';
  switch (role) {
    case 'line':
      return before.some((word) => /^lines?$/.test(word));
    case 'severity':
      return next === 'times';
    case 'number':
      return /^(?:number|anomaly|finding)$/.test(before.at(-1) ?? '');
    case 'sessions':
      return [...before, ...after].some((word) => SESSION_WORDS.has(word));
    case 'neighbour':
      return words.some((word) => /^(?:before|after|next|earlier|later|neighbou?rs?)$/.test(word));
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
      return unitAfter(after) === role;
    case 'share':
      return /^(?:%|percent|of)$/.test(next);
    case 'value':
      return UNITS.test(next) || !OTHER_THINGS.test(next);
    case 'count':
      return !after.slice(0, 2).some((word) => OTHER_THINGS.test(word));
  }
}

/** "9 seconds", and the first number of "2 to 9 seconds". */
function unitAfter(after: string[]): string | undefined {
  const [next = '', second = '', third = ''] = after;
  const unit = isNumber(second) && /^(?:to|and|or)$/.test(next) ? third : next;
  return TIME_UNITS.find((known) => unit === known || unit === `${known}s`);
}

const SESSION_WORDS = new Set([
  ...['session', 'sessions', 'piece', 'pieces', 'part', 'parts'],
  ...['checked', 'others', 'alike', 'judged'],
]);

const UNITS = /^(?:bytes?|[kmgt]b|(?:milli)?seconds?|minutes?|hours?|days?)$/;

/** What the counts of events never count. */
const OTHER_THINGS =
  /^(?:lines?|sessions?|files?|folders?|users?|people|persons?|customers?|accounts?|computers?|machines?|servers?|disks?|systems?|days?|hours?|minutes?|seconds?|weeks?|months?|years?|bytes?|[kmgt]b|dollars?|usd|percent|events?|logs?)$/;

/**
 * Where a text names events, the counts in it are counts of one of these: "A copy was confirmed 4
 * times" does not pass for being another event's count.
 */
export function verifyCounts(field: string, evidence: Evidence): Objection[] {
  const { reasons, nearestNormal, neighbours } = evidence;
  if (reasons.some(({ value }) => value)) return [];
  const events = [...reasons, ...(nearestNormal?.differences ?? [])];
  const named = events.filter((event) => namesEvent(field, event));
  if (named.length === 0) return [];
  const { own } = proseOf(field);
  const around = AROUND.test(own) ? [neighbours?.before ?? [], neighbours?.after ?? []].flat() : [];
  const usual = new Set(named.map((event) => event.usual));
  const right = new Set([
    ...named.flatMap((event) => [event.seen, event.usual, Math.abs(event.seen - event.usual)]),
    ...around.flatMap(({ counts }) => counts),
  ]);
  return [...wrong(own.matchAll(COUNTED), right), ...wrong(own.matchAll(SAYS_USUAL), usual)];
}

/** What a reason counts is an event of the evidence, and none that was made up. */
export function verifyCounted(reasons: string[], evidence: Evidence): Objection[] {
  const { nearestNormal, order } = evidence;
  if (evidence.reasons.some(({ value }) => value)) return [];
  const events = [
    ...evidence.reasons,
    ...(nearestNormal?.differences ?? []),
    ...(order?.seen ?? []),
  ];
  return reasons
    .filter((reason) => COUNTS.test(proseOf(reason).own))
    .filter((reason) => !events.some((event) => namesEvent(reason, event)))
    .map((found) => ({
      kind: 'event',
      message: 'It counts an event that is not in the facts.',
      found,
    }));
}

const COUNTS = /\b(?:\d{1,15}|one|two|three) times?\b|\b(?:once|twice)\b/i;

function wrong(matches: Iterable<RegExpExecArray>, right: ReadonlySet<number>): Objection[] {
  return [...matches].flatMap(([, word = '']) => {
    if (right.has(numberInWord(word.toLowerCase()) ?? Number(word.replaceAll(',', '')))) return [];
    const message = 'A count is not that of the event it names.';
    return [{ kind: 'number', message, found: word }];
  });
}

const AROUND = /\b(?:before|after|next|earlier|later|neighbou?rs?)\b/i;
/** Not "12 times over the limit", which counts no event. */
const COUNTED =
  /(?<![\w.,-])(\d{1,3}(?:,\d{3}){1,4}|\d{1,15}|one|two|three) times?\b(?! (?:over|above|the|as|more|larger|higher)\b)/gi;
const SAYS_USUAL =
  /\b(?:usually|normally) (\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?![\d.,]*\d)(?! (?:to|and|or|seconds?|minutes?|hours?|days?)\b)/gi;

/** The number that an English word tells; NaN for one that nobody can check; undefined for others. */
function numberInWord(word: string): number | undefined {
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

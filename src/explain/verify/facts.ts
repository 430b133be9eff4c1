import { momentInWords, spanInSentence, spanInWords } from '../../text/dates.ts';
import { quotableText } from '../../text/quote.ts';
import type { Evidence, NamedEvent } from '../evidence/evidence.ts';
import { happened } from '../evidence/meaning.ts';
import { personalValues } from '../redact/redact.ts';
import { kindOfFinding, spoken } from '../words/happened.ts';
import { maySayAttack } from '../words/may-say-attack.ts';

/** What of the evidence may stand in a text about it. */
export interface Facts {
  /** Not the numbers inside log text. */
  numbers: ReadonlyMap<number, ReadonlySet<NumberRole>>;
  /** How often events usually happen. */
  usual: ReadonlySet<number>;
  /** How long sessions usually take, each number with its unit: "9 seconds". */
  usualTimes: ReadonlySet<string>;
  /** When it was: may stand in a text as they are. */
  clockTimes: string[];
  /** All log text, as it may be quoted, in lower case. */
  logText: string;
  /** Addresses, names and phone numbers in the log text, as a reader sees them; the longest first. */
  personal: string[];
  /** Whether the kind of the event says that it is an attack. */
  attackAllowed: boolean;
  /** Words of the plain meanings, in lower case. */
  plainWords: ReadonlySet<string>;
}

export function factsOf(evidence: Evidence): Facts {
  const texts = logTexts(evidence);
  const plain = namedEvents(evidence).flatMap(({ meaning }) =>
    meaning ? [happened(meaning)] : [],
  );
  const values = evidence.reasons.flatMap(({ value }) => (value ? [value] : []));
  const told = values.flatMap(({ column, seen, usual: typical, foreign }) => [
    column ?? '',
    ...(foreign ? [] : [seen, typical]),
  ]);
  const usual = [
    ...evidence.reasons.filter(({ value }) => !value).map((reason) => reason.usual),
    ...values.flatMap((value) => (value.foreign ? [] : numbersIn(value.usual))),
    ...(evidence.nearestNormal?.differences.map((difference) => difference.usual) ?? []),
    ...findingUsual(evidence.finding),
  ];
  return {
    numbers: factNumbers(evidence),
    usual: new Set(usual),
    usualTimes: new Set(
      amountsOfTime(evidence.times?.usualDuration).map(([n, unit]) => `${n} ${unit}`),
    ),
    logText: `\n${texts.map(comparable).join('\n')}\n`,
    clockTimes: clockTimes(evidence),
    attackAllowed: maySayAttack(evidence),
    personal: personalValues(texts).sort((a, b) => b.length - a.length),
    plainWords: new Set(
      [...plain, ...told, ...kindWords(evidence)].flatMap(
        (text) => comparable(text).match(WORDS) ?? [],
      ),
    ),
  };
}

/** Log text for comparing: one kind of space, no capitals. */
export function comparable(text: string): string {
  return quotableText(text).replace(/\s+/gu, ' ').trim().toLowerCase();
}

const WORDS = /[\p{L}\p{M}]{1,60}/gu;

function logTexts(evidence: Evidence): string[] {
  const { session, nearestNormal, neighbours, samples = [], times } = evidence;
  return [
    session,
    ...namedEvents(evidence).flatMap(({ template, eventId }) => [template, eventId]),
    ...evidence.reasons.flatMap(({ value }) => (value ? [value.seen, value.usual] : [])),
    nearestNormal?.session ?? '',
    ...neighboursOf(neighbours).map((neighbour) => neighbour.session),
    ...samples.map(({ text }) => text),
    ...(times ? [times.first, times.last] : []),
    ...findingTexts(evidence),
  ];
}

function findingTexts({ finding }: Evidence): string[] {
  if (!finding) return [];
  const { about, who, measured } = finding;
  return [
    ...about.map(({ template }) => spoken(template)),
    // As a log writes it, so that a name is known for one.
    ...who.flatMap(({ role, value }) => (role === 'user' ? [value, `user=${value}`] : [value])),
    ...(measured ? [measured.seen, measured.usual] : []),
  ];
}

function findingUsual(finding: Evidence['finding']): number[] {
  const { counts, measured } = finding ?? {};
  return [
    ...(counts?.usual == null ? [] : [counts.usual]),
    ...(measured ? numbersIn(measured.usual) : []),
  ];
}

/** The catalogue's own words: "DNS" and "Windows" are no names that a model made up. */
function kindWords({ finding }: Evidence): string[] {
  const kind = finding && kindOfFinding(finding);
  return kind ? [kind.one, kind.many, kind.meaning, ...kind.steps, kind.who] : [];
}

function namedEvents({ reasons, nearestNormal, order, finding }: Evidence): NamedEvent[] {
  return [
    ...reasons,
    ...(nearestNormal?.differences ?? []),
    ...(order?.seen ?? []),
    ...(finding?.about ?? []),
  ];
}

function neighboursOf(neighbours: Evidence['neighbours']) {
  return neighbours ? [...neighbours.before, ...neighbours.after] : [];
}

/** As the log tells them and as people say them, the longest first. */
function clockTimes({ times }: Evidence): string[] {
  if (!times) return [];
  const { first, last } = times;
  return [
    ...[spanInSentence(times), spanInWords(times)],
    ...[momentInWords(first), momentInWords(last), first, last],
  ].sort((a, b) => b.length - a.length);
}

/**
 * What a number of the evidence counts. A number is right in its role alone: that there is a line
 * 17 does not bear out that 17 files are gone.
 */
export type NumberRole =
  | 'count'
  | 'line'
  | 'sessions'
  | 'severity'
  | 'number'
  | 'neighbour'
  | 'value'
  | 'share'
  | TimeUnit;

type TimeUnit = (typeof TIME_UNITS)[number];
export const TIME_UNITS = ['second', 'minute', 'hour', 'day'] as const;

/**
 * The numbers of the evidence, and what follows from two of them, with their roles. Shares of the
 * deviation are left out: they are statistics, and would read as shares of the log.
 */
function factNumbers(evidence: Evidence): ReadonlyMap<number, ReadonlySet<NumberRole>> {
  const roles = new Map<number, Set<NumberRole>>();
  const add = (role: NumberRole, ...values: number[]) => {
    for (const value of values) {
      const known = roles.get(value);
      if (known) known.add(role);
      else roles.set(value, new Set([role]));
    }
  };
  const { number, severity, judged, alike, lines, reasons, nearestNormal, neighbours } = evidence;
  add('number', number);
  add('severity', Math.round(severity), Number(severity.toFixed(1)));
  add('sessions', judged, alike, judged - alike);
  add('line', lines.first, lines.last);
  for (const { line } of evidence.samples ?? []) add('line', line);
  for (const reason of reasons) add('line', ...reason.lines);
  const counted = reasons.filter(({ value }) => !value);
  for (const { seen, usual } of [...counted, ...(nearestNormal?.differences ?? [])]) {
    add('count', seen, usual, Math.abs(seen - usual));
  }
  for (const { value } of reasons) {
    if (value && !value.foreign) add('value', ...numbersIn(value.seen), ...numbersIn(value.usual));
  }
  if (evidence.finding) addFinding(evidence.finding, add);
  // "One of them" in the catalogue's own words counts nothing of the log.
  const said =
    kindWords(evidence)
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  for (const word of said) add('value', ...(SMALL_NUMBERS[word] ?? []));
  if (nearestNormal) add('sessions', nearestNormal.alike);
  for (const { counts } of [...(neighbours?.before ?? []), ...(neighbours?.after ?? [])]) {
    add('neighbour', ...counts);
  }
  const { duration, usualDuration } = evidence.times ?? {};
  for (const text of [duration, usualDuration]) {
    for (const [value, unit] of amountsOfTime(text)) add(unit, value);
  }
  return roles;
}

const SMALL_NUMBERS: Record<string, number[]> = {
  one: [1],
  once: [1],
  two: [2],
  twice: [2],
  both: [2],
  three: [3],
};

function addFinding(
  { counts, who, at, share, measured }: NonNullable<Evidence['finding']>,
  add: (role: NumberRole, ...values: number[]) => void,
): void {
  if (counts) add('value', counts.seen, ...(counts.usual === null ? [] : [counts.usual]));
  add('value', ...who.map((party) => party.count));
  add('line', ...at);
  if (counts) add('value', Math.max(0, Math.max(at.length, counts.seen) - Math.min(3, at.length)));
  if (share !== undefined) add('share', Math.round(100 * share));
  if (measured) add('value', ...numbersIn(measured.seen), ...numbersIn(measured.usual));
}

/** The numbers in a text that tells a value: 1.2 in "1.2 kB". */
function numbersIn(text: string): number[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digits) =>
    Number(digits.replaceAll(',', '')),
  );
}

/** The amounts of "3 minutes 47 seconds" and "2 to 9 seconds". */
function amountsOfTime(text = ''): [value: number, unit: TimeUnit][] {
  return [...text.matchAll(/(\d{1,6})(?: to (\d{1,6}))? (second|minute|hour|day)/g)].flatMap(
    ([, first, second, unit]) =>
      [first, second]
        .filter((digits) => digits !== undefined)
        .map((digits): [number, TimeUnit] => [Number(digits), unit as TimeUnit]),
  );
}

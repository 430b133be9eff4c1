import type { Evidence, NamedEvent } from './evidence.ts';
import { amountsOfTime, factNumbers, type NumberRole, numbersIn } from './fact-numbers.ts';
import { happened } from './meaning.ts';
import { quotableText } from './quote.ts';
import { personalValues } from './redact.ts';

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
  ];
  return {
    numbers: factNumbers(evidence),
    usual: new Set(usual),
    usualTimes: new Set(
      amountsOfTime(evidence.times?.usualDuration).map(([n, unit]) => `${n} ${unit}`),
    ),
    logText: `\n${texts.map(comparable).join('\n')}\n`,
    clockTimes: clockTimes(evidence),
    personal: personalValues(texts).sort((a, b) => b.length - a.length),
    plainWords: new Set([...plain, ...told].flatMap((text) => comparable(text).match(WORDS) ?? [])),
  };
}

/** Log text for comparing: one kind of space, no capitals. */
export function comparable(text: string): string {
  return quotableText(text).replace(/\s+/gu, ' ').trim().toLowerCase();
}

const WORDS = /[\p{L}\p{M}]{1,60}/gu;

function logTexts(evidence: Evidence): string[] {
  const { session, nearestNormal, neighbours, samples = [] } = evidence;
  return [
    session,
    ...namedEvents(evidence).flatMap(({ template, eventId }) => [template, eventId]),
    ...evidence.reasons.flatMap(({ value }) => (value ? [value.seen, value.usual] : [])),
    nearestNormal?.session ?? '',
    ...neighboursOf(neighbours).map((neighbour) => neighbour.session),
    ...samples.map(({ text }) => text),
    ...clockTimes(evidence),
  ];
}

function namedEvents({ reasons, nearestNormal, order }: Evidence): NamedEvent[] {
  return [...reasons, ...(nearestNormal?.differences ?? []), ...(order?.seen ?? [])];
}

function neighboursOf(neighbours: Evidence['neighbours']) {
  return neighbours ? [...neighbours.before, ...neighbours.after] : [];
}

function clockTimes({ times }: Evidence): string[] {
  return times ? [times.first, times.last] : [];
}

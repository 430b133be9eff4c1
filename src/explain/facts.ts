import type { Evidence, NamedEvent } from './evidence.ts';
import { happened } from './meaning.ts';
import { quotableText } from './quote.ts';
import { tellingReasons } from './telling-reasons.ts';

/** What of the evidence may stand in a text about it. */
export interface Facts {
  /** Counts, line numbers and what follows from two of them. Not the numbers inside log text. */
  numbers: ReadonlySet<number>;
  /** How often events usually happen. */
  usual: ReadonlySet<number>;
  /** All log text, as it may be quoted, in lower case. */
  logText: string;
  /** Words of the plain meanings, in lower case. */
  plainWords: ReadonlySet<string>;
}

export function factsOf(evidence: Evidence): Facts {
  const texts = logTexts(evidence).map(comparable);
  const plain = namedEvents(evidence).flatMap(({ meaning }) =>
    meaning ? [happened(meaning)] : [],
  );
  const usual = [
    ...evidence.reasons.map((reason) => reason.usual),
    ...(evidence.nearestNormal?.differences.map((difference) => difference.usual) ?? []),
  ];
  return {
    numbers: new Set([...numbersOf(evidence), ...usual]),
    usual: new Set(usual),
    logText: `\n${texts.join('\n')}\n`,
    plainWords: new Set(plain.flatMap((text) => comparable(text).match(WORDS) ?? [])),
  };
}

/** Log text for comparing: one kind of space, no capitals. */
export function comparable(text: string): string {
  return quotableText(text).replace(/\s+/gu, ' ').trim().toLowerCase();
}

const WORDS = /[\p{L}\p{M}]{1,60}/gu;

function numbersOf(evidence: Evidence): number[] {
  const { number, severity, judged, alike, lines, reasons, nearestNormal, neighbours } = evidence;
  const pairs = [...reasons, ...(nearestNormal?.differences ?? [])];
  return [
    ...[number, judged, alike, judged - alike, lines.first, lines.last],
    ...[Math.round(severity), Number(severity.toFixed(1))],
    ...[reasons.length, tellingReasons(evidence).length],
    ...pairs.flatMap(({ seen, usual }) => [seen, Math.abs(seen - usual)]),
    ...reasons.flatMap((reason) => [Math.round(reason.share * 100), ...reason.lines]),
    ...(nearestNormal ? [nearestNormal.alike, nearestNormal.more] : []),
    ...neighboursOf(neighbours).flatMap(({ counts }) => counts),
    ...(evidence.samples ?? []).map(({ line }) => line),
    ...timesOf(evidence).flatMap((text) => (text.match(/\d{1,15}/g) ?? []).map(Number)),
  ];
}

function logTexts(evidence: Evidence): string[] {
  const { session, nearestNormal, neighbours, samples = [], order } = evidence;
  return [
    session,
    ...namedEvents(evidence).flatMap(({ template, eventId }) => [template, eventId]),
    nearestNormal?.session ?? '',
    ...neighboursOf(neighbours).map((neighbour) => neighbour.session),
    ...samples.map(({ text }) => text),
    ...timesOf(evidence),
    ...(order ? [...order.seen, ...order.usual] : []),
  ];
}

function namedEvents({ reasons, nearestNormal }: Evidence): NamedEvent[] {
  return [...reasons, ...(nearestNormal?.differences ?? [])];
}

function neighboursOf(neighbours: Evidence['neighbours']) {
  return neighbours ? [...neighbours.before, ...neighbours.after] : [];
}

function timesOf({ times }: Evidence): string[] {
  return times ? [times.first, times.last, times.duration ?? '', times.usualDuration ?? ''] : [];
}

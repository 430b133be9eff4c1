import type { Analysis, Anomaly, ColumnValue, Reason } from '../../engine/analysis.ts';
import { cutText } from '../../text/cut-text.ts';
import { maskSecrets } from '../redact/redact.ts';
import { hdfsMeaning } from './hdfs-meanings.ts';
import type { Meaning } from './meaning.ts';
import { type EvidenceTimes, timesOf } from './time-words.ts';

/**
 * The facts of one anomaly that an explanation may use, and nothing else. Bounded in size whatever
 * the log; keys, tokens, passwords and card numbers in it are masked.
 */
export interface Evidence {
  number: number;
  /** SPE / threshold, over 1. */
  severity: number;
  /** Sessions judged in the upload. */
  judged: number;
  /** Sessions that look exactly like this one, itself included. */
  alike: number;
  /** Id of the first of them. */
  session: string;
  /** First and last log line of that session. */
  lines: { first: number; last: number };
  comparedWith: 'upload' | 'baseline';
  /** Largest share first, at most `MAX_REASONS`. */
  reasons: EvidenceReason[];
  /** The normal session that is most like this one, and what would have to change. */
  nearestNormal?: NearestNormal;
  /** Up to two sessions before and after in the order of the file. */
  neighbours?: { before: NeighbourSession[]; after: NeighbourSession[] };
  /** Up to five log lines to quote: foreign text. */
  samples?: SampleLine[];
  /** When that session was; absent where the log does not tell. */
  times?: EvidenceTimes;
  /** Where its steps come in another order than in nearly all normal sessions. */
  order?: EvidenceOrder;
}

export interface EvidenceReason {
  kind: Reason['kind'];
  eventId: string;
  template: string;
  /** Null where nobody has written down what the event means: quote the template then. */
  meaning: Meaning | null;
  seen: number;
  /** Rounded to a whole number. */
  usual: number;
  /** 0 to 1. */
  share: number;
  /** Log lines of the event in the first session, at most `MAX_LINES`. */
  lines: number[];
  /** Where the event is a column of a table: its cell, to be told instead of the counts. */
  value?: ColumnValue;
}

/** The event of a count that differs, as a reason names it. */
export type NamedEvent = Pick<EvidenceReason, 'eventId' | 'template' | 'meaning'>;

export interface NearestNormal {
  session: string;
  /** Sessions with the same counts, itself included. */
  alike: number;
  /** The events whose counts differ, most telling first: "usually 3 copies are confirmed, here 1". */
  differences: (NamedEvent & { seen: number; usual: number })[];
  /** Differences beyond those listed. */
  more: number;
}

export interface NeighbourSession {
  session: string;
  unusual: boolean;
  /** How often it has each event of `reasons`, in the same order. */
  counts: number[];
}

export interface SampleLine {
  line: number;
  text: string;
}

/** The same 2 to 4 events, in the order in which each comes first. */
export interface EvidenceOrder {
  seen: NamedEvent[];
  usual: NamedEvent[];
}

export const MAX_REASONS = 8;
export const MAX_LINES = 20;
export const MAX_TEMPLATE_CHARS = 1_000;
export const MAX_ID_CHARS = 200;

/**
 * The evidence of an anomaly of an analysis.
 * `evidenceOf(analysis, analysis.anomalies[0])` is that of number 1.
 */
export function evidenceOf(analysis: Analysis, anomaly: Anomaly): Evidence {
  const inHdfs = speaksHdfs(analysis);
  const times = timesOf(analysis, anomaly);
  const order = orderOf(analysis, anomaly, inHdfs);
  return {
    number: anomaly.number,
    severity: anomaly.severity ?? 1,
    judged: analysis.sessions,
    alike: anomaly.sessions.length,
    session: shownId(anomaly.sessions[0] ?? ''),
    lines: anomaly.lines,
    comparedWith: analysis.model.fittedOn,
    reasons: mostTelling(anomaly.reasons).map((reason) => evidenceReason(reason, inHdfs)),
    ...(times && { times }),
    ...(order && { order }),
  };
}

/** An id as it may be stored and shown: without secrets, and cut. */
export function shownId(id: string): string {
  return shownText(id, MAX_ID_CHARS);
}

/** Looked at beyond the cut, so that a key that it falls in is known by its shape. */
const MAX_CUT_KEY_CHARS = 60;

function shownText(text: string, maxChars: number): string {
  return cutText(maskSecrets(cutText(text, maxChars + MAX_CUT_KEY_CHARS)), maxChars);
}

/** An event with its plain meaning where it has one. */
export function namedEvent(
  { eventId, template }: { eventId: string; template: string },
  inHdfs: boolean,
): NamedEvent {
  return {
    eventId: shownId(eventId),
    template: shownText(template, MAX_TEMPLATE_CHARS),
    meaning: inHdfs ? hdfsMeaning(template) : null,
  };
}

/** A single known event may be another program's words by chance; a log with several is HDFS's. */
export function speaksHdfs(analysis: Analysis): boolean {
  let known = 0;
  for (const event of analysis.events) {
    if (!hdfsMeaning(event.template)) continue;
    known++;
    if (known === 2) return true;
  }
  return false;
}

function orderOf({ events }: Analysis, { order }: Anomaly, inHdfs: boolean): EvidenceOrder | null {
  if (!order) return null;
  const named = (steps: number[]) =>
    steps.flatMap((event) => (events[event] ? [namedEvent(events[event], inHdfs)] : []));
  return { seen: named(order.seen), usual: named(order.usual) };
}

/** The largest, and the largest new one in any case. */
function mostTelling(reasons: Reason[]): Reason[] {
  const kept = reasons.slice(0, MAX_REASONS);
  const newest = reasons.find((reason) => reason.kind === 'new');
  return newest && !kept.includes(newest) ? [...kept.slice(0, -1), newest] : kept;
}

function evidenceReason(reason: Reason, inHdfs: boolean): EvidenceReason {
  const { kind, seen, share, lines, value } = reason;
  return {
    kind,
    ...namedEvent(reason, inHdfs),
    seen,
    usual: Math.round(reason.usual),
    share,
    lines: lines.slice(0, MAX_LINES),
    ...(value && { value: shownCell(value) }),
  };
}

function shownCell(value: ColumnValue): ColumnValue {
  return { ...value, seen: shownId(value.seen), usual: shownId(value.usual) };
}

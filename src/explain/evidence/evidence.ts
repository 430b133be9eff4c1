import type {
  Analysis,
  Anomaly,
  ColumnValue,
  EventType,
  Reason,
  Summary,
} from '../../engine/analysis.ts';
import { isInOwnWords } from '../../knowledge/kind.ts';
import { type Finding, findingOf } from './finding.ts';
import { hdfsMeaning } from './hdfs-meanings.ts';
import { type NamedEvent, namedEvent, shownId } from './named-event.ts';
import type { SummaryFacts } from './summary-facts.ts';
import { type EvidenceTimes, timeInWords, timesOf } from './time-words.ts';

/**
 * The facts of one anomaly that an explanation may use, and nothing else. Bounded in size whatever
 * the log; keys, tokens, passwords and card numbers in it are masked.
 */
export interface Evidence {
  number: number;
  /** SPE / threshold, over 1; 1 where it is of no session. */
  severity: number;
  /** Share of usual sessions that are as unusual, 0 to 1; absent where that is not known. */
  rarity?: number;
  /** Sessions judged in the upload. */
  judged: number;
  /** Sessions that look exactly like this one, itself included; 0 where it is of no session. */
  alike: number;
  /** Id of the first of them; empty where it is of no session. */
  session: string;
  /** First and last log line of that session, or of all that shows it. */
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
  /** What is known of it besides sessions; absent where that is nothing. */
  finding?: Finding;
  /** The log that it is of; absent where that is a table of numbers. */
  log?: EvidenceLog;
}

/** What tells how something ended: what the log is, how many lines it has, when it ends, who got in. */
export interface EvidenceLog extends Pick<SummaryFacts, 'format' | 'rows' | 'to' | 'security'> {
  /** Whether it stands in the last part of the log's time; absent where that is not known. */
  lastsToEnd?: boolean;
  /** The last other number that tells of the same kind of event, and whether it goes on for longer. */
  sameKind?: { number: number; isLater: boolean };
  /** The kind of event of number 1, where this is another number and came in the same minutes. */
  besideFirst?: { eventKind: string };
}

export interface EvidenceReason extends NamedEvent {
  kind: Reason['kind'];
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

export type { NamedEvent };

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
  /** The counts are usual, and nothing but the order tells. */
  alone?: true;
}

export const MAX_REASONS = 8;
export const MAX_LINES = 20;

/**
 * The evidence of an anomaly of an analysis.
 * `evidenceOf(analysis, analysis.anomalies[0])` is that of number 1.
 */
export function evidenceOf(analysis: Analysis, anomaly: Anomaly): Evidence {
  const inHdfs = speaksHdfs(analysis);
  const named = namesIn(analysis);
  const times = timesOf(analysis, anomaly);
  const order = orderOf(analysis, anomaly, inHdfs);
  const finding = findingOf(analysis, anomaly, inHdfs);
  return {
    number: anomaly.number,
    severity: anomaly.severity ?? 1,
    ...(anomaly.rarity !== undefined && { rarity: anomaly.rarity }),
    judged: analysis.sessions,
    alike: anomaly.sessions.length,
    session: shownId(anomaly.sessions[0] ?? ''),
    lines: anomaly.lines,
    comparedWith: analysis.model.fittedOn,
    reasons: mostTelling(anomaly.reasons).map((reason) => evidenceReason(reason, named)),
    ...(times && { times }),
    ...(order && { order }),
    ...(finding && { finding }),
    ...(analysis.summary && { log: logOf(analysis, analysis.summary, anomaly) }),
  };
}

function logOf(analysis: Analysis, summary: Summary, anomaly: Anomaly): EvidenceLog {
  const { source, clock } = analysis;
  const { fromMs, toMs, security } = summary;
  const to = clock && toMs !== null ? timeInWords(toMs, clock) : null;
  const log: EvidenceLog = { format: source.format, rows: source.rows, to, security };
  if (anomaly.times && fromMs !== null && toMs !== null) {
    log.lastsToEnd = toMs - anomaly.times.lastMs <= END_OF_TIME * (toMs - fromMs);
  }
  const other = lastOfKind(analysis, anomaly);
  if (other) {
    log.sameKind = { number: other.number, isLater: endsLater(other, anomaly) };
  }
  const [first] = analysis.anomalies;
  // In a log of minutes everything is beside everything.
  const isLong = fromMs !== null && toMs !== null && toMs - fromMs > FEW_MINUTES;
  const eventKind = first?.eventKind ?? null;
  if (isLong && eventKind && !isInOwnWords(eventKind) && isBeside(first!, anomaly)) {
    log.besideFirst = { eventKind };
  }
  return log;
}

/** The last part of a log's time, 0 to 1: what stands in it still went on at the end. */
const END_OF_TIME = 0.03;

/** What ends so much later is another time of it, in milliseconds. */
const SAME_MINUTE = 60_000;
/** What lasts longer than this comes together with too much to tell anything, in milliseconds. */
const FEW_MINUTES = 600_000;

function endsLater(other: Anomaly, { times, lines }: Anomaly): boolean {
  if (!other.times || !times) return other.lines.last > lines.last;
  return other.times.lastMs > times.lastMs + SAME_MINUTE;
}

/** Whether two numbers, both short, came within a minute of each other. */
function isBeside(first: Anomaly, { number, times }: Anomaly): boolean {
  if (number === first.number || !first.times || !times) return false;
  const isShort = [first.times, times].every((one) => one.lastMs - one.firstMs <= FEW_MINUTES);
  return (
    isShort &&
    times.firstMs <= first.times.lastMs + SAME_MINUTE &&
    times.lastMs >= first.times.firstMs - SAME_MINUTE
  );
}

/** The other anomaly of the same kind of event that ends last; of a kind's own words none are the same. */
function lastOfKind({ anomalies }: Analysis, { eventKind, number }: Anomaly): Anomaly | undefined {
  if (eventKind === null || isInOwnWords(eventKind)) return undefined;
  let ofKind = LAST_OF_KIND.get(anomalies);
  if (!ofKind) {
    ofKind = Map.groupBy(anomalies, (one) => one.eventKind);
    for (const [kind, all] of ofKind) {
      ofKind.set(kind, all.toSorted(laterFirst).slice(0, 2));
    }
    LAST_OF_KIND.set(anomalies, ofKind);
  }
  return ofKind.get(eventKind)?.find((one) => one.number !== number);
}

function laterFirst(a: Anomaly, b: Anomaly): number {
  return a.times && b.times ? b.times.lastMs - a.times.lastMs : b.lines.last - a.lines.last;
}

/** Of each kind the two that end last. */
const LAST_OF_KIND = new WeakMap<Anomaly[], Map<Anomaly['eventKind'], Anomaly[]>>();

/** A single known event may be another program's words by chance; a log with several is HDFS's. */
export function speaksHdfs({ events }: Pick<Analysis, 'events'>): boolean {
  let speaks = HDFS_LOGS.get(events);
  if (speaks === undefined) {
    speaks = knowsTwo(events);
    HDFS_LOGS.set(events, speaks);
  }
  return speaks;
}

/** What is the same for all anomalies of a log is found out once. */
const HDFS_LOGS = new WeakMap<readonly EventType[], boolean>();
/** By id, then by template: joined, long ones would be hashed anew for every reason. */
const NAMES = new WeakMap<readonly EventType[], Map<string, Map<string, NamedEvent>>>();

function knowsTwo(events: readonly EventType[]): boolean {
  let known = 0;
  for (const { template } of events) {
    if (!hdfsMeaning(template)) continue;
    known++;
    if (known === 2) return true;
  }
  return false;
}

/** Names the events that the reasons of a log's anomalies are about. */
function namesIn(analysis: Analysis): (event: EventType) => NamedEvent {
  const inHdfs = speaksHdfs(analysis);
  const names = NAMES.get(analysis.events) ?? new Map<string, Map<string, NamedEvent>>();
  NAMES.set(analysis.events, names);
  return (event) => {
    const ofId = names.get(event.eventId) ?? new Map<string, NamedEvent>();
    names.set(event.eventId, ofId);
    const named = ofId.get(event.template) ?? namedEvent(event, inHdfs);
    ofId.set(event.template, named);
    return named;
  };
}

function orderOf({ events }: Analysis, { order }: Anomaly, inHdfs: boolean): EvidenceOrder | null {
  if (!order) return null;
  const named = (steps: number[]) =>
    steps.flatMap((event) => (events[event] ? [namedEvent(events[event], inHdfs)] : []));
  const { seen, usual, alone } = order;
  return { seen: named(seen), usual: named(usual), ...(alone && { alone }) };
}

/** The largest, and the largest new one in any case. */
function mostTelling(reasons: Reason[]): Reason[] {
  const kept = reasons.slice(0, MAX_REASONS);
  const newest = reasons.find((reason) => reason.kind === 'new');
  return newest && !kept.includes(newest) ? [...kept.slice(0, -1), newest] : kept;
}

function evidenceReason(reason: Reason, named: (event: EventType) => NamedEvent): EvidenceReason {
  const { kind, seen, share, lines, value } = reason;
  return {
    kind,
    ...named(reason),
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

import type { Grade, Role } from '../knowledge/kind.ts';
import type { AnyDetector } from './detect/detectors.ts';

/** What the engine returns: plain JSON, no matrices, no log text but ids and templates. */
export interface Analysis {
  source: Source;
  /** Sessions judged: every session of the upload. */
  sessions: number;
  anomalousSessions: number;
  model: ModelSummary;
  /** What the reader must know to trust the answer, in plain sentences, most important first. */
  notes: string[];
  /** Those of `notes` that tell how sessions were made and judged: they say nothing of other anomalies. */
  notesOnSessions?: string[];
  /** The log in a few numbers; absent where it is a table of numbers. */
  summary?: Summary;
  /** What a good administrator would say first, first; `anomalies[i].number` is i + 1. */
  anomalies: Anomaly[];
  /**
   * Sessions over the limit of which nothing says that something is wrong, the most unusual first.
   * Absent where the detector tells no such sessions apart.
   */
  rare?: RareSessions[];
  /** Column names of the event count matrix: the events of the upload, in order of first appearance. */
  events: EventType[];
  /** Every session in order of first appearance, as columns of equal length. */
  judged: { ids: string[]; vectorOf: number[] };
  /** Event count vectors, once for each judgement of their sessions; `judged.vectorOf` points here. */
  vectors: JudgedVector[];
  /** How its lines spread; absent where they are not kept, or too few. */
  course?: Course;
  /** How often each event came, to compare another log with; absent where it is a table of numbers. */
  counted?: CountedLog;
  /** Absent where the log tells no time. */
  clock?: Clock;
  /** How long normal sessions take, ms: nine in ten of them within; absent where too few are known. */
  usualDurationMs?: { low: number; high: number };
}

export interface Source {
  /** What the file was read as, in plain words: "a CloudWatch export". */
  format: string;
  /** What its lines were put together by, in plain words: "10-minute windows". */
  grouping: string;
  /** The column that tells sessions apart, where one does. */
  groupedBy?: string;
  /** Log lines read, the header not counted. */
  rows: number;
  rowsWithoutSession: number;
  /** Size as read, unpacked where the upload was packed. */
  bytes: number;
  /** Names of what was taken from each line: the time, the level, who and which; of numbers, none. */
  fields?: string[];
  /** Lines whose time, and whose level, could be read. */
  timed?: number;
  levelled?: number;
}

/** How the lines of a log spread over its time, or over the file where it tells none, in slices of one length. */
export interface Course {
  /** When the first slice begins, ms since 1970, see `Clock`; null where they are slices of the file. */
  fromMs: number | null;
  /** Length of a slice, in ms or lines. */
  width: number;
  /** Lines of each slice. */
  lines: number[];
  /** First line of each, counted from 1; 0 where it has none. */
  firstLines: number[];
}

/** How a log tells time. */
export interface Clock {
  /** False where a line tells the time of day alone, or which number is the month can not be told. */
  hasDate: boolean;
  hasYear: boolean;
  /** Times are in UTC; else in a zone that nobody has told, and shown as they are. */
  hasZone: boolean;
  /** What the log's own clock is ahead of UTC, where all lines say the same; 0 or absent where not. */
  zoneMinutes?: number;
}

export interface EventType {
  eventId: string;
  /** Empty where the upload has no template column. */
  template: string;
}

export interface JudgedVector {
  /** Pairs of an index into `events` and a count above 0, by index. */
  counts: [event: number, count: number][];
  spe: number;
  anomalous: boolean;
  /** Over the limit, and yet not anomalous. Default: false. */
  rare?: boolean;
}

/** Sessions of the same counts that are rare, but neither complain nor lack a step. */
export type RareSessions = Pick<
  Anomaly,
  'spe' | 'severity' | 'rarity' | 'sessions' | 'spans' | 'lines' | 'reasons'
>;

/** Those of the table of detectors. */
export type DetectorName = AnyDetector['name'];

export interface ModelSummary {
  detector: DetectorName;
  /** Distinct events the model knows (m). */
  events: number;
  /** Kept principal components (k), 0 where nothing could be fitted. */
  components: number;
  /** Limit on SPE; null where there is too little to judge or the limit is not finite. */
  threshold: number | null;
  fittedOn: 'upload' | 'baseline';
  /**
   * Where new events are no news in what it was learned from, so that the threshold is what one session in
   * twenty is beyond: the share of the sessions, 0 to 1, that would be over the limit else.
   */
  varied?: number;
  /** How the upload relates to its baseline; unset where that is the upload itself. */
  baseline?: BaselineFit;
}

/** How a log relates to the baseline that it was compared with. */
export interface BaselineFit {
  /** Sessions that the baseline was learned from. */
  sessions: number;
  /** Distinct events of the log: `unseen` of them the baseline never saw, `renamed` it knows by another template. */
  events: number;
  unseen: number;
  renamed: number;
  /** So many sessions differ, or so many events are unseen, that it was made of another kind of log. */
  manySessions: boolean;
  manyUnseen: boolean;
}

/**
 * What stands out: `session`s that the detector finds; an `event` that speaks for itself; a `burst`
 * or `silence` of an event over time; a failure that most of the log is (`standing`); a measured
 * `value`; a `sequence`, such as a sign-in that worked after many that failed.
 */
export type AnomalyKindName =
  | 'session'
  | 'event'
  | 'burst'
  | 'silence'
  | 'standing'
  | 'value'
  | 'sequence';

/** Who or what accounts for much of an anomaly. `value` is foreign text of one line, at most 200 characters. */
export interface Party {
  role: Role;
  value: string;
  count: number;
  /** Of what the anomaly counts, 0 to 1. */
  share: number;
}

/**
 * A sign-in that worked after failures of the same party, or beside those of others; the same start over
 * and over; a start without a stop before it; a start that never finished.
 */
export type SequenceName =
  | 'got-in'
  | 'beside-attempts'
  | 'crash-loop'
  | 'no-shutdown'
  | 'unfinished';

/** An event of several that came at one time. */
export interface Part {
  /** Index into `Analysis.events`. */
  event: number;
  /** Id of its kind, an entry of knowledge/; null where none fits. */
  eventKind: string | null;
  seen: number;
  /** As of an anomaly. */
  said?: string;
}

/** How often web requests were answered with a status of HTTP. */
export interface Answer {
  /** "404" */
  status: string;
  count: number;
}

/** A line that says that something works again. */
export interface Recovery {
  /** Index into `Analysis.events`. */
  event: number;
  line: number;
  /** Ms since 1970, see `Clock`; null where the line tells no time. */
  ms: number | null;
}

/** The log in a few numbers. */
export interface Summary {
  /** Ms since 1970, see `Clock`; null where the log tells no time. */
  fromMs: number | null;
  toMs: number | null;
  /** Log lines that tell of a failure, and of a warning. */
  failures: number;
  warnings: number;
  /** The most frequent event, an index into `Analysis.events`, and its share of the lines, 0 to 1. */
  mostly: { event: number; share: number } | null;
  /** Null where the log is not of a kind that would tell. */
  security: SecurityCounts | null;
}

/** What a log tells of its security. */
export interface SecurityCounts {
  /** Lines that tell of attempts to get in, and of looking around. */
  attempts: number;
  probes: number;
  /** Sign-ins that worked after many failures of the same party. */
  breaches: number;
  /** The most failures before one of those; absent where there is none, and in older reports. */
  tried?: number;
  /** Lines that tell of what intruders do once they are in; absent in older reports. */
  alarms?: number;
  /** Sign-ins that worked, of anybody; absent in older reports. */
  signIns?: number;
}

/** One thing that stands out. */
export interface Anomaly {
  /** Its place by severity, from 1: the number on the button. */
  number: number;
  kind: AnomalyKindName;
  grade: Grade;
  /** Id of the kind of event that it is about, an entry of knowledge/; null where none fits. */
  eventKind: string | null;
  /** The events that it is about, indices into `Analysis.events`, most telling first, at most 8. */
  about: number[];
  /** Log lines that show it, the one to look at first, at most 1,000. */
  at: number[];
  /** How often it was, and how often it usually is in as long a time; null where it is not counted. */
  counts: { seen: number; usual: number | null } | null;
  /** Who or what accounts for most of it, largest share first. */
  who: Party[];
  /**
   * What the first lines of its telling event say, word for word where they agree and "…" where they do
   * not. Foreign text of one line, at most 400 characters; absent where that event is routine.
   */
  said?: string;
  /** `standing`: share of all lines, 0 to 1. */
  share?: number;
  /** `sequence`: what its order tells. */
  sequence?: SequenceName;
  /**
   * What came together, where it is more than one event, at most 6: of a `burst` in the order in which it
   * began, of an `event` the worst first, of a crash loop the start and what failed after it.
   */
  parts?: Part[];
  /** Web requests that look for a way in: how they were answered, by status of HTTP, most often first, at most 6. */
  answers?: Answer[];
  /** The first line after its last one that says that the same thing works again. */
  recovery?: Recovery;
  /** `value`: a measured value and what is usual, in words: "101 s" and "under 2 s"; of a plain count what the log calls it. */
  measured?: { seen: string; usual: string; name?: string };
  /** Null where it is of no session. */
  spe: number | null;
  /** SPE / threshold: over 1, unless an event or the order of the steps tells; null where it is of no session. */
  severity: number | null;
  /**
   * The share of usual sessions, 0 to 1, that are as far from usual or farther: 0.0005 is one in
   * 2,000. At least one in all that are known; absent where that is not known.
   */
  rarity?: number;
  /** Session ids in order of first appearance; empty where it is of no session. */
  sessions: string[];
  /** First and last log line of each of them, in the same order. */
  spans: [first: number, last: number][];
  /** First and last log line of the first session; lines count from 1, the header not counted. */
  lines: { first: number; last: number };
  /** Largest share first; the shares sum to 1. */
  reasons: Reason[];
  /** When the first session was; absent where its lines tell no time. */
  times?: SessionTimes;
  /** Where the first session's steps come in another order than usual. */
  order?: StepOrder;
}

/** In milliseconds since 1970, as if in UTC where the log names no zone; see `Clock`. */
export interface SessionTimes {
  firstMs: number;
  lastMs: number;
  /** Null where it is not sure: a line tells no time, or time runs backwards. */
  durationMs: number | null;
}

/**
 * The same events in the order in which they first come, each an index into `Analysis.events`; or two, of
 * which the second of the one comes before the second of the other, and so on, in usual sessions alone.
 */
export interface StepOrder {
  seen: number[];
  usual: number[];
  /** The counts are usual, and nothing but the order tells. */
  alone?: true;
}

export interface Reason {
  /** `new`: no normal session has the event. `missing`: the session lacks an event that is usual. */
  kind: 'new' | 'missing' | 'more' | 'fewer';
  eventId: string;
  template: string;
  /** Count in each session of this anomaly. */
  seen: number;
  /** Count expected given the session's other events, 0 or more, not rounded. */
  usual: number;
  /** Share of the deviation, 0 to 1: reconstruction-based contribution (Alcala & Qin 2009) over their sum. */
  share: number;
  /** Log lines of this event in the anomaly's first session, at most 1,000, in order. */
  lines: number[];
  /** Where the log is a table of numbers, `eventId` names a column, and this tells its cell. */
  value?: ColumnValue;
}

/** A cell and what is usual in its column, as a person reads them: "48 MB" and "under 2 kB". */
export interface ColumnValue {
  /** The column in plain words; null where nobody has written any down. */
  column: string | null;
  seen: string;
  usual: string;
  /** `seen` and `usual` are texts of the log itself, to be quoted. */
  foreign: boolean;
}

/** Told while an upload is read; neither number ever goes back. */
export interface Progress {
  bytes: number;
  rows: number;
}

/** A log as far as another can be compared with it: no line of it, but counts and templates. Plain JSON. */
export interface CountedLog {
  /** What it was read as, in plain words. */
  format: string;
  /** Log lines. */
  rows: number;
  /** Ms since 1970, see `Clock`; null where the log tells no time, or no date. */
  fromMs: number | null;
  toMs: number | null;
  clock?: Clock;
  /** At most `MAX_COUNTED`, the gravest first, then the most frequent. */
  events: CountedEvent[];
  /** Lines of the events that are left out. */
  rowsLeftOut: number;
}

/** How often an event came in a log, and what is known of it. */
export interface CountedEvent {
  eventId: string;
  /** Foreign text; empty where the log has no template. */
  template: string;
  /** Id of its kind, an entry of knowledge/; null where none fits. */
  eventKind: string | null;
  /** How bad it is, coming as often as it does there. */
  grade: Grade;
  /** Lines of it. */
  lines: number;
  /** The first of them, at most `MAX_FIRST_LINES`, and the last. */
  first: number[];
  last: number;
  /** Ms since 1970; absent where its lines tell no time. */
  firstMs?: number;
  lastMs?: number;
  /** As of an anomaly. */
  said?: string;
  who: Party[];
  /** What its lines say that it took; absent where they say nothing of that. */
  took?: Took;
}

export interface Took {
  /** Lines that tell it. */
  lines: number;
  /** The geometric mean, ms: a single outlier moves it little. */
  typicalMs: number;
  /** Standard deviation of the binary logarithm: 1 where most are within half and twice of it. */
  deviation: number;
}

import type { Clock } from '../engine/analysis.ts';
import type { NamedEvent } from '../explain/evidence/evidence.ts';
import type { Finding } from '../explain/evidence/finding.ts';

/** What a page shows beside the conversation, where there is room: of one report, masked as all is. */
export interface CloserLook {
  /** The log at a glance; null where the report is gone, or the log tells too little to draw. */
  chart(tenant: string, reportId: string): Promise<ReportChart | null>;
  /** What surrounds anomaly `number`; null where the report is gone, or has none of that number. */
  closeUp(
    tenant: string,
    reportId: string,
    number: number,
    signal: AbortSignal,
  ): Promise<CloseUp | null>;
  /** What was said to be normal in a place. */
  normalHere(tenant: string, place: string): Promise<NormalHere>;
}

/** Foreign text. */
export interface NormalHere {
  /** Names of baselines, the one set last first. */
  baselines: string[];
  /** The one that new logs are compared with; null for themselves. */
  inUse: string | null;
  /** What is muted, the one muted first first: `unmute` takes its number in this list, from 1. */
  muted: string[];
}

/** How much of a log was when, or how unusual its sessions are. */
export interface DrawnLog {
  /** Lines over time, lines over the file, or how far each session is from usual. */
  of: 'time' | 'file' | 'sessions';
  /**
   * From left to right, at most `MOST_BARS`: lines of each slice, or the severity of a session (SPE / threshold),
   * of neighbours that share a bar the largest.
   */
  bars: number[];
  /** Where the first bar begins, in ms since 1970 or counted from 1, and how wide each is, in ms, lines or sessions. */
  from: number;
  width: number;
  /** Of time: see `Clock`. */
  clock?: Clock;
}

export interface ReportChart {
  /** At least one. */
  drawn: DrawnLog[];
  /** The first numbers; `bars[i]` are those of `drawn[i]` where it is. */
  marks: { number: number; grade: Mark; bars: number[][] }[];
}

/** How bad what a number stands for is; `session` where only counts are known. */
export type Mark = Finding['grade'] | 'session';

export interface CloseUp {
  number: number;
  /** Null where the file can not be read any more. */
  lines: ShownLine[] | null;
  /** Null where the anomaly is of no session whose events are counted. */
  table: NeighbourTable | null;
}

/** A log line: foreign text. */
export interface ShownLine {
  line: number;
  text: string;
  /** It shows what the finding tells of. */
  tells: boolean;
}

/** The first session of an anomaly with two before and two after it: a row a session, a column an event. */
export interface NeighbourTable {
  events: NamedEvent[];
  sessions: {
    /** Its id: foreign text. */
    session: string;
    isAnomaly: boolean;
    /** Unusual itself. */
    unusual: boolean;
    /** How often it has each of `events`. */
    counts: number[];
  }[];
  /** Events that one of these sessions has, beyond those listed. */
  more: number;
}

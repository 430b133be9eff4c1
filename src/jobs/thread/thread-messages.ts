import type { DetectorName, Progress } from '../../engine/analysis.ts';
import type { GroupingOptions } from '../../engine/grouping-options.ts';
import type { PackedLogs } from '../../engine/list-logs.ts';
import type { LookedUp, LookUp } from '../../engine/look-up/look-up.ts';
import type { PackedBaseline } from '../archive/pack-baseline.ts';
import type { ReportBody } from '../archive/report.ts';

/** Chunks that may be under way to a thread at the same time. */
export const CHUNKS_UNDER_WAY = 4;

/** What a thread does, one task after the other. */
export type Task =
  | {
      kind: 'report';
      detector?: DetectorName | undefined;
      /** What to compare with: a saved baseline, packed or not. Default: the upload itself. */
      baseline?: Uint8Array | undefined;
      grouping?: GroupingOptions | undefined;
      /** Of an archive the log to judge. */
      inside?: string[] | undefined;
    }
  | { kind: 'lines'; numbers: number[]; inside?: string[] | undefined }
  /** Looks things up for a question. */
  | { kind: 'look'; lookUps: LookUp[]; inside?: string[] | undefined }
  /** Which logs an archive holds; null where it is none. */
  | { kind: 'list' };

export interface Results {
  report: { body: ReportBody; learned: PackedBaseline };
  lines: Map<number, string>;
  look: LookedUp;
  list: PackedLogs | null;
}

/** A task, then the bytes of its upload in order, then `end`, or `broken` where the source failed. */
export type ToThread =
  | { kind: 'task'; task: Task }
  | { kind: 'chunk'; bytes: Uint8Array }
  | { kind: 'end' }
  | { kind: 'broken' }
  /** No task will come any more. */
  | { kind: 'quit' };

export type FromThread =
  /** One more chunk may be sent: so many, and no more, are under way. */
  { kind: 'want' } | { kind: 'progress'; progress: Progress } | TaskOutcome;

/** The end of a task. */
export type TaskOutcome =
  | { kind: 'done'; result: Results[Task['kind']] }
  /** A UserError, in parts: errors lose their class between threads. */
  | { kind: 'refused'; code: string; message: string; hint: string }
  | { kind: 'failed'; message: string; stack: string | undefined };

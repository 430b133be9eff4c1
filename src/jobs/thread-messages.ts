import type { DetectorName, Progress } from '../engine/analysis.ts';
import type { ReportBody } from './report.ts';

/** What a thread is started for. */
export type Task =
  | { kind: 'report'; detector?: DetectorName | undefined }
  | { kind: 'lines'; numbers: number[] };

export interface Results {
  report: ReportBody;
  lines: Map<number, string>;
}

/** The bytes of the upload, in order; `end` after the last. */
export type ToThread = { kind: 'chunk'; bytes: Uint8Array } | { kind: 'end' };

export type FromThread =
  /** One more chunk may be sent: so many, and no more, are under way. */
  | { kind: 'want' }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; result: Results[Task['kind']] }
  /** A UserError, in parts: errors lose their class between threads. */
  | { kind: 'refused'; code: string; message: string; hint: string }
  | { kind: 'failed'; message: string; stack: string | undefined };

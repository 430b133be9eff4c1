import type { Click } from '../jobs/payloads.ts';
import type { Report } from '../jobs/report.ts';
import type { NoticeOrProblem, Platform } from './platform.ts';

/** A press of a button that belongs to a report that is there. */
export interface Press {
  click: Click;
  report: Report;
  platform: Platform;
  /** Tells the one who pressed. */
  whisper(view: NoticeOrProblem): Promise<void>;
  signal: AbortSignal;
}

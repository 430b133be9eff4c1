/**
 * `log-decoder/engine`: a log in, an analysis out, in this process. It opens no file, no network and no
 * clock; bytes are read once, as they come. Plain JSON types, which only ever get more fields.
 */

export type {
  Analysis,
  Anomaly,
  AnomalyKindName,
  BaselineFit,
  ColumnValue,
  DetectorName,
  EventType,
  ModelSummary,
  Party,
  Progress,
  Reason,
  SessionTimes,
  Summary,
} from '../engine/analysis.ts';
export { type AnalyzeOptions, analyze } from '../engine/analyze.ts';
export type { GroupingOptions } from '../engine/grouping-options.ts';
export { UserError } from '../engine/user-error.ts';

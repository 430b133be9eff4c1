import { number } from '../../text/count.ts';
import { durationAdjective, exactDuration } from '../../text/duration.ts';
import { idKindInWords } from './id-kinds.ts';

/** By what the lines of a log are put together into sessions. Plain JSON: a baseline keeps it. */
export type Grouping =
  /** HDFS block ids in the text. */
  | { by: 'blocks' }
  | { by: 'column'; column: string }
  /** What a pattern finds in the text: its first group where it has one, else all that it matches. */
  | { by: 'pattern'; pattern: string }
  /** A kind of ids in the text, see `idsIn`. */
  | { by: 'id'; kind: string }
  /** Slices of time, of each value of `key` apart where one is given. */
  | { by: 'time'; windowMs: number; stepMs: number; key?: string }
  | { by: 'lines'; lines: number };

/** Whether a value, of a saved baseline, is a way of grouping. */
export function isGrouping(value: unknown): value is Grouping {
  if (typeof value !== 'object' || value === null) return false;
  const { by, column, pattern, kind, windowMs, stepMs, key, lines } = value as Record<
    string,
    unknown
  >;
  const isText = (text: unknown) => typeof text === 'string' && text.length <= 500;
  switch (by) {
    case 'blocks':
      return true;
    case 'column':
      return isText(column);
    case 'pattern':
      return isText(pattern);
    case 'id':
      return isText(kind);
    case 'lines':
      return isWhole(lines, 1_000_000);
    case 'time':
      return (
        isWhole(windowMs, MAX_WINDOW_MS) &&
        isWhole(stepMs, windowMs as number) &&
        (windowMs as number) <= MAX_OVERLAP * (stepMs as number) &&
        (key === undefined || isText(key))
      );
    default:
      return false;
  }
}

export const MAX_WINDOW_MS = 366 * 86_400_000;
/** A line may be in so many windows that overlap. */
export const MAX_OVERLAP = 60;

function isWhole(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
}

/** In plain words: "10-minute windows". */
export function groupingInWords(grouping: Grouping): string {
  switch (grouping.by) {
    case 'blocks':
      return 'HDFS block ids in the text';
    case 'column':
      return `the column ${grouping.column}`;
    case 'pattern':
      return `what ${grouping.pattern} finds in the text`;
    case 'id':
      return idKindInWords(grouping.kind);
    case 'lines':
      return grouping.lines === 1 ? 'single lines' : `windows of ${number(grouping.lines)} lines`;
    case 'time': {
      const { windowMs, stepMs, key } = grouping;
      const windows = `${durationAdjective(windowMs)} windows`;
      const sliding = stepMs === windowMs ? '' : `, one every ${exactDuration(stepMs)}`;
      return key === undefined ? windows + sliding : `the column ${key} in ${windows}${sliding}`;
    }
  }
}

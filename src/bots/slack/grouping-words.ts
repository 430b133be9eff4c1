import type { Upload } from '../../jobs/payloads.ts';

/**
 * What the form says of how lines belong together: nothing where the choice is left to the program,
 * null where what is written does not fit what is chosen. The engine checks the rest.
 */
export function groupingOf(by: string, written: string): Pick<Upload, 'grouping'> | null {
  const value = written.trim();
  if (by === '' || by === 'auto') return {};
  if (by === 'column' && value !== '') return { grouping: { sessionColumn: value } };
  if (by === 'pattern' && value !== '') return { grouping: { sessionPattern: value } };
  if (by === 'lines' && /^[1-9]\d{0,6}$/.test(value)) return { grouping: { lines: Number(value) } };
  const times =
    /^(\d{1,9}(?:\.\d{1,3})? ?(?:ms|[smhd]))(?: every (\d{1,9}(?:\.\d{1,3})? ?(?:ms|[smhd])))?$/;
  const [, window, step] = times.exec(value) ?? [];
  if (by !== 'window' || window === undefined) return null;
  return { grouping: { window, ...(step !== undefined && { step }) } };
}

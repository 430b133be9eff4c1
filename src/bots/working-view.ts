import type { WorkingView } from './view.ts';
import { amount, number } from './views.ts';

export interface Reading {
  bytes: number;
  /** Null where nobody knows. */
  totalBytes: number | null;
  rows: number;
}

/** "Reading your log", and how far that is where it takes longer. */
export function workingView(fileName: string, reading?: Reading): WorkingView {
  if (!reading) return { kind: 'working', fileName };
  return { kind: 'working', fileName, progress: progressOf(reading) };
}

function progressOf({ bytes, totalBytes, rows }: Reading): string {
  const lines = `${amount(rows, 'log line')} so far`;
  if (totalBytes === null) return `${megabytes(bytes)} MB read, ${lines}`;
  if (bytes >= totalBytes) return `All ${megabytes(totalBytes)} MB arrived, ${lines}`;
  return `${megabytes(bytes)} of ${megabytes(totalBytes)} MB read, ${lines}`;
}

function megabytes(bytes: number): string {
  const value = bytes / 1024 ** 2;
  return value < 10 ? value.toFixed(1) : number(Math.round(value));
}

import { readFile } from 'node:fs/promises';
import { csvRecords } from './csv-records.ts';
import { systemReason } from './system-error.ts';
import { UsageError } from './usage-error.ts';

/** Reads a label file. Throws a UsageError that says what is wrong with it. */
export async function readLabels(path: string): Promise<Map<string, boolean>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `--labels ${path} can not be read: ${systemReason(error)}.`,
      'Name a CSV file with a session and a label on each line.',
      { cause: error },
    );
  }
  return parseLabels(text);
}

/**
 * Session id to whether its label says anomaly, from CSV text with the columns `BlockId,Label` or
 * alike: the labels stand under `Label`, the sessions in the first other column. More columns are
 * ignored; labels are Normal or Anomaly, 0 or 1.
 */
export function parseLabels(text: string): Map<string, boolean> {
  const records = csvRecords(text);
  const header = records.next().value ?? [];
  const labelAt = header.findIndex((name) => name.trim().toLowerCase() === 'label');
  if (labelAt === -1 || header.length < 2) {
    throw new UsageError(
      'The label file has no column named Label beside one for the sessions.',
      'Its first line must be like "BlockId,Label".',
    );
  }
  const sessionAt = labelAt === 0 ? 1 : 0;
  const labels = new Map<string, boolean>();
  let line = 1;
  for (const record of records) {
    line++;
    if (record.length === 1 && record[0]?.trim() === '') continue;
    const label = (record[labelAt] ?? '').trim();
    const anomaly = MEANING.get(label.toLowerCase());
    if (anomaly === undefined) {
      throw new UsageError(
        `Line ${line} of the label file has the label "${label.slice(0, 40)}".`,
        'Labels must be Normal or Anomaly, or 0 or 1.',
      );
    }
    labels.set((record[sessionAt] ?? '').trim(), anomaly);
  }
  return labels;
}

const MEANING = new Map([
  ['normal', false],
  ['0', false],
  ['false', false],
  ['anomaly', true],
  ['anomalous', true],
  ['abnormal', true],
  ['1', true],
  ['true', true],
]);

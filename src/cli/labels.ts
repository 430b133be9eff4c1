import { readFile } from 'node:fs/promises';
import { systemReason, UsageError } from './terminal/usage-error.ts';

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

/** The records of a small CSV text: quoted cells, any line end, a byte order mark. */
function* csvRecords(text: string): Generator<string[], undefined> {
  const body = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(body);
  let record: string[] = [];
  let cell = '';
  let at = 0;
  while (at < body.length) {
    const character = body[at]!;
    if (character === '"' && cell === '') {
      const end = closingQuote(body, at + 1);
      cell = body.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      continue;
    }
    at++;
    if (character === delimiter) {
      record.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && body[at] === '\n') at++;
      yield [...record, cell];
      record = [];
      cell = '';
    } else cell += character;
  }
  if (cell !== '' || record.length > 0) yield [...record, cell];
}

/** Comma, semicolon or tab: the one that stands first in the text. */
function delimiterOf(text: string): string {
  return /[,;\t\n]/.exec(text)?.[0]?.replace('\n', ',') ?? ',';
}

/** The place of the quote that ends a cell, where `""` is a quote inside it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at;
}

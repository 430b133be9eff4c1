import { keptString } from '../bytes/kept-string.ts';
import { LABEL_NAMES, plainName } from '../formats/names.ts';

export interface RowLabels {
  /** The column's name. */
  column: string;
  /** Of each row: 1 anomalous, 0 normal, -1 no label. */
  ofRow: Int8Array;
  /** The cells that were read as normal and those that were not, the most frequent first. */
  normal: string[];
  anomalous: string[];
}

export interface RowLabelReader {
  add(cell: string): void;
  finish(): RowLabels;
}

const CHUNK_ROWS = 4096;
const MAX_KEPT_VALUES = 1000;
const MAX_VALUE_CHARS = 100;

/** Reads what a label column says of each row. */
export function createRowLabels(column: string): RowLabelReader {
  const counts = new Map<string, number>();
  const chunks: Int8Array[] = [];
  let rows = 0;
  return {
    add(cell) {
      const at = rows++ % CHUNK_ROWS;
      if (at === 0) chunks.push(new Int8Array(CHUNK_ROWS));
      const normal = saysNormal(cell);
      chunks.at(-1)![at] = normal === null ? -1 : normal ? 0 : 1;
      const text = cell.trim().slice(0, MAX_VALUE_CHARS);
      if (normal === null) return;
      const known = counts.get(text);
      if (known !== undefined) counts.set(text, known + 1);
      else if (counts.size < MAX_KEPT_VALUES) counts.set(keptString(text.toWellFormed()), 1);
    },
    finish() {
      const ofRow = new Int8Array(rows);
      for (const [i, chunk] of chunks.entries()) {
        const start = i * CHUNK_ROWS;
        ofRow.set(chunk.subarray(0, rows - start), start);
      }
      const texts = [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
      const [normal, anomalous] = [true, false].map((wanted) =>
        texts.filter((text) => saysNormal(text) === wanted),
      ) as [string[], string[]];
      return { column, ofRow, normal, anomalous };
    },
  };
}

/** Whether a cell of a label column says normal; null where it is empty. */
function saysNormal(cell: string): boolean | null {
  const text = cell.trim().toLowerCase();
  if (text === '') return null;
  return NORMAL.has(text) || NORMAL.has(text.replace(/\.0*$/, ''));
}

/** Case does not matter, and `normal.` and `0.0` are read as well. */
export const NORMAL_LABELS = [
  ...['normal', 'benign', 'background', 'legitimate', 'clean', 'good', 'ok', 'none', 'no'],
  ...['false', '0', '-'],
];
const NORMAL = new Set(NORMAL_LABELS);

/** Whether a column of this name tells the known answer, or how hard it is to find. */
export function isLabelName(name: string): boolean {
  return LABELS.has(plainName(name));
}

const LABELS = new Set([...LABEL_NAMES, 'difficulty', 'difficultylevel', 'isattack', 'malicious']);

/** Whether the distinct cells of a column are classes of events, one of them the normal one. */
export function looksLikeLabels(cells: ReadonlySet<string>): boolean {
  if (cells.size > MOST_CLASSES) return false;
  for (const cell of cells) if (UNMISTAKABLE.test(cell.trim())) return true;
  return false;
}

const MOST_CLASSES = 60;
const UNMISTAKABLE = /^(?:normal\.?|benign|anomal(?:y|ous)|abnormal|attack|malicious)$/i;

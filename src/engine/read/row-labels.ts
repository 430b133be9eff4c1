import { keptString } from '../group/kept-string.ts';
import { saysNormal } from './label-words.ts';

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

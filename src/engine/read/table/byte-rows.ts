import type { Delimiter } from './record-parser.ts';

/** Where the cells of plain rows stand in bytes. */
export interface ByteRows {
  /**
   * Finds the cells of all rows in the first `length` bytes, which end in a line feed. Returns how many
   * rows there are, -1 where one of them is not plain: see `createByteRows`.
   */
  scan(bytes: Buffer, length: number): number;
  /** First byte of a cell; that of row i and column c is number `i * width + c`. */
  starts(): Int32Array;
  /** The byte after its last one; its complement where quotation marks in the cell are doubled. */
  ends(): Int32Array;
}

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const FIRST_CELLS = 4096;

/**
 * A scanner for rows that any reader of CSV understands alike: of exactly `width` cells each, two or
 * more, with quotation marks only around whole cells, and no line break in a cell. All else is left
 * to papaparse, of which this is the fast half: a test compares the two.
 */
export function createByteRows(delimiter: Delimiter, width: number): ByteRows {
  const mark = delimiter.charCodeAt(0);
  let starts = new Int32Array(FIRST_CELLS);
  let ends = new Int32Array(FIRST_CELLS);

  function grow(): void {
    const [before, after] = [starts, ends];
    starts = new Int32Array(2 * before.length);
    ends = new Int32Array(2 * after.length);
    starts.set(before);
    ends.set(after);
  }

  /** The place after a quoted cell's content; -1 where it is not plain, `~place` where marks are doubled. */
  function endOfQuoted(bytes: Buffer, from: number, length: number): number {
    let isDoubled = false;
    for (let at = from; at < length; at++) {
      const byte = bytes[at]!;
      if (byte === LF) return -1;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) return isDoubled ? ~at : at;
      isDoubled = true;
      at++;
    }
    return -1;
  }

  return {
    starts: () => starts,
    ends: () => ends,
    scan(bytes, length) {
      let rows = 0;
      let cell = 0;
      let at = 0;
      while (at < length) {
        while (cell + width > starts.length) grow();
        const lastCell = cell + width - 1;
        for (;;) {
          let byte = bytes[at]!;
          if (byte === QUOTE) {
            const end = endOfQuoted(bytes, at + 1, length);
            if (end === -1) return -1;
            starts[cell] = at + 1;
            ends[cell] = end;
            at = (end < 0 ? ~end : end) + 1;
            if (cell === lastCell && bytes[at - 2] === CR) return -1;
            if (bytes[at] === CR && bytes[at + 1] === LF) at++;
            byte = bytes[at]!;
            if (byte !== mark && byte !== LF) return -1;
          } else {
            starts[cell] = at;
            while (byte !== mark && byte !== LF) byte = bytes[++at]!;
            ends[cell] = at;
          }
          at++;
          if (byte === LF) break;
          if (cell++ === lastCell) return -1;
        }
        if (cell !== lastCell) return -1;
        if (ends[cell]! > starts[cell]! && bytes[ends[cell]! - 1] === CR) ends[cell]!--;
        cell++;
        rows++;
      }
      return rows;
    },
  };
}

/** Rows that were scanned: the cell of row i and column c is number `i * width + c`. */
export interface ScannedRows {
  bytes: Buffer;
  isAscii: boolean;
  /** Number of rows. */
  length: number;
  width: number;
  /** As in `ByteRows`. */
  starts: Int32Array;
  ends: Int32Array;
}

/** The text of a cell; `end` as in `ByteRows.ends`. */
export function cellText(bytes: Buffer, start: number, end: number, isAscii: boolean): string {
  const encoding = isAscii ? 'latin1' : 'utf8';
  if (end >= 0) return bytes.toString(encoding, start, end);
  return bytes.toString(encoding, start, ~end).replaceAll('""', '"');
}

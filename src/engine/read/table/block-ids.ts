import type { ValueTable } from '../bytes/value-table.ts';
import type { NamedIds } from '../records/row-batch.ts';
import type { ScannedRows } from './byte-rows.ts';

const UNDERSCORE = 0x5f;
const MINUS = 0x2d;

/**
 * The HDFS block ids in each cell of a column, as `BLOCK_IDS` finds them: `blk_`, a minus sign or none, digits. Null
 * where `table` has no more room.
 */
export function blockIdsIn(
  { bytes, length, width, starts, ends }: ScannedRows,
  column: number,
  table: ValueTable,
): NamedIds | null {
  const offsets = new Uint32Array(length + 1);
  let codes = new Int32Array(length + 16);
  let found = 0;
  for (let row = 0, cell = column; row < length; row++, cell += width) {
    const start = starts[cell]!;
    const end = ends[cell]! < 0 ? ~ends[cell]! : ends[cell]!;
    for (let at = start + 3; at < end; at++) {
      if (bytes[at] !== UNDERSCORE || !followsBlk(bytes, at)) continue;
      const digits = bytes[at + 1] === MINUS ? at + 2 : at + 1;
      let last = digits;
      while (last < end && isDigit(bytes[last]!)) last++;
      if (last === digits) continue;
      const code = table.codeOf(bytes, at - 3, last);
      if (code === -1) return null;
      if (found === codes.length) codes = larger(codes);
      codes[found++] = code;
      at = last - 1;
    }
    offsets[row + 1] = found;
  }
  return { offsets, codes, text: table.text };
}

function followsBlk(bytes: Buffer, at: number): boolean {
  return bytes[at - 1] === 0x6b && bytes[at - 2] === 0x6c && bytes[at - 3] === 0x62;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function larger(codes: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * codes.length);
  more.set(codes);
  return more;
}

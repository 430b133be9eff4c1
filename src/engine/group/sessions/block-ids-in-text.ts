import { createValueTable } from '../../read/bytes/value-table.ts';
import type { Cells, NamedIds } from '../../read/records/row-batch.ts';

const BLK = 'blk_';
const MINUS = 0x2d;
/** Longer ids are no ids of blocks. */
const MAX_ID_CHARS = 64;
const MAX_BLOCKS = 1 << 22;
const MAX_BLOCK_BYTES = 1 << 28;

/**
 * Finds the HDFS block ids in texts, as `BLOCK_IDS` does: without a string for each. What comes back
 * is null where they are to be found in another way: an id is very long, or there are too many.
 */
export function createBlockIdsInText(): (contents: Cells) => NamedIds | null {
  const table = createValueTable(MAX_BLOCKS, MAX_BLOCK_BYTES);
  const bytes = Buffer.alloc(MAX_ID_CHARS);
  bytes.write(BLK, 'latin1');
  let isFull = false;

  /** The number of the id whose last character is before `end`; -1 where it is to have none. */
  function codeOf(text: string, start: number, end: number): number {
    if (end - start > MAX_ID_CHARS) return -1;
    for (let i = BLK.length; i < end - start; i++) bytes[i] = text.charCodeAt(start + i);
    return table.codeOf(bytes, 0, end - start);
  }

  return (contents) => {
    if (isFull) return null;
    const { length } = contents;
    const offsets = new Uint32Array(length + 1);
    const codes: number[] = [];
    for (let i = 0; i < length; i++) {
      const text = contents.at(i)!;
      for (let at = text.indexOf(BLK); at !== -1; ) {
        const end = endOfId(text, at);
        if (end !== -1) {
          const code = codeOf(text, at, end);
          if (code === -1) {
            isFull = true;
            return null;
          }
          codes.push(code);
        }
        at = text.indexOf(BLK, at + BLK.length);
      }
      offsets[i + 1] = codes.length;
    }
    return { offsets, codes: Int32Array.from(codes), text: table.text };
  };
}

/** The place after the digits; -1 where there are none. */
function endOfId(text: string, start: number): number {
  const signed = start + BLK.length;
  const digits = text.charCodeAt(signed) === MINUS ? signed + 1 : signed;
  let end = digits;
  for (let unit = text.charCodeAt(end); unit >= 0x30 && unit <= 0x39; unit = text.charCodeAt(end)) {
    end++;
  }
  return end === digits ? -1 : end;
}

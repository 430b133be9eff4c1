export interface Uint32List {
  readonly length: number;
  push(value: number): void;
  toArray(): Uint32Array;
}

const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;

/** A list of 32-bit numbers that grows without copying what it holds. */
export function createUint32List(): Uint32List {
  const chunks: Uint32Array[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      const at = length++ & (CHUNK - 1);
      if (at === 0) chunks.push(new Uint32Array(CHUNK));
      chunks[chunks.length - 1]![at] = value;
    },
    toArray() {
      const all = new Uint32Array(length);
      for (const [i, chunk] of chunks.entries()) {
        const start = i << CHUNK_BITS;
        all.set(chunk.subarray(0, length - start), start);
      }
      return all;
    },
  };
}

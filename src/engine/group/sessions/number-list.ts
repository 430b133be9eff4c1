export interface NumberList<A extends Uint32Array | Uint16Array | Float64Array> {
  readonly length: number;
  push(value: number): void;
  at(index: number): number;
  toArray(): A;
}

export type Uint32List = NumberList<Uint32Array<ArrayBuffer>>;

const CHUNK_BITS = 12;
const CHUNK = 1 << CHUNK_BITS;

/** A list of 32-bit numbers that grows without copying what it holds. */
export function createUint32List(): Uint32List {
  return createList((length) => new Uint32Array(length));
}

/** The same for 16-bit numbers. */
export function createUint16List(): NumberList<Uint16Array<ArrayBuffer>> {
  return createList((length) => new Uint16Array(length));
}

/** The same for any numbers. */
export function createFloat64List(): NumberList<Float64Array<ArrayBuffer>> {
  return createList((length) => new Float64Array(length));
}

function createList<A extends Uint32Array | Uint16Array | Float64Array>(
  make: (length: number) => A,
): NumberList<A> {
  const chunks: A[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      const at = length++ & (CHUNK - 1);
      if (at === 0) chunks.push(make(CHUNK));
      chunks[chunks.length - 1]![at] = value;
    },
    at: (index) => chunks[index >>> CHUNK_BITS]![index & (CHUNK - 1)]!,
    toArray() {
      const all = make(length);
      for (const [i, chunk] of chunks.entries()) {
        const start = i << CHUNK_BITS;
        all.set(chunk.subarray(0, length - start), start);
      }
      return all;
    },
  };
}

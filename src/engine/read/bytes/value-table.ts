/** Numbers the distinct values of a column, by their bytes, in order of first appearance. */
export interface ValueTable {
  /** The number of a value; -1 where there is no more room. */
  codeOf(bytes: Uint8Array, start: number, end: number): number;
  text(code: number): string;
}

/** Places looked at for one value: of a table that is half full, honest values take a few. */
const MAX_PROBES = 64;
const FIRST_SLOTS = 1024;

/**
 * An open-addressed hash table over typed arrays. It finds a value without making a string of it. Full
 * it is at `maxValues` or `maxBytes`, or where values were made to fall into one place.
 */
export function createValueTable(maxValues: number, maxBytes: number): ValueTable {
  /** Code + 1 of the value in a place; 0: none. */
  let slots = new Int32Array(FIRST_SLOTS);
  let hashes = new Int32Array(FIRST_SLOTS / 2);
  /** The bytes of value i are `arena[ends[i - 1] .. ends[i]]`. */
  let ends = new Uint32Array(FIRST_SLOTS / 2 + 1);
  let arena = Buffer.alloc(FIRST_SLOTS);
  let values = 0;

  function grow(): void {
    slots = new Int32Array(2 * slots.length);
    hashes = copied(hashes, new Int32Array(slots.length / 2));
    ends = copied(ends, new Uint32Array(slots.length / 2 + 1));
    for (let code = 0; code < values; code++) {
      let slot = hashes[code]! & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = code + 1;
    }
  }

  function isSame(code: number, bytes: Uint8Array, start: number, length: number): boolean {
    const from = ends[code]!;
    if (ends[code + 1]! - from !== length) return false;
    for (let i = 0; i < length; i++) if (arena[from + i] !== bytes[start + i]) return false;
    return true;
  }

  function add(bytes: Uint8Array, start: number, length: number): boolean {
    const from = ends[values]!;
    if (values === maxValues || from + length > maxBytes) return false;
    if (from + length > arena.length) {
      const larger = Math.min(Math.max(2 * arena.length, from + length), maxBytes);
      arena = copied(arena, Buffer.alloc(larger));
    }
    for (let i = 0; i < length; i++) arena[from + i] = bytes[start + i]!;
    ends[values + 1] = from + length;
    values++;
    return true;
  }

  return {
    codeOf(bytes, start, end) {
      const length = end - start;
      const hash = hashOf(bytes, start, end);
      let slot = hash & (slots.length - 1);
      for (let probe = 0; probe < MAX_PROBES; probe++) {
        const code = slots[slot]! - 1;
        if (code === -1) {
          if (!add(bytes, start, length)) return -1;
          slots[slot] = values;
          hashes[values - 1] = hash;
          if (2 * values === slots.length) grow();
          return values - 1;
        }
        if (hashes[code] === hash && isSame(code, bytes, start, length)) return code;
        slot = (slot + 1) & (slots.length - 1);
      }
      return -1;
    },
    text: (code) => arena.toString('utf8', ends[code], ends[code + 1]),
  };
}

/** FNV-1a over 32 bits, with the high bits mixed into the low ones. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function copied<A extends Int32Array | Uint32Array | Uint8Array>(from: A, into: A): A {
  into.set(from);
  return into;
}

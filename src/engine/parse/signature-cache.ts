/** Remembers the index of masked texts. Bounded: it forgets all when it is full. */
export interface SignatureCache {
  /** Index of the text, or -1. */
  find(units: Uint16Array, length: number): number;
  /** Stores the index of the text that `find` has just not found. */
  add(units: Uint16Array, length: number, index: number): void;
  clear(): void;
}

const SLOTS = 1 << 15;
const MAX_TEXTS = SLOTS / 2;
const MAX_UNITS = 1 << 20;
/** Slots looked at: texts made to share a hash cost no more than this. */
const MAX_PROBES = 16;

/** An empty cache, of 3 MB. */
export function createSignatureCache(): SignatureCache {
  const store = new Uint16Array(MAX_UNITS);
  const hashes = new Int32Array(SLOTS);
  const starts = new Int32Array(SLOTS);
  const lengths = new Int32Array(SLOTS);
  const indexes = new Int32Array(SLOTS).fill(-1);
  let texts = 0;
  let used = 0;
  let lastHash = 0;

  function isAt(slot: number, units: Uint16Array, length: number): boolean {
    if (hashes[slot] !== lastHash || lengths[slot] !== length) return false;
    const start = starts[slot]!;
    for (let i = 0; i < length; i++) if (store[start + i] !== units[i]) return false;
    return true;
  }

  function clear(): void {
    indexes.fill(-1);
    texts = 0;
    used = 0;
  }

  return {
    find(units, length) {
      lastHash = hashOf(units, length);
      for (let probe = 0; probe < MAX_PROBES; probe++) {
        const slot = (lastHash + probe) & (SLOTS - 1);
        if (indexes[slot] === -1) return -1;
        if (isAt(slot, units, length)) return indexes[slot]!;
      }
      return -1;
    },
    add(units, length, index) {
      if (texts === MAX_TEXTS || used + length > MAX_UNITS) clear();
      let slot = lastHash & (SLOTS - 1);
      for (let probe = 1; probe < MAX_PROBES && indexes[slot] !== -1; probe++) {
        slot = (lastHash + probe) & (SLOTS - 1);
      }
      store.set(units.subarray(0, length), used);
      hashes[slot] = lastHash;
      starts[slot] = used;
      lengths[slot] = length;
      indexes[slot] = index;
      used += length;
      texts++;
    },
    clear,
  };
}

/** FNV-1a over UTF-16 units, its high bits mixed into the low ones. */
function hashOf(units: Uint16Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

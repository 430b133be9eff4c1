/** Remembers the index of masked texts. Bounded: at its largest it forgets all when it is full. */
export interface SignatureCache {
  /** Index of the text, or -1. */
  find(units: Uint16Array, length: number): number;
  /** Stores the index of the text that `find` has just not found. */
  add(units: Uint16Array, length: number, index: number): void;
  clear(): void;
  /** How often it has forgotten texts. */
  readonly forgotten: number;
}

const FIRST_SLOTS = 1 << 9;
const MAX_SLOTS = 1 << 15;
const FIRST_UNITS = 1 << 14;
const MAX_UNITS = 1 << 20;

/** Slots looked at: texts made to share a hash cost no more than this. */
const MAX_PROBES = 16;

/** Numbers of a slot: hash, start and length of the text, index + 1 (0 where the slot is free). */
const FIELDS = 4;

/** An empty cache; it grows to 2.5 MB. */
export function createSignatureCache(): SignatureCache {
  let slots = FIRST_SLOTS;
  let table = new Int32Array(slots * FIELDS);
  let store = new Uint16Array(FIRST_UNITS);
  let texts = 0;
  let used = 0;
  let lastHash = 0;
  let forgotten = 0;

  function isAt(at: number, units: Uint16Array, length: number): boolean {
    if (table[at] !== lastHash || table[at + 2] !== length) return false;
    const start = table[at + 1]!;
    for (let i = 0; i < length; i++) if (store[start + i] !== units[i]) return false;
    return true;
  }

  function clear(): void {
    table.fill(0);
    texts = 0;
    used = 0;
    forgotten++;
  }

  function makeRoom(length: number): void {
    if (texts < slots / 2 && used + length <= store.length) return;
    if (texts >= MAX_SLOTS / 2 || used + length > MAX_UNITS) {
      clear();
      return;
    }
    if (texts >= slots / 2) growTable();
    if (used + length > store.length) {
      const larger = new Uint16Array(store.length * 4);
      larger.set(store);
      store = larger;
    }
  }

  function growTable(): void {
    const old = table;
    slots *= 4;
    table = new Int32Array(slots * FIELDS);
    for (let at = 0; at < old.length; at += FIELDS) {
      if (old[at + 3] !== 0) table.set(old.subarray(at, at + FIELDS), freeSlot(old[at]!));
    }
  }

  /** A free slot for the hash; where it has none near, the last one looked at. */
  function freeSlot(hash: number): number {
    let at = slotAt(hash, 0);
    for (let probe = 1; probe < MAX_PROBES && table[at + 3] !== 0; probe++) {
      at = slotAt(hash, probe);
    }
    if (table[at + 3] !== 0) forgotten++;
    return at;
  }

  function slotAt(hash: number, probe: number): number {
    return ((hash + probe) & (slots - 1)) * FIELDS;
  }

  return {
    find(units, length) {
      lastHash = hashOf(units, length);
      for (let probe = 0; probe < MAX_PROBES; probe++) {
        const at = slotAt(lastHash, probe);
        if (table[at + 3] === 0) return -1;
        if (isAt(at, units, length)) return table[at + 3]! - 1;
      }
      return -1;
    },
    add(units, length, index) {
      makeRoom(length);
      const at = freeSlot(lastHash);
      for (let i = 0; i < length; i++) store[used + i] = units[i]!;
      table[at] = lastHash;
      table[at + 1] = used;
      table[at + 2] = length;
      table[at + 3] = index + 1;
      used += length;
      texts++;
    },
    clear,
    get forgotten() {
      return forgotten;
    },
  };
}

/** FNV-1a over UTF-16 units, its high bits mixed into the low ones. */
function hashOf(units: Uint16Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

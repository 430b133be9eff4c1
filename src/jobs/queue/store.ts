/**
 * What outlives a restart: reports, explanations, notes of what was seen, counts. An expired value
 * is absent at once, whenever its place is given back.
 *
 * A key's path starts with its owner, `slack-T1/report/…`, so that one tenant can be listed and
 * purged by prefix. Keys compare by their UTF-8 bytes; values are up to several MB.
 */
export interface Store {
  get(key: string): Promise<Uint8Array | null>;
  set(key: string, value: Uint8Array, ttlMs: number): Promise<void>;
  /** Sets only where the key is free, and says whether it did. */
  claim(key: string, value: Uint8Array, ttlMs: number): Promise<boolean>;
  /**
   * Adds the whole number `by` to the count at `key` and returns the sum; a free key counts from 0,
   * and `ttlMs` runs from that first call on. For feedback and daily budgets. `get` gives the count
   * in decimal digits. Rejects with a TypeError where the value is no count.
   */
  increment(key: string, by: number, ttlMs: number): Promise<number>;
  /** Up to `limit` keys that start with `prefix`, by key; `descending` gives the last ones first. */
  list(prefix: string, limit: number, order?: 'ascending' | 'descending'): Promise<string[]>;
  delete(key: string): Promise<void>;
  /** Deletes every key that starts with `prefix` and returns how many. An empty one is refused. */
  deletePrefix(prefix: string): Promise<number>;
  close(): Promise<void>;
}

/** Throws a RangeError unless `ttlMs` is a finite time of at least 1 ms. */
export function checkTtl(ttlMs: number): void {
  if (!Number.isFinite(ttlMs) || ttlMs < 1) {
    throw new RangeError(`ttlMs requires a finite number of at least 1, got ${ttlMs}`);
  }
}

/** Throws a RangeError on an empty prefix: it would be every tenant's. */
export function checkPrefix(prefix: string): void {
  if (prefix === '') throw new RangeError('prefix requires at least one character');
}

/** Throws a TypeError unless `by` is a whole number that a double holds exactly. */
export function checkIncrement(by: number): void {
  if (!Number.isSafeInteger(by)) throw new TypeError(`by requires a whole number, got ${by}`);
}

import type { Store } from '../queue/store.ts';

/** The JSON at `key`; null where there is none. Nothing but ours is written there, so it is not checked. */
export async function readJson<T>(store: Store, key: string): Promise<T | null> {
  const bytes = await store.get(key);
  return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes));
}

export function writeJson(store: Store, key: string, value: unknown, ttlMs: number): Promise<void> {
  return store.set(key, jsonBytes(value), ttlMs);
}

export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

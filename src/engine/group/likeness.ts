import { type LineStore, NO_EVENT } from './line-store.ts';
import { NO_VALUE, type ValueColumn } from './value-column.ts';

/** Lines looked at: enough to see whether sessions are alike. */
const MAX_LINES = 300_000;

/**
 * Share of a column's values whose lines hold the same events as those of another value, 0 to 1:
 * what has a usual course is a session, and what has none (a thread, a host) is not.
 */
export function likeness(store: LineStore, column: ValueColumn): number {
  const signatures = new Map<number, number>();
  const seen = new Set<number>();
  for (let line = 0; line < Math.min(store.lines, MAX_LINES); line++) {
    const value = column.at(line);
    const event = store.eventAt(line);
    if (value === NO_VALUE || event === NO_EVENT) continue;
    const pair = value * 65_536 + event;
    if (seen.has(pair)) continue;
    seen.add(pair);
    signatures.set(value, (signatures.get(value) ?? 0) ^ mixed(event));
  }
  const sharing = new Map<number, number>();
  for (const signature of signatures.values()) {
    sharing.set(signature, (sharing.get(signature) ?? 0) + 1);
  }
  let alike = 0;
  for (const values of sharing.values()) if (values > 1) alike += values;
  return signatures.size === 0 ? 0 : alike / signatures.size;
}

/** Spreads the bits of a small number over 32 (the finalizer of MurmurHash3). */
function mixed(event: number): number {
  let bits = Math.imul((event + 1) ^ ((event + 1) >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

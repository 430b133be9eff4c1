import type { SessionTable } from './group/sessions/session-table.ts';

/** Fewer sessions do not tell what is usual. */
const MIN_SESSIONS = 20;

/** How long these sessions take, ms: nine in ten of them are within; null where too few are known. */
export function usualDuration(
  table: SessionTable,
  sessions: Iterable<number>,
): { low: number; high: number } | null {
  const durations: number[] = [];
  let all = 0;
  for (const session of sessions) {
    all++;
    const durationMs = table.timesOf(session)?.durationMs ?? null;
    if (durationMs !== null) durations.push(durationMs);
  }
  const known = durations.length;
  if (known < MIN_SESSIONS || 2 * known < all) return null;
  const sorted = Float64Array.from(durations).sort();
  const at = (share: number) => sorted[Math.round(share * (known - 1))]!;
  return { low: at(0.05), high: at(0.95) };
}

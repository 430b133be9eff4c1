import type { Clock } from '../clock.ts';
import type { Run } from './run.ts';

/**
 * Closes what fetches jobs, waits for the runs, aborts those that outlast the grace, and leaves
 * those that do not heed that. Comes to an end while Redis is away, too.
 */
export function createGracefulClose(
  worker: { close(): Promise<void> },
  runs: ReadonlySet<Run>,
  clock: Clock,
): (graceMs: number) => Promise<void> {
  return async (graceMs) => {
    const closed = worker.close();
    if (await endsWithin(closed, graceMs, clock)) return;
    for (const run of runs) run.controller.abort();
    if (await endsWithin(closed, ABORT_GRACE_MS, clock)) return;
    for (const run of runs) run.leave();
    await endsWithin(closed, NOTE_MS, clock);
  };
}

/** What a handler may take to stop once its signal is aborted. */
const ABORT_GRACE_MS = 1_000;
/** What noting it may take. */
const NOTE_MS = 2_000;

function endsWithin(done: Promise<void>, ms: number, clock: Clock): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(ms, () => resolve(false), true);
    done.then(() => resolve(true), reject).finally(cancel);
  });
}

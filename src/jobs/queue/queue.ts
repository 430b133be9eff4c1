/**
 * Terminology
 * - waiting: accepted and not at work; a retry waits until it is due
 * - running: its handler is at work
 * - put off: the handler asked for a later start by `RetryLater`; no attempt is used up
 * - given up: out of attempts; `onGivenUp` is owed until it has succeeded
 * - ended: done, or given up and answered
 * - known: waiting, running, given up, or ended less than `knownForMs` ago
 * - turn: the place of a waiting job in the round of tenants, from 1
 *
 * A job runs at least once: a process may die after the work and before its note of it.
 */
export interface Queue<T> {
  /**
   * Accepts the job: once resolved it outlives the process. A job whose id is still known is
   * dropped: platforms deliver events twice. `payload` is small JSON of ids and names. Throws a
   * RangeError on an id that `checkJobId` refuses.
   */
  enqueue(id: string, payload: T): Promise<void>;
  /**
   * Starts working, called once per queue. Tenants take turns, each with its oldest job; what is owed
   * comes first, then the lowest turn, then the job that waits longest. A rejected handler is retried with
   * backoff. `onGivenUp` runs after the last attempt, is itself retried, and once it has succeeded
   * runs no more; its error has the message of the last failure, not its class or stack, which do
   * not outlive a process. An attempt counts from its start, so a job that kills the process every
   * time ends too; from the second death on it runs while nothing else of the backend does, whatever
   * the queue, so that others lose at most two attempts to it.
   */
  process(
    handle: (payload: T, signal: AbortSignal) => Promise<void>,
    onGivenUp: (payload: T, error: Error) => Promise<void>,
  ): void;
  /** For status: how many jobs wait, run, and were given up (until they are no longer known). */
  counts(): Promise<QueueCounts>;
  /** How long the job that waits longest for its first start has waited, ms; null where none does. */
  longestWaitMs(): Promise<number | null>;
  /** Drops the tenant's jobs that do not run just now, owed ones too, and returns how many. */
  forget(tenant: string): Promise<number>;
  /**
   * Starts no new job, waits up to `graceMs` (default 20 s) for the running ones, then aborts
   * their signals and leaves what does not finish for the next start, its attempt not counted.
   * Jobs are still accepted, and run after the next start: a job that ends now may enqueue more.
   */
  close(graceMs?: number): Promise<void>;
}

/** What can be asked of a queue whatever its payload. */
export type AnyQueue = Pick<Queue<unknown>, 'counts' | 'longestWaitMs' | 'forget'>;

export interface QueueCounts {
  waiting: number;
  running: number;
  failed: number;
}

export interface QueueOptions<T = never> {
  /** Whose a job is. Default: all are one tenant's. */
  tenantOf?: (payload: T) => string;
  /** Jobs at work at the same time. Default 2. */
  concurrency?: number;
  /** How long an id is known after its job has ended, ms. Default 24 h. */
  knownForMs?: number;
  retry?: Partial<RetryRules>;
}

export interface RetryRules {
  /** How often a job is started before it is given up. Default 5. */
  attempts: number;
  /** Delay after the first failure; it doubles with each further one. Default 2 s. */
  firstDelayMs: number;
  /** Longest delay. Default 5 min. */
  maxDelayMs: number;
  /** Longest time a job is put off in all; `RetryLater` beyond it uses up attempts. Default 6 h. */
  maxPutOffMs: number;
}

export const defaultRetryRules: RetryRules = {
  attempts: 5,
  firstDelayMs: 2_000,
  maxDelayMs: 5 * 60_000,
  maxPutOffMs: 6 * 3_600_000,
};

export const defaultKnownForMs = 24 * 3_600_000;

/**
 * Rejecting with it starts the job again in `delayMs`, as a platform's `Retry-After` asks. Throws a
 * RangeError unless that is a finite time of at least 0 ms.
 */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  readonly delayMs: number;

  constructor(delayMs: number, options?: ErrorOptions) {
    super(`asked to try again in ${delayMs} ms`, options);
    if (!Number.isFinite(delayMs) || delayMs < 0) {
      throw new RangeError(`delayMs requires a finite number of at least 0, got ${delayMs}`);
    }
    this.delayMs = delayMs;
  }
}

/**
 * Delay in ms after failure `attempt` (from 1): doubling from `firstDelayMs`, at most `maxDelayMs`,
 * less up to a quarter by `random` (in [0, 1)), so that jobs that failed together part.
 */
export function backoffMs(rules: RetryRules, attempt: number, random: number): number {
  const fullMs = Math.min(rules.maxDelayMs, rules.firstDelayMs * 2 ** (attempt - 1));
  return Math.round(fullMs * (1 - random / 4));
}

/**
 * The turn of a new job: the next one of its tenant, and not before the turn that is on, so that
 * nobody saves up turns. The n-th waiting job of one tenant thus comes with the n-th of each other
 * (self-clocked fair queueing, Golestani 1994, with jobs of equal cost).
 */
export function nextTurn(lastOfTenant: number, now: number): number {
  return Math.max(lastOfTenant + 1, now);
}

/** Throws a RangeError on an id that not every adapter can hold (BullMQ: no `:`, not all digits). */
export function checkJobId(id: string): void {
  if (id === '' || id.length > 500 || id.includes(':') || /^\d+$/.test(id)) {
    throw new RangeError(
      `a job id requires 1 to 500 characters, no colon and not only digits, got ${JSON.stringify(id.slice(0, 80))}`,
    );
  }
}

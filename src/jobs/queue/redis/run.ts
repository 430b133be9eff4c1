import { randomUUID } from 'node:crypto';
import { afterFailure } from '../after-failure.ts';
import { toError } from '../to-error.ts';
import type { StartedRun } from './job-records.ts';
import type { QueueParts } from './queue-parts.ts';
import type { WorkerSettings } from './worker-settings.ts';

/** One delivery of a job. */
export interface Run {
  readonly id: string;
  readonly nonce: string;
  readonly controller: AbortController;
  /** Resolves once the run is left for the next start: what it still does is not noted any more. */
  readonly left: Promise<'left'>;
  leave(): void;
}

/** What BullMQ is to do with the job. */
export type Next =
  | { kind: 'ended' }
  | { kind: 'delayed'; delayMs: number }
  | { kind: 'put back' }
  /** Another run has taken over. */
  | { kind: 'lost' };

export function createRun(id: string, nonce: string): Run {
  const { promise: left, resolve } = Promise.withResolvers<'left'>();
  const controller = new AbortController();
  return { id, nonce, controller, left, leave: () => resolve('left') };
}

/** Works the job, notes what becomes of it, and says what is to be done with it next. */
export async function finishRun(
  run: Run,
  parts: QueueParts,
  settings: WorkerSettings,
  work: (started: StartedRun, signal: AbortSignal) => Promise<void>,
): Promise<Next> {
  const { signal } = run.controller;
  let alone = false;
  for (;;) {
    // A job that waits here is not started: the death of the process does not count against it.
    const leave = await parts.isolation.enter(alone, signal);
    if (!leave) return { kind: 'put back' };
    let next: Next | 'alone' | 'owed';
    try {
      next = await runOnce(run, alone, parts, settings, work);
    } finally {
      leave();
    }
    if (next === 'alone') alone = true;
    // What is owed now comes before other work: it goes on at once.
    else if (next !== 'owed') return next;
    else if (signal.aborted) return { kind: 'put back' };
  }
}

async function runOnce(
  run: Run,
  alone: boolean,
  parts: QueueParts,
  settings: WorkerSettings,
  work: (started: StartedRun, signal: AbortSignal) => Promise<void>,
): Promise<Next | 'alone' | 'owed'> {
  const { workClient, clock, onFault } = parts;
  const { records, rules } = settings;
  const started = await insist(run, parts, () =>
    records.start(workClient(), run.id, {
      nonce: run.nonce,
      run: randomUUID(),
      attempts: rules.attempts,
      alone,
      nowMs: clock.now(),
    }),
  );
  if (started === null) return { kind: 'ended' };
  if (started === 'alone') return started;
  const step = await decide(run, started, parts, settings, work);
  if (started.givenUpMs !== null && 'error' in step && step.error) {
    const outcome = step.kind === 'end' ? 'has failed for a day and is abandoned' : 'failed';
    onFault(new Error(`onGivenUp of job ${run.id} ${outcome}`, { cause: step.error }));
  }
  const noted = await insist(run, parts, () => note(run, started, step, parts, settings));
  if (!noted) return { kind: 'lost' };
  switch (step.kind) {
    case 'end':
      return { kind: 'ended' };
    case 'release':
      return { kind: 'put back' };
    case 'give up':
      return 'owed';
    default:
      return { kind: 'delayed', delayMs: step.delayMs };
  }
}

type Step =
  | { kind: 'end'; error?: Error }
  | { kind: 'release' }
  | { kind: 'give up'; error: Error }
  | { kind: 'retry'; error: Error; delayMs: number }
  | { kind: 'put off'; error: Error; delayMs: number; putOffMs: number };

async function decide(
  run: Run,
  started: StartedRun,
  { clock, random }: QueueParts,
  { rules }: WorkerSettings,
  work: (started: StartedRun, signal: AbortSignal) => Promise<void>,
): Promise<Step> {
  const { signal } = run.controller;
  try {
    const outcome = await Promise.race([work(started, signal), run.left]);
    return outcome === 'left' ? { kind: 'release' } : { kind: 'end' };
  } catch (cause) {
    if (signal.aborted) return { kind: 'release' };
    const error = toError(cause);
    const nowMs = clock.now();
    const next = afterFailure(started, error, rules, nowMs, random());
    switch (next.kind) {
      case 'give up':
        return { kind: 'give up', error };
      case 'abandon':
        return { kind: 'end', error };
      case 'retry':
        return { kind: 'retry', error, delayMs: next.dueMs - nowMs };
      case 'put off':
        return { kind: 'put off', error, delayMs: next.dueMs - nowMs, putOffMs: next.putOffMs };
    }
  }
}

function note(
  { id }: Run,
  { run, givenUpMs }: StartedRun,
  step: Step,
  { workClient, clock }: QueueParts,
  { records, knownForMs }: WorkerSettings,
): Promise<boolean> {
  const client = workClient();
  switch (step.kind) {
    case 'end':
      return records.end(client, id, run, id, knownForMs);
    case 'release':
      return records.release(client, id, run);
    case 'give up':
      return records.giveUp(client, id, run, id, messageOf(step.error), clock.now());
    case 'put off':
      return records.putOff(client, id, run, step.putOffMs);
    case 'retry':
      // What is owed keeps the reason why the job was given up.
      return records.retry(client, id, run, givenUpMs === null ? messageOf(step.error) : '');
  }
}

/** Tries again while Redis refuses: the run keeps its place, so nothing more is started meanwhile. */
async function insist<T>(
  run: Run,
  { clock, onFault }: QueueParts,
  command: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await command();
    } catch (error) {
      onFault(error);
      const waited = new Promise((resolve) => clock.schedule(FAULT_DELAY_MS, () => resolve('on')));
      if ((await Promise.race([waited, run.left])) === 'left') throw error;
    }
  }
}

function messageOf(error: Error): string {
  return error.message.slice(0, LONGEST_MESSAGE);
}

const FAULT_DELAY_MS = 5_000;
const LONGEST_MESSAGE = 2_000;

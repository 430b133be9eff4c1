import type { Transferable, Worker } from 'node:worker_threads';
import type { Progress } from '../../engine/analysis.ts';
import { UserError } from '../../engine/user-error.ts';
import { systemClock } from '../queue/clock.ts';
import { sendChunks } from './send-chunks.ts';
import {
  CHUNKS_UNDER_WAY,
  type FromThread,
  type Results,
  type Task,
  type TaskOutcome,
  type ToThread,
} from './thread-messages.ts';
import { type ThreadLimits, type ThreadUsage, watchThread } from './watch-thread.ts';

export interface TaskOptions {
  /** Ends the task and its thread; its reason is what the run then rejects with. */
  signal: AbortSignal;
  /** Told a few times a second while the upload is read. */
  onProgress?: (progress: Progress) => void;
}

/** The thread ended without an answer: too much work or memory, or a fault of ours. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError';
  /** It would take too much again. */
  readonly tooMuch: boolean;

  constructor(message: string, tooMuch: boolean, options?: ErrorOptions) {
    super(message, options);
    this.tooMuch = tooMuch;
  }
}

type TaskEnd = { error: unknown } | { result: Results[Task['kind']] };

export interface EndedTask {
  end: TaskEnd;
  /** Whether the thread waits for its next task. */
  reusable: boolean;
}

/** A thread that once held more is not used again: what it gave back stays with it. */
const MAX_REUSED_BYTES = 512 * 1024 ** 2;

/** Runs a task on a thread that has nothing to do. Never rejects. */
export async function runTask(
  worker: Worker,
  task: Task,
  chunks: AsyncIterable<Uint8Array>,
  { signal, onProgress }: TaskOptions,
  limits: ThreadLimits,
): Promise<EndedTask> {
  const { promise: ended, resolve } = Promise.withResolvers<EndedTask>();
  const fail = (error: unknown) => resolve({ end: { error }, reusable: false });
  let broken: { error: unknown } | null = null;
  /** Chunks wanted, less those sent: all of them where the thread has nothing to work on. */
  let wanted = 0;
  let isEnded = false;
  const watch = watchThread(
    () => usageOf(worker),
    limits,
    systemClock,
    (what) => fail(new ThreadError(`the analysis requires more ${what} than it is allowed`, true)),
  );

  function send(message: ToThread, transfer: Transferable[] = []): void {
    if (message.kind === 'chunk') wanted--;
    else if (message.kind !== 'task') isEnded = true;
    watch.sent(message.kind === 'chunk' ? message.bytes.length : 0);
    worker.postMessage(message, transfer);
  }

  function onMessage(message: FromThread): void {
    if (message.kind === 'want') {
      wanted++;
      if (wanted >= CHUNKS_UNDER_WAY && !isEnded) watch.waits();
      else watch.sent(0);
      source.want();
    } else if (message.kind === 'progress') onProgress?.(message.progress);
    else {
      const reusable = watch.peakBytes() <= MAX_REUSED_BYTES;
      resolve({ end: broken ?? endOf(message), reusable });
    }
  }
  const onAbort = () => fail(signal.reason);
  const onError = (error: unknown) => fail(faultOf(error));
  const onExit = () => fail(new ThreadError('the analysis thread ended early', false));

  send({ kind: 'task', task });
  const source = sendChunks(chunks, send, (error) => {
    // The thread waits for bytes, and answers that there are none.
    broken = { error };
    send({ kind: 'broken' });
  });
  worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  signal.addEventListener('abort', onAbort);
  try {
    return await ended;
  } finally {
    watch.stop();
    signal.removeEventListener('abort', onAbort);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    source.close();
  }
}

/** Null where it has not quite started, or has just ended, which its own events tell. */
async function usageOf(worker: Worker): Promise<ThreadUsage | null> {
  try {
    const [{ user, system }, { used_heap_size, external_memory }] = await Promise.all([
      worker.cpuUsage(),
      worker.getHeapStatistics(),
    ]);
    return { workedMs: (user + system) / 1_000, bytes: used_heap_size + external_memory };
  } catch {
    return null;
  }
}

function endOf(answer: TaskOutcome): TaskEnd {
  if (answer.kind === 'done') return { result: answer.result };
  if (answer.kind === 'refused') {
    return { error: new UserError(answer.code, answer.message, answer.hint) };
  }
  const cause = new Error(answer.message);
  if (answer.stack !== undefined) cause.stack = answer.stack;
  return { error: new ThreadError(`the analysis failed: ${answer.message}`, false, { cause }) };
}

function faultOf(cause: unknown): ThreadError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new ThreadError('the analysis requires more memory than it is allowed', true, { cause })
    : new ThreadError('the analysis thread crashed', false, { cause });
}

import type { Transferable, Worker } from 'node:worker_threads';
import type { Progress } from '../../engine/analysis.ts';
import { UserError } from '../../engine/user-error.ts';
import { sendChunks } from './send-chunks.ts';
import type { Answer, FromThread, Results, Task, ToThread } from './thread-messages.ts';

export interface TaskOptions {
  /** Ends the task and its thread; its reason is what the run then rejects with. */
  signal: AbortSignal;
  /** Told a few times a second while the upload is read. */
  onProgress?: (progress: Progress) => void;
}

/** The thread ended without an answer: out of memory, or a fault of ours. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError';
  readonly outOfMemory: boolean;

  constructor(message: string, outOfMemory: boolean, options?: ErrorOptions) {
    super(message, options);
    this.outOfMemory = outOfMemory;
  }
}

export type TaskEnd = { error: unknown } | { result: Results[Task['kind']] };

export interface EndedTask {
  end: TaskEnd;
  /** Whether the thread waits for its next task. */
  reusable: boolean;
}

/** Runs a task on a thread that has nothing to do. Never rejects. */
export async function runTask(
  worker: Worker,
  task: Task,
  chunks: AsyncIterable<Uint8Array>,
  { signal, onProgress }: TaskOptions,
): Promise<EndedTask> {
  const { promise: ended, resolve } = Promise.withResolvers<EndedTask>();
  const fail = (error: unknown) => resolve({ end: { error }, reusable: false });
  const send = (message: ToThread, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);
  let broken: { error: unknown } | null = null;

  function onMessage(message: FromThread): void {
    if (message.kind === 'want') source.want();
    else if (message.kind === 'progress') onProgress?.(message.progress);
    else resolve({ end: broken ?? endOf(message), reusable: true });
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
    signal.removeEventListener('abort', onAbort);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    source.close();
  }
}

function endOf(answer: Answer): TaskEnd {
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

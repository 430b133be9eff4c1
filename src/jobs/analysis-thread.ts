import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Progress } from '../engine/analysis.ts';
import { UserError } from '../engine/user-error.ts';
import { sendChunks } from './send-chunks.ts';
import type { FromThread, Results, Task } from './thread-messages.ts';

export interface ThreadOptions {
  /** Ends the thread; its reason is what the run then rejects with. */
  signal: AbortSignal;
  /** Told a few times a second while the upload is read. */
  onProgress?: (progress: Progress) => void;
  /** Default 1 GiB. Beyond it the thread ends, and only the thread. */
  maxHeapMb?: number;
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

/**
 * Runs a task on an upload's bytes in a thread of its own, so that sockets and acknowledgements
 * never wait for it. At most 1 MB of the upload is on its way to the thread.
 * Rejects with the engine's UserError, with what `chunks` throws, with a ThreadError where the
 * thread fails, or with the signal's reason. However it ends, the thread is gone then and the source
 * is told to close.
 */
export async function runInThread<K extends Task['kind']>(
  task: Extract<Task, { kind: K }>,
  chunks: AsyncIterable<Uint8Array>,
  { signal, onProgress, maxHeapMb = 1024 }: ThreadOptions,
): Promise<Results[K]> {
  signal.throwIfAborted();
  const worker = new Worker(WORKER, {
    workerData: task,
    // Neither flags nor secrets of this process.
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
  const source = sendChunks(chunks, worker);
  try {
    return await new Promise<Results[K]>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      source.failed.catch(reject);
      worker.on('error', (error) => reject(faultOf(error)));
      worker.on('exit', () => reject(new ThreadError('the analysis thread ended early', false)));
      worker.on('message', (message: FromThread) => {
        if (message.kind === 'want') source.want();
        else if (message.kind === 'progress') onProgress?.(message.progress);
        // The thread answers its own task.
        else if (message.kind === 'done') resolve(message.result as Results[K]);
        else reject(errorOf(message));
      });
    });
  } finally {
    source.close();
    await worker.terminate();
  }
}

/** The same from `src/` and from `dist/`. */
const WORKER = new URL(`./analysis-worker${extname(import.meta.filename)}`, import.meta.url);

function errorOf(message: Extract<FromThread, { kind: 'refused' | 'failed' }>): Error {
  if (message.kind === 'refused') {
    return new UserError(message.code, message.message, message.hint);
  }
  const cause = new Error(message.message);
  if (message.stack !== undefined) cause.stack = message.stack;
  return new ThreadError(`the analysis failed: ${message.message}`, false, { cause });
}

function faultOf(cause: unknown): ThreadError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new ThreadError('the analysis requires more memory than it is allowed', true, { cause })
    : new ThreadError('the analysis thread crashed', false, { cause });
}

import { getCompileCacheDir } from 'node:module';
import { dirname, extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { runTask, type TaskOptions } from './run-task.ts';
import type { Results, Task, ToThread } from './thread-messages.ts';
import { defaultThreadLimits } from './watch-thread.ts';

export interface AnalysisThreads {
  /**
   * Runs a task on an upload's bytes in a thread, so that sockets and acknowledgements never wait
   * for it. At most 1 MB of the upload is on its way to the thread.
   * Rejects with the engine's UserError, with what `chunks` throws, with a ThreadError where the
   * thread fails, or with the signal's reason. However it ends, the source is told to close.
   */
  run<K extends Task['kind']>(
    task: Extract<Task, { kind: K }>,
    chunks: AsyncIterable<Uint8Array>,
    options: TaskOptions,
  ): Promise<Results[K]>;
  /** Ends the threads that have nothing to do; the others end with their task. */
  close(): Promise<void>;
}

/**
 * Threads for the analysis, each with a heap of its own (default 1 GiB at most): beyond it that
 * thread ends, and only that; so it does beyond `limits` on its time and on all its memory. There are as many as tasks run at the same time. Up to `idle` of them
 * (default 2) are kept for the next tasks, since starting one takes as long as judging a small log.
 */
export function createAnalysisThreads({
  maxHeapMb = 1024,
  idle = 2,
  limits = defaultThreadLimits,
} = {}): AnalysisThreads {
  const free: Worker[] = [];
  let closed = false;

  function take(): Worker {
    const worker = free.pop() ?? start();
    worker.ref();
    return worker;
  }

  function start(): Worker {
    const worker = new Worker(WORKER, {
      // Neither flags nor secrets of this process.
      execArgv: [],
      env: compileCache(),
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    });
    // A thread that ends while it has nothing to do is of no interest, but no longer free.
    worker.on('error', () => {});
    worker.on('exit', () => forget(worker));
    return worker;
  }

  function forget(worker: Worker): void {
    const place = free.indexOf(worker);
    if (place !== -1) free.splice(place, 1);
  }

  async function giveBack(worker: Worker): Promise<void> {
    if ((await isSmall(worker)) && !closed && free.length < idle) {
      // The process may end meanwhile.
      worker.unref();
      free.push(worker);
    } else {
      await quit(worker);
    }
  }

  return {
    async run(task, chunks, options) {
      options.signal.throwIfAborted();
      const worker = take();
      const { end, reusable } = await runTask(worker, task, chunks, options, limits);
      await (reusable ? giveBack(worker) : worker.terminate());
      if ('error' in end) throw end.error;
      // The thread answers its own task.
      return end.result as Results[typeof task.kind];
    },
    async close() {
      closed = true;
      await Promise.all(free.splice(0).map(quit));
    },
  };
}

/** Node's `threadId` of a thread that is no more. */
const ENDED = -1;

/** A thread that holds on to more is not kept. */
const MAX_IDLE_BYTES = 128 * 1024 ** 2;

/**
 * Lets a thread that has nothing to do end by itself. V8 has aborted the process now and then where
 * threads were terminated from outside ("Check failed: jit_page.has_value()").
 */
async function quit(worker: Worker): Promise<void> {
  if (worker.threadId === ENDED) return;
  worker.ref();
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.postMessage({ kind: 'quit' } satisfies ToThread);
  await ended;
}

async function isSmall(worker: Worker): Promise<boolean> {
  try {
    const { used_heap_size, external_memory } = await worker.getHeapStatistics();
    return used_heap_size + external_memory <= MAX_IDLE_BYTES;
  } catch {
    // It has just ended.
    return false;
  }
}

/**
 * The environment by which a thread keeps what it compiles where this process does, if it does: a thread
 * has a cache only by its environment, and without one its start takes three times as long (0.3 s of
 * processor time instead of 1).
 */
function compileCache(): Record<string, string> {
  const folder = getCompileCacheDir();
  // Of that folder each version of Node has its own part.
  return folder ? { NODE_COMPILE_CACHE: dirname(folder) } : {};
}

/** The same from `src/` and from `dist/`. */
const WORKER = new URL(`./analysis-worker${extname(import.meta.filename)}`, import.meta.url);

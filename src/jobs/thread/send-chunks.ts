import type { Transferable } from 'node:worker_threads';
import type { ToThread } from './thread-messages.ts';

export interface ChunkSender {
  /** The thread takes one chunk more. */
  want(): void;
  /** Sends no more, and tells the source to close without waiting for it. */
  close(): void;
}

/** Chunks of the thread's; its window holds four. */
const MAX_CHUNK_BYTES = 256 * 1024;

/**
 * Sends a source to a thread, chunk by chunk as the thread wants them, then `end`. `onFailed` is
 * told what the source throws, unless this was closed before.
 */
export function sendChunks(
  chunks: AsyncIterable<Uint8Array>,
  send: (message: ToThread, transfer?: Transferable[]) => void,
  onFailed: (error: unknown) => void,
): ChunkSender {
  const source = chunks[Symbol.asyncIterator]();
  let wanted = 0;
  let closed = false;
  let wake = () => {};

  async function sendAll(): Promise<void> {
    for (;;) {
      await turn();
      if (closed) return;
      const next = await source.next();
      if (closed) return;
      if (next.done) {
        send({ kind: 'end' });
        return;
      }
      for (let at = 0; at < next.value.length; at += MAX_CHUNK_BYTES) {
        await turn();
        if (closed) return;
        wanted--;
        // A copy of its own: what is transferred is gone here, and the source may own more of it.
        const bytes = new Uint8Array(next.value.subarray(at, at + MAX_CHUNK_BYTES));
        send({ kind: 'chunk', bytes }, [bytes.buffer]);
      }
    }
  }

  async function turn(): Promise<void> {
    while (wanted === 0 && !closed) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  sendAll().catch((error: unknown) => {
    if (!closed) onFailed(error);
  });
  return {
    want() {
      wanted++;
      wake();
    },
    close() {
      closed = true;
      wake();
      // A source that hangs would hold this up, and how it closes is of no use to anybody.
      Promise.resolve(source.return?.()).catch(() => {});
    },
  };
}

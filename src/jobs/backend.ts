import type { Queue, QueueOptions } from './queue.ts';
import type { Store } from './store.ts';

/** Queues and store on one connection: what `app.ts` gets from the adapter that it chose. */
export interface Backend {
  /** Throws where a queue of this name exists already. */
  createQueue<T>(name: string, options?: QueueOptions): Queue<T>;
  readonly store: Store;
  /** Closes the queues (each waits up to `graceMs`, all at once), then the store, then the rest. */
  close(graceMs?: number): Promise<void>;
}

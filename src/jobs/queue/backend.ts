import type { RequestListener } from 'node:http';
import type { Queue, QueueOptions } from './queue.ts';
import type { Store } from './store.ts';

/** Queues and store on one connection: what `app.ts` gets from the adapter that it chose. */
export interface Backend {
  /** Throws where a queue of this name exists already. */
  createQueue<T>(name: string, options?: QueueOptions<T>): Queue<T>;
  readonly store: Store;
  /**
   * Resolves once the data can be used; rejects where it can not, with an error that says what to
   * do. Until then and afterwards everything may be called all the same.
   */
  ready(): Promise<void>;
  /** Where the data is, for the person who started this: "Redis: redis://localhost:6379". */
  describe(): string;
  /** Deletes at once what has expired, and returns how many values have gone since this was opened. */
  sweep(): Promise<number>;
  /**
   * Pages below `basePath` that show the queues and what waits in them to somebody who may see all
   * tenants' ids; absent where there are none.
   */
  openBoard?(basePath: string): Promise<RequestListener>;
  /** Closes the queues (each waits up to `graceMs`, all at once), then the store, then the rest. */
  close(graceMs?: number): Promise<void>;
}

import { currentJob } from '../../log.ts';
import type { Store } from '../queue/store.ts';
import { isForgotten } from './forgotten.ts';

/** The tenant of the job was forgotten: there is nobody to work for any more. */
export class TenantGone extends Error {
  override readonly name = 'TenantGone';

  constructor() {
    super('the tenant of this job was forgotten');
  }
}

/**
 * A Store in which a job leaves nothing behind for a tenant that was forgotten since the job was
 * accepted. Each write looks for the mark of that afterwards: it was set before anything was
 * deleted, so what is written is either deleted there or taken back here. Rejects with TenantGone.
 */
export function createTenantStore(store: Store): Store {
  async function written(key: string): Promise<void> {
    const job = currentJob.getStore();
    if (!job || !(await isForgotten(store, job))) return;
    await store.delete(key);
    throw new TenantGone();
  }

  return {
    ...store,
    async set(key, value, ttlMs) {
      await store.set(key, value, ttlMs);
      await written(key);
    },
    async claim(key, value, ttlMs) {
      const claimed = await store.claim(key, value, ttlMs);
      if (claimed) await written(key);
      return claimed;
    },
    async increment(key, by, ttlMs) {
      const sum = await store.increment(key, by, ttlMs);
      await written(key);
      return sum;
    },
  };
}

import type { CurrentJob } from '../../log.ts';
import type { AnyQueue } from '../queue/queue.ts';
import type { Store } from '../queue/store.ts';
import type { Archive } from './archive.ts';

export interface Forgotten {
  /** Reports, explanations, notes and counts. */
  values: number;
  /** Jobs that waited. */
  jobs: number;
}

/**
 * Deletes all that is kept for the tenant. Jobs that run just now end by themselves, and store
 * nothing any more (`createTenantStore`): what was accepted up to `nowMs` is of no interest.
 */
export async function forgetTenant(
  tenant: string,
  nowMs: number,
  {
    store,
    archive,
    queues,
  }: {
    store: Store;
    archive: Pick<Archive, 'forget'>;
    queues: Iterable<Pick<AnyQueue, 'forget'>>;
  },
): Promise<Forgotten> {
  // First: whatever is written after this is taken back by its writer.
  await store.set(keyOf(tenant), new TextEncoder().encode(String(nowMs)), KEPT_MS);
  let jobs = 0;
  for (const queue of queues) jobs += await queue.forget(tenant);
  return { jobs, values: await archive.forget(tenant) };
}

/** Whether the tenant of a job, or the one whose removal deletes its report, too, was forgotten since. */
export async function isForgotten(
  store: Store,
  { tenant, within, acceptedMs }: Pick<CurrentJob, 'tenant' | 'within' | 'acceptedMs'>,
): Promise<boolean> {
  for (const one of within === undefined ? [tenant] : [tenant, within]) {
    const mark = await store.get(keyOf(one));
    if (mark !== null && Number(new TextDecoder().decode(mark)) >= acceptedMs) return true;
  }
  return false;
}

/** Longer than any job that was at work may take. */
const KEPT_MS = 3 * 24 * 3_600_000;

/** Not one of the tenant's own keys, which are deleted. */
const keyOf = (tenant: string) => `forgotten/${tenant}`;

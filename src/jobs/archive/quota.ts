import type { Upload } from '../payloads.ts';
import type { Store } from '../queue/store.ts';
import type { Refusals } from '../wording.ts';
import { reportIdOf } from './report.ts';

export interface QuotaRules {
  maxQueuedPerUser: number;
  maxQueuedPerWorkspace: number;
}

/** How many uploads one person and one tenant may have in the queue, a place for each. */
export interface Quota {
  /**
   * Takes a place for the upload; once more for the same one changes nothing. Throws a UserError
   * where there is none, in the words of `refusals`. Some that come at the very same time may exceed the quota by a few.
   */
  take(upload: Upload, refusals?: Refusals): Promise<void>;
  /** Gives the place back: the upload was judged, refused or given up. */
  giveBack(upload: Upload): Promise<void>;
}

/**
 * Each place is a key of its own: a count could go wrong for ever when a process dies, a key is
 * given back by the next try of its job, and goes after two days in any case.
 */
export function createQuota(store: Store, rules: QuotaRules, english: Refusals): Quota {
  const { maxQueuedPerUser, maxQueuedPerWorkspace } = rules;
  const count = async (prefix: string, most: number) => (await store.list(prefix, most)).length;

  return {
    async take(upload, refusals = english) {
      const key = placeOf(upload);
      if ((await store.get(key)) !== null) return;
      const { tenant } = upload;
      if ((await count(ofUser(upload), maxQueuedPerUser)) >= maxQueuedPerUser) {
        throw refusals.queueFull('person', maxQueuedPerUser);
      }
      if ((await count(`${tenant}/queued/`, maxQueuedPerWorkspace)) >= maxQueuedPerWorkspace) {
        throw refusals.queueFull('workspace', maxQueuedPerWorkspace);
      }
      await store.set(key, new Uint8Array(), KEPT_MS);
    },
    giveBack: (upload) => store.delete(placeOf(upload)),
  };
}

const KEPT_MS = 2 * 24 * 3_600_000;

const ofUser = ({ tenant, user }: Upload) => `${tenant}/queued/${encodeURIComponent(user)}/`;
const placeOf = (upload: Upload) => ofUser(upload) + reportIdOf(upload);

import type { Store } from '../queue/store.ts';
import { readJson, writeJson } from './stored-json.ts';

/** A change that can be taken back, by the report that it was made from: `normal`, or `mute-3`. */
export interface Changed {
  tenant: string;
  reportId: string;
  what: string;
}

interface Kept {
  /** The press or command that made the change. */
  change: string;
  /** What the change may write: `present[i]` says whether there was anything under `keys[i]`. */
  keys: string[];
  present: boolean[];
  /** The press that took it back. */
  undoneBy?: string;
}

const DAY_MS = 24 * 3_600_000;
/** What was restored is kept as if it had been set anew. */
const RESTORED_MS = 400 * DAY_MS;

/** What stood in the store before a change, for a day. */
export function createUndo(store: Store) {
  return {
    /** Keeps what stands under the keys now. Kept again for the same change, it stays as it was. */
    async keep(changed: Changed, change: string, keys: string[]): Promise<void> {
      const base = keyOf(changed);
      if ((await readJson<Kept>(store, base))?.change === change) return;
      const present: boolean[] = [];
      for (const [at, key] of keys.entries()) {
        const value = await store.get(key);
        present.push(value !== null);
        if (value) await store.set(`${base}/${at}`, value, DAY_MS);
      }
      await writeJson(store, base, { change, keys, present } satisfies Kept, DAY_MS);
    },

    /**
     * Puts all of it back as it was, where `stillStands` says that nobody has changed it since. False
     * where nothing is put back; once more true for the same press.
     */
    async restore(
      changed: Changed,
      press: string,
      stillStands: () => Promise<boolean>,
    ): Promise<boolean> {
      const base = keyOf(changed);
      const kept = await readJson<Kept>(store, base);
      if (!kept || (kept.undoneBy ?? press) !== press) return false;
      if (kept.undoneBy === undefined && !(await stillStands())) return false;
      const values = await Promise.all(kept.keys.map((_, at) => store.get(`${base}/${at}`)));
      // Half of it would be worse than none.
      if (kept.present.some((wasThere, at) => wasThere && values[at] === null)) return false;
      await writeJson(store, base, { ...kept, undoneBy: press } satisfies Kept, DAY_MS);
      for (const [at, key] of kept.keys.entries()) {
        const value = kept.present[at] ? values[at] : null;
        if (value) await store.set(key, value, RESTORED_MS);
        else await store.delete(key);
      }
      return true;
    },
  };
}

function keyOf({ tenant, reportId, what }: Changed): string {
  return `${tenant}/undo/${reportId}/${what}`;
}

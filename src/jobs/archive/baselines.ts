import type { DetectorName } from '../../engine/analysis.ts';
import type { Store } from '../queue/store.ts';
import { readJson, writeJson } from './stored-json.ts';

/** A log that is normal in a place (channel), without its model. */
export interface ChannelBaseline {
  /** Told apart within its place. Foreign text on one line. */
  name: string;
  /** The report that it was made of, and its file. */
  reportId: string;
  fileName: string;
  sessions: number;
  /** Sessions of it that stood out: like ones will be listed all the same. */
  anomalousSessions: number;
  detector: DetectorName;
  /** When it was set, and by whom: a name, foreign text, empty where nobody knows it. */
  setMs: number;
  by: string;
  /** Ids of who set it and of who uploaded its log; absent in those of earlier versions. */
  owners?: string[];
  /** Last compared with, on the day; it is kept so long from then on. */
  usedMs: number;
}

export type ChannelBaselines = ReturnType<typeof createChannelBaselines>;

export const MAX_BASELINES = 10;

const DAY_MS = 24 * 3_600_000;
/** Since its last use: over a year, so that a yearly peak can be compared with the last one. */
const KEPT_MS = 400 * DAY_MS;

/** The baselines of places, by tenant, in keys that begin with the tenant's name and a slash. */
export function createChannelBaselines(store: Store, reportTtlMs: number) {
  /** The one set last comes first. */
  async function list(tenant: string, place: string): Promise<ChannelBaseline[]> {
    const keys = await store.list(factsKey(tenant, place), 2 * MAX_BASELINES);
    const found = await Promise.all(keys.map((key) => readJson<ChannelBaseline>(store, key)));
    return found.filter((one) => one !== null).sort((a, b) => b.setMs - a.setMs);
  }

  const nameInUse = async (tenant: string, place: string) =>
    (await readJson<{ name: string }>(store, useKey(tenant, place)))?.name ?? null;

  async function remove(tenant: string, place: string, name: string): Promise<void> {
    await store.delete(factsKey(tenant, place, name));
    await store.delete(modelKey(tenant, place, name));
  }

  /** Which one makes room for another of this name; null where there is room. */
  async function goneFor(tenant: string, place: string, name: string): Promise<string | null> {
    const others = (await list(tenant, place)).filter((one) => one.name !== name);
    const oldest = others.sort((a, b) => a.usedMs - b.usedMs)[0];
    return oldest && others.length >= MAX_BASELINES ? oldest.name : null;
  }

  async function save(
    tenant: string,
    place: string,
    baseline: ChannelBaseline,
    model: Uint8Array,
  ): Promise<void> {
    // The model first: what is listed can be used.
    await store.set(modelKey(tenant, place, baseline.name), model, KEPT_MS);
    await writeJson(store, factsKey(tenant, place, baseline.name), baseline, KEPT_MS);
    await writeJson(store, useKey(tenant, place), { name: baseline.name }, KEPT_MS);
  }

  return {
    list,
    nameInUse,
    /** Keeps the packed model of a report, as long as the report. */
    keep: (tenant: string, reportId: string, model: Uint8Array) =>
      store.set(learnedKey(tenant, reportId), model, reportTtlMs),
    /** The packed model of a report; null where none is kept, or no more. */
    learned: (tenant: string, reportId: string) => store.get(learnedKey(tenant, reportId)),

    /**
     * Makes a model normal in the place from now on, in place of one of the same name. Where there
     * are `MAX_BASELINES` already, the one not used for longest goes, and its name is returned.
     */
    async set(
      tenant: string,
      place: string,
      baseline: ChannelBaseline,
      model: Uint8Array,
    ): Promise<string | null> {
      const gone = await goneFor(tenant, place, baseline.name);
      if (gone !== null) await remove(tenant, place, gone);
      await save(tenant, place, baseline, model);
      return gone;
    },

    /** The keys that `set` of this name writes or deletes. */
    async keysOfSet(tenant: string, place: string, name: string): Promise<string[]> {
      const gone = await goneFor(tenant, place, name);
      const names = gone === null ? [name] : [name, gone];
      return [
        useKey(tenant, place),
        ...names.flatMap((one) => [factsKey(tenant, place, one), modelKey(tenant, place, one)]),
      ];
    },

    /** The one in use; null where none is. */
    async inUse(tenant: string, place: string): Promise<ChannelBaseline | null> {
      const name = await nameInUse(tenant, place);
      return name === null ? null : readJson(store, factsKey(tenant, place, name));
    },

    /** Takes up one that is listed. False where its model has expired meanwhile. */
    async use(
      tenant: string,
      place: string,
      baseline: ChannelBaseline,
      nowMs: number,
    ): Promise<boolean> {
      const model = await store.get(modelKey(tenant, place, baseline.name));
      if (model !== null) await save(tenant, place, { ...baseline, usedMs: nowMs }, model);
      return model !== null;
    },

    /** Ends comparing. The baselines stay. */
    clear: (tenant: string, place: string) => store.delete(useKey(tenant, place)),

    /** What uploads are compared with, which is kept longer by that; null where nothing was set. */
    async compareWith(
      tenant: string,
      place: string,
      nowMs: number,
    ): Promise<{ baseline: ChannelBaseline; model: Uint8Array } | null> {
      const name = await nameInUse(tenant, place);
      if (name === null) return null;
      const baseline = await readJson<ChannelBaseline>(store, factsKey(tenant, place, name));
      const model = await store.get(modelKey(tenant, place, name));
      if (baseline === null || model === null) return null;
      if (nowMs - baseline.usedMs > DAY_MS) {
        await save(tenant, place, { ...baseline, usedMs: nowMs }, model);
      }
      return { baseline, model };
    },

    /** Deletes what was learned of a report, also where it became normal. */
    async forget(tenant: string, place: string, reportId: string): Promise<void> {
      await store.delete(learnedKey(tenant, reportId));
      for (const baseline of await list(tenant, place)) {
        if (baseline.reportId === reportId) await remove(tenant, place, baseline.name);
      }
    },

    /** How many baselines are kept for the tenant, of all places. */
    count: async (tenant: string) => (await store.list(`${tenant}/normal/`, MAX_COUNTED)).length,
  };
}

const MAX_COUNTED = 10_000;

const learnedKey = (tenant: string, reportId: string) => `${tenant}/learned/${reportId}`;
const factsKey = (tenant: string, place: string, name?: string) =>
  keyOf(`${tenant}/normal`, place, name);
const modelKey = (tenant: string, place: string, name: string) =>
  keyOf(`${tenant}/normal-model`, place, name);
const useKey = (tenant: string, place: string) =>
  `${tenant}/normal-in-use/${encodeURIComponent(place)}`;

/** Without a name the prefix of all of the place. */
function keyOf(kind: string, place: string, name = ''): string {
  return `${kind}/${encodeURIComponent(place)}/${encodeURIComponent(name)}`;
}

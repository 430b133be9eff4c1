import type { Store } from '../queue/store.ts';
import { type AnomalyKind, isLike, kindOf, widened } from './anomaly-kind.ts';
import { evidenceIn, type MutedKind, type ReportBody } from './report.ts';
import { jsonBytes, readJson } from './stored-json.ts';

/** A kind of anomaly that people of a place (channel) expect. */
export interface Mute extends AnomalyKind {
  /** What is unusual in it, on one line. */
  what: string;
  /** The report and its file in which it was muted, when, and by whom: foreign text, empty where nobody knows it. */
  reportId: string;
  fileName: string;
  setMs: number;
  by: string;
  /** Ids of who muted it and of who uploaded the log; absent in those of earlier versions. */
  owners?: string[];
  /** The id of the press that muted it. */
  press: string;
  /** Last met in a log, on the day; it is kept so long from then on. */
  usedMs: number;
}

export type MuteEnd =
  | { state: 'muted' }
  /** It was muted already, by this one. */
  | { state: 'known'; mute: Mute }
  | { state: 'full' };

export type ChannelMutes = ReturnType<typeof createChannelMutes>;

export const MAX_MUTES = 200;

const DAY_MS = 24 * 3_600_000;
/** As long as a baseline. */
const KEPT_MS = 400 * DAY_MS;

/** What is muted in places, by tenant, in keys that begin with the tenant's name and a slash. */
export function createChannelMutes(store: Store) {
  const read = (key: string) => readJson<Mute>(store, key);

  /** The one muted first comes first. */
  async function list(tenant: string, place: string): Promise<Mute[]> {
    const keys = await store.list(keyOf(tenant, place), MAX_MUTES + 20);
    const found = await Promise.all(keys.map(read));
    return found
      .filter((mute) => mute !== null)
      .sort((a, b) => a.setMs - b.setMs || (a.id < b.id ? -1 : 1));
  }

  return {
    list,

    /** The mute that takes this kind out of reports already; null where there is none. */
    async known(tenant: string, place: string, kind: AnomalyKind): Promise<Mute | null> {
      const known = await read(keyOf(tenant, place, kind.id));
      return known && isLike(known, kind) ? known : null;
    },

    /** Mutes a kind; one that is known and no worse stays as it is. */
    async add(tenant: string, place: string, mute: Mute): Promise<MuteEnd> {
      const key = keyOf(tenant, place, mute.id);
      const known = await read(key);
      if (known && isLike(known, mute)) return { state: 'known', mute: known };
      if (known) {
        await store.set(key, jsonBytes({ ...mute, ...widened(known, mute) }), KEPT_MS);
        return { state: 'muted' };
      }
      const others = await store.list(keyOf(tenant, place), MAX_MUTES);
      if (others.length >= MAX_MUTES) return { state: 'full' };
      if (await store.claim(key, jsonBytes(mute), KEPT_MS)) return { state: 'muted' };
      // Somebody pressed at the same moment.
      return { state: 'known', mute: (await read(key)) ?? mute };
    },

    /** The key that `add` of this kind writes. */
    keyOfAdd: keyOf,
    find: (tenant: string, place: string, id: string) => read(keyOf(tenant, place, id)),
    remove: (tenant: string, place: string, id: string) => store.delete(keyOf(tenant, place, id)),

    /** Deletes what was muted in a report. */
    async forget(tenant: string, place: string, reportId: string): Promise<void> {
      for (const mute of await list(tenant, place)) {
        if (mute.reportId === reportId) await store.delete(keyOf(tenant, place, mute.id));
      }
    },

    /** Keeps those that were met in a log for longer. */
    async touch(tenant: string, place: string, met: Mute[], nowMs: number): Promise<void> {
      const due = met.filter(({ usedMs }) => nowMs - usedMs > DAY_MS);
      await Promise.all(
        due.map((mute) =>
          store.set(keyOf(tenant, place, mute.id), jsonBytes({ ...mute, usedMs: nowMs }), KEPT_MS),
        ),
      );
    },

    /** How many kinds are muted for the tenant, in all places. */
    count: async (tenant: string) => (await store.list(`${tenant}/muted/`, MAX_COUNTED)).length,
  };
}

const MAX_COUNTED = 10_000;

/** Without an id the prefix of all of the place. */
function keyOf(tenant: string, place: string, id = ''): string {
  return `${tenant}/muted/${encodeURIComponent(place)}/${id}`;
}

/**
 * Takes the anomalies of muted kinds out of a report, so that the others are numbered without gaps.
 * Returns what was taken out, the kind with most sessions first, and the mutes that were met.
 */
export function muteAnomalies(
  body: ReportBody,
  mutes: readonly Mute[],
): { muted: MutedKind[]; met: Mute[] } {
  const byId = new Map(mutes.map((mute) => [mute.id, mute]));
  const sessionsOf = new Map<Mute, number>();
  body.anomalies = body.anomalies.filter((anomaly, index) => {
    const mute = mutedBy(body, index + 1, byId);
    if (!mute) return true;
    sessionsOf.set(mute, (sessionsOf.get(mute) ?? 0) + anomaly.alike);
    body.anomaliesFound--;
    body.anomalousSessions -= anomaly.alike;
    return false;
  });
  const muted = [...sessionsOf].map(([{ what }, sessions]) => ({ what, sessions }));
  return { muted: muted.sort((a, b) => b.sessions - a.sessions), met: [...sessionsOf.keys()] };
}

function mutedBy(body: ReportBody, number: number, byId: ReadonlyMap<string, Mute>): Mute | null {
  const evidence = evidenceIn(body, number);
  const kind = evidence && kindOf(evidence);
  const mute = kind && byId.get(kind.id);
  return mute && isLike(mute, kind) ? mute : null;
}

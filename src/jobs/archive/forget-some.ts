import type { Upload } from '../payloads.ts';
import type { Store } from '../queue/store.ts';
import { readJson } from './stored-json.ts';

/** Whose data: what one person gave and set, or all that was given and set in a place. */
export type Whose = { user: string } | { place: string };

export interface KeptUpload {
  tenant: string;
  reportId: string;
  /** The name of lines that were pasted. */
  pasted?: string;
}

/** More than a tenant has while its reports are kept. */
const MOST = 100_000;

/**
 * What is kept of somebody's logs: those listed with their reports, those that came to none, and a person's private
 * reports, which another tenant has.
 */
export async function findKept(store: Store, tenant: string, whose: Whose): Promise<KeptUpload[]> {
  const found = new Map<string, KeptUpload>();
  const [kind, id] = 'user' in whose ? ['user', whose.user] : ['place', whose.place];
  for (const key of await store.list(`${tenant}/${kind}/${encodeURIComponent(id)}/`, MOST)) {
    const report = await readJson<{ reportId: string }>(store, key);
    if (report) found.set(report.reportId, { tenant, reportId: report.reportId });
  }
  await addUploads(tenant, await store.list(`${tenant}/upload/`, MOST));
  if ('user' in whose) {
    for (const key of await store.list(`${tenant}/within/`, MOST)) {
      const one = await readJson<{ tenant: string; reportId: string }>(store, key);
      if (one) await addUploads(one.tenant, [`${one.tenant}/upload/${one.reportId}`]);
    }
  }
  return [...found.values()];

  async function addUploads(owner: string, keys: string[]): Promise<void> {
    for (const key of keys) {
      const upload = await readJson<Upload>(store, key);
      if (!upload || !('user' in whose ? upload.user === whose.user : upload.place === whose.place))
        continue;
      const reportId = key.slice(`${owner}/upload/`.length);
      found.set(reportId, {
        ...{ tenant: owner, reportId },
        ...(upload.isPasted && { pasted: upload.source }),
      });
    }
  }
}

/** Deletes what somebody set as normal or expected on whoever's log, or all that is set in a place; and a person's votes. */
export async function forgetSettings(store: Store, tenant: string, whose: Whose): Promise<void> {
  if ('place' in whose) {
    const place = encodeURIComponent(whose.place);
    for (const kind of ['normal', 'normal-model', 'muted']) {
      await store.deletePrefix(`${tenant}/${kind}/${place}/`);
    }
    await store.delete(`${tenant}/normal-in-use/${place}`);
    await store.delete(`${tenant}/explained/${place}`);
    return;
  }
  for (const kind of ['normal', 'muted']) {
    for (const key of await store.list(`${tenant}/${kind}/`, MOST)) {
      const set = await readJson<{ owners?: string[] }>(store, key);
      if (set?.owners?.[0] !== whose.user) continue;
      await store.delete(key);
      if (kind === 'normal') {
        await store.delete(key.replace(`${tenant}/normal/`, `${tenant}/normal-model/`));
      }
    }
  }
  const voter = `/${encodeURIComponent(whose.user)}`;
  for (const key of await store.list(`${tenant}/vote/`, MOST)) {
    if (key.endsWith(voter)) await store.delete(key);
  }
}

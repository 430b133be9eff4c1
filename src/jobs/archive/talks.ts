import type { Store } from '../queue/store.ts';
import { readJson, writeJson } from './stored-json.ts';

/** Conversations of a platform that keeps its messages itself, as it wrote them: JSON by its own ids. */
export interface Talks {
  read(tenant: string, id: string): Promise<unknown>;
  write(tenant: string, id: string, talk: object): Promise<void>;
  /** The ids, the last ones by their order first. */
  list(tenant: string, limit: number): Promise<string[]>;
}

export function createTalks(store: Store, ttlMs: number): Talks {
  const prefix = (tenant: string) => `${tenant}/talk/`;
  return {
    read: (tenant, id) => readJson<unknown>(store, `${prefix(tenant)}${id}`),
    write: (tenant, id, talk) => writeJson(store, `${prefix(tenant)}${id}`, talk, ttlMs),
    async list(tenant, limit) {
      const keys = await store.list(prefix(tenant), limit, 'descending');
      return keys.map((key) => key.slice(prefix(tenant).length));
    },
  };
}

import type { Explanation } from '../../explain/explainer.ts';
import type { SpendCounter } from '../../explain/model/budget.ts';
import type { ExplanationCache } from '../../explain/model/explanation-cache.ts';
import type { Store } from '../queue/store.ts';
import { readJson, writeJson } from './stored-json.ts';

/** What a tenant has had a model do on one day (UTC). */
export interface Spending {
  tokens: number;
  costUsd: number;
}

/** A tenant's explanations by what they explain, kept in the store for `ttlMs`. */
export function createStoreCache(store: Store, tenant: string, ttlMs: number): ExplanationCache {
  const keyOf = (key: string) => `${tenant}/model/${key}`;
  return {
    get: (key) => readJson<Explanation>(store, keyOf(key)),
    set: (key, explanation) => writeJson(store, keyOf(key), explanation, ttlMs),
  };
}

/**
 * Counts a tenant's tokens and cost by day, the cost in whole millionths of a dollar, and tells
 * `onSpent`.
 */
export function createStoreCounter(
  store: Store,
  tenant: string,
  onSpent: (tokens: number, costUsd: number) => void = () => {},
): SpendCounter {
  return {
    spentUsd: async (day) => (await spendingOn(store, tenant, day)).costUsd,
    async add(day, tokens, costUsd) {
      onSpent(tokens, costUsd);
      await store.increment(keyOf(tenant, day, 'tokens'), tokens, KEPT_MS);
      await store.increment(keyOf(tenant, day, 'cost'), Math.ceil(costUsd * MILLION), KEPT_MS);
    },
  };
}

/** `day` as `2026-11-24`. */
export async function spendingOn(store: Store, tenant: string, day: string): Promise<Spending> {
  const [tokens, cost] = await Promise.all(
    (['tokens', 'cost'] as const).map(async (what) => {
      const bytes = await store.get(keyOf(tenant, day, what));
      return bytes === null ? 0 : Number(new TextDecoder().decode(bytes));
    }),
  );
  return { tokens: tokens ?? 0, costUsd: (cost ?? 0) / MILLION };
}

const MILLION = 1_000_000;
const KEPT_MS = 40 * 24 * 3_600_000;

function keyOf(tenant: string, day: string, what: 'tokens' | 'cost'): string {
  return `${tenant}/spent/${day}/${what}`;
}

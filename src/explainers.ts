import { createDailyBudget } from './explain/budget.ts';
import type { Explainer } from './explain/explainer.ts';
import { createModelExplainer } from './explain/model-explainer.ts';
import type { ModelSettings } from './explain/model-settings.ts';
import { createOpenAIClient, mostPerRequestUsd } from './explain/openai.ts';
import { explainPlainly } from './explain/plain.ts';
import type { Clock } from './jobs/clock.ts';
import { createStoreCache, createStoreCounter } from './jobs/model-ledger.ts';
import type { Store } from './jobs/store.ts';
import type { Logger } from './log.ts';

/** Makes the explainer of a tenant, each with its own cache and budget. */
export type ExplainerFor = (tenant: string) => Explainer;

/** Plain words where no model is set up. */
export const plainExplainers: ExplainerFor = () => PLAIN;

export function modelExplainers(
  settings: ModelSettings,
  parts: { store: Store; clock: Clock; log: Logger; cacheTtlMs: number },
): ExplainerFor {
  const { store, clock, log, cacheTtlMs } = parts;
  const client = createOpenAIClient(settings);
  const explainers = new Map<string, Explainer>();
  return (tenant) => {
    const known = explainers.get(tenant);
    if (known) return known;
    const explainer = createModelExplainer({
      client,
      fallback: explainPlainly,
      redactAddresses: settings.redactAddresses,
      cache: createStoreCache(store, tenant, cacheTtlMs),
      budget: createDailyBudget({
        limitUsd: settings.dailyUsd,
        reserveUsd: mostPerRequestUsd(settings),
        counter: createStoreCounter(store, tenant),
        now: clock.now,
      }),
      onTrouble: (trouble) => log.warn({ tenant, trouble }, 'The model gave no explanation'),
    });
    explainers.set(tenant, explainer);
    return explainer;
  };
}

const PLAIN: Explainer = { explain: async (evidence) => explainPlainly(evidence) };

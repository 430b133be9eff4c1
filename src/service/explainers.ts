import type { Explainer } from '../explain/explainer.ts';
import { createDailyBudget } from '../explain/model/budget.ts';
import { createModelExplainer } from '../explain/model/model-explainer.ts';
import type { ModelSettings } from '../explain/model/model-settings.ts';
import { createOpenAIClient, mostPerRequestUsd } from '../explain/openai/openai-client.ts';
import { type AnswerOptions, answerQuestion } from '../explain/questions/answer-question.ts';
import { tellerIn } from '../explain/told/told-in.ts';
import { createStoreCache, createStoreCounter } from '../jobs/archive/model-ledger.ts';
import type { AnswerFor, Explainers } from '../jobs/parts.ts';
import type { Clock } from '../jobs/queue/clock.ts';
import type { Store } from '../jobs/queue/store.ts';
import type { Recipient } from '../jobs/wording.ts';
import { tagOf } from '../languages/tag.ts';
import type { Logger } from '../log.ts';

/** With a model, or in plain words where `settings` is null. */
export function createExplainers(
  settings: ModelSettings | null,
  parts: {
    store: Store;
    clock: Clock;
    log: Logger;
    cacheTtlMs: number;
    onSpent: (tokens: number, costUsd: number) => void;
  },
): Explainers {
  if (settings === null) {
    const answerFor = answering({ client: null });
    return { explainerFor: () => PLAIN, answerFor, speaks: tagOf };
  }
  const { redactAddresses, check } = settings;
  const { store, clock, log, cacheTtlMs, onSpent } = parts;
  const client = createOpenAIClient(settings);
  const budgetOf = once((tenant) =>
    createDailyBudget({
      limitUsd: settings.dailyUsd,
      reserveUsd: mostPerRequestUsd(settings),
      counter: createStoreCounter(store, tenant, onSpent),
      now: clock.now,
    }),
  );
  return {
    speaks: tagOf,
    explainerFor: once((tenant) =>
      createModelExplainer({
        client,
        fallback: (evidence, language) => tellerIn(language).explain(evidence),
        redactAddresses,
        check,
        cache: createStoreCache(store, tenant, cacheTtlMs),
        budget: budgetOf(tenant),
        onTrouble: (trouble) => log.warn({ tenant, trouble }, 'The model gave no explanation'),
      }),
    ),
    answerFor: (tenant, ...question) =>
      answering({ client, redactAddresses, check, budget: budgetOf(tenant) })(tenant, ...question),
  };
}

/** Who is sent what is to be explained. */
export function recipientOf({ azure, baseUrl, redactAddresses }: ModelSettings): Recipient {
  const other = baseUrl === null ? 'ChatGPT' : `the language model at ${new URL(baseUrl).host}`;
  return { name: azure ? 'ChatGPT at Azure' : other, replacesNames: redactAddresses };
}

const PLAIN: Explainer = {
  explain: async (evidence, _, language) => tellerIn(language).explain(evidence),
};

function answering(options: AnswerOptions): AnswerFor {
  return (_, question, signal, language) =>
    answerQuestion(question, { ...options, language }, signal);
}

/** One value a tenant. */
function once<T>(make: (tenant: string) => T): (tenant: string) => T {
  const made = new Map<string, T>();
  return (tenant) => {
    const known = made.get(tenant) ?? make(tenant);
    made.set(tenant, known);
    return known;
  };
}

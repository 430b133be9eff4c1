import type { Explainer } from '../explain/explainer.ts';
import { createDailyBudget, createMemoryCounter } from '../explain/model/budget.ts';
import { createModelExplainer } from '../explain/model/model-explainer.ts';
import { modelSettingsFrom } from '../explain/model/model-settings.ts';
import { explainPlainly } from '../explain/words/plain.ts';

/** The explainer of one run of the command line: null where no model is set up. */
export async function commandLineExplainer(
  env: Record<string, string | undefined> = process.env,
): Promise<{ explainer: Explainer | null; problems: string[] }> {
  const { settings, problems } = modelSettingsFrom(env);
  if (!settings) return { explainer: null, problems };
  // The SDK takes a while to load.
  const { createOpenAIClient, mostPerRequestUsd } = await import(
    '../explain/openai/openai-client.ts'
  );
  const explainer = createModelExplainer({
    client: createOpenAIClient(settings),
    fallback: explainPlainly,
    redactAddresses: settings.redactAddresses,
    check: settings.check,
    budget: createDailyBudget({
      limitUsd: settings.dailyUsd,
      reserveUsd: mostPerRequestUsd(settings),
      counter: createMemoryCounter(),
      now: Date.now,
    }),
  });
  return { explainer, problems };
}

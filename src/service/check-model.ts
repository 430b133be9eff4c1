import type { CheckLine } from '../check-line.ts';
import type { Evidence } from '../explain/evidence/evidence.ts';
import type { ModelTrouble } from '../explain/model/model-client.ts';
import { createModelExplainer } from '../explain/model/model-explainer.ts';
import type { ModelSettings } from '../explain/model/model-settings.ts';
import { whatFailed } from '../explain/model/trouble-notes.ts';
import { createOpenAIClient } from '../explain/openai/openai-client.ts';
import { explainPlainly } from '../explain/words/plain.ts';
import { number } from '../text/count.ts';

/** For `doctor`: has the model explain a tiny anomaly, and says what that cost. */
export async function checkModel(settings: ModelSettings, signal: AbortSignal): Promise<CheckLine> {
  let [tokens, costUsd] = [0, 0];
  let trouble: ModelTrouble | null = null;
  const explainer = createModelExplainer({
    client: createOpenAIClient(settings),
    fallback: explainPlainly,
    redactAddresses: settings.redactAddresses,
    budget: {
      tryReserve: async () => true,
      async spend(more, usd) {
        tokens += more;
        costUsd += usd;
      },
    },
    onTrouble: (met) => {
      trouble = met;
    },
  });
  const { source } = await explainer.explain(TINY, signal);
  const cost = `${number(tokens)} tokens, ${costUsd.toFixed(5)} US dollars`;
  if (source === 'model') {
    return { ok: true, line: `Model ${settings.model}: explained a tiny anomaly (${cost}).` };
  }
  const why = trouble === null ? 'It gave no explanation' : whatFailed(trouble);
  const line = `Model ${settings.model}: ${why} (${trouble ?? 'no answer'}; ${cost}).`;
  if (trouble === 'unverified') return { ok: true, line };
  return {
    ok: false,
    line,
    todo: 'Check OPENAI_API_KEY, OPENAI_MODEL, OPENAI_BASE_URL and the credit of the account. Until then the built-in explanations are used.',
  };
}

/** An anomaly of no log: a save that failed once. */
const TINY: Evidence = {
  number: 1,
  severity: 5,
  judged: 100,
  alike: 1,
  session: 'order-7',
  lines: { first: 12, last: 14 },
  comparedWith: 'upload',
  reasons: [
    {
      eventId: 'E1',
      template: 'could not save order <*>',
      meaning: null,
      kind: 'new',
      seen: 1,
      usual: 0,
      share: 1,
      lines: [13],
    },
  ],
};

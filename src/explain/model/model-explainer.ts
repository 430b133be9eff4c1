import { createHash } from 'node:crypto';
import type { Evidence } from '../evidence/evidence.ts';
import type { Explainer, Explanation } from '../explainer.ts';
import { createRedaction, redact, restoreForReader } from '../redact/redact.ts';
import { isEnglish, verify } from '../verify/verify.ts';
import { explanationIn } from './answer-schema.ts';
import { askModel } from './ask-model.ts';
import { type Budget, NO_LIMIT } from './budget.ts';
import {
  createMemoryCache,
  createSingleFlight,
  type ExplanationCache,
} from './explanation-cache.ts';
import type { ModelClient, ModelTrouble } from './model-client.ts';
import { explanationPrompt } from './prompt.ts';
import { noteOn } from './trouble-notes.ts';

export interface ModelExplainerOptions {
  client: ModelClient;
  /** The explanation where the model gives none that may be shown. */
  fallback: (evidence: Evidence) => Explanation;
  /** Default: in memory. */
  cache?: ExplanationCache;
  /** Default: no limit. */
  budget?: Budget;
  /** False: addresses and names are sent as they are. Default: true. */
  redactAddresses?: boolean;
  /** For all rounds together. Default: 30 s. */
  timeoutMs?: number;
  /** Told why the fallback was used: for logs and counters. */
  onTrouble?: (trouble: ModelTrouble) => void;
}

/** Changes with the prompt and the checks, so that old answers are not taken for new ones. */
const VERSION = 4;

/**
 * Explains with a model what the model can be held to, and plainly otherwise: with one line why.
 * The same evidence is asked about once, however many wait for it, and never again once answered.
 */
export function createModelExplainer(options: ModelExplainerOptions): Explainer {
  const { client, fallback, budget = NO_LIMIT, cache = createMemoryCache() } = options;
  const { redactAddresses = true, timeoutMs = 30_000, onTrouble = () => {} } = options;
  const shareFlight = createSingleFlight<Explanation>();

  async function explain(
    evidence: Evidence,
    language: string,
    signal: AbortSignal,
  ): Promise<{ explanation: Explanation; lasts: boolean }> {
    const outcome = await outcomeOf(evidence, language, signal);
    if (typeof outcome !== 'string') return { explanation: outcome, lasts: true };
    onTrouble(outcome);
    return {
      explanation: { ...fallback(evidence), note: noteOn(outcome) },
      lasts: ANSWERED.has(outcome),
    };
  }

  /** The model's explanation, or the trouble with it. */
  async function outcomeOf(
    evidence: Evidence,
    language: string,
    signal: AbortSignal,
  ): Promise<Explanation | ModelTrouble> {
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      const state = createRedaction(redactAddresses);
      const hide = (text: string) => redact(text, state);
      const show = (text: string) => restoreForReader(text, state);
      const outcome = await askModel(
        {
          prompt: explanationPrompt(evidence, language, hide),
          read: (text) => {
            const explanation = restored(explanationIn(text), show);
            return explanation && !isEnglish(language) ? { ...explanation, language } : explanation;
          },
          verify: (explanation) => verify(explanation, evidence, language),
          redact: hide,
        },
        { client, budget },
        AbortSignal.any([signal, deadline]),
      );
      return 'answer' in outcome ? outcome.answer : outcome.trouble;
    } catch (error) {
      if (signal.aborted) throw error;
      return deadline.aborted ? 'timeout' : 'fault';
    }
  }

  return {
    explain(evidence, signal, language = 'en') {
      const key = keyOf([VERSION, client.model, language, evidence]);
      return shareFlight(key, signal, async (shared) => {
        // A cache that fails is as good as an empty one.
        const known = await cache.get(key).catch(() => null);
        if (known) return known;
        const { explanation, lasts } = await explain(evidence, language, shared);
        if (lasts) await cache.set(key, explanation).catch(() => {});
        return explanation;
      });
    },
  };
}

/** Trouble after an answer that was paid for, and that would most likely come again. */
const ANSWERED: ReadonlySet<ModelTrouble> = new Set([
  'unverified',
  'malformed',
  'refused',
  'filtered',
]);

function keyOf(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function restored(
  explanation: Explanation | null,
  restore: (text: string) => string,
): Explanation | null {
  if (!explanation) return null;
  const { summary, reasons, meaning, steps, who } = explanation;
  return {
    ...explanation,
    summary: restore(summary),
    reasons: reasons.map(restore),
    meaning: restore(meaning),
    steps: steps.map(restore),
    who: restore(who),
  };
}

import { createHash } from 'node:crypto';
import { tellingIn } from '../../languages/telling-in.ts';
import type { Language } from '../choices/choice.ts';
import { choicesOf, languageOf } from '../choices/choices.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Explainer, Explanation } from '../explainer.ts';
import { explanationText } from '../explainer.ts';
import { verifyAnswer } from '../verify/verify.ts';
import { answerIn } from './answer-schema.ts';
import { askModel } from './ask-model.ts';
import { type Budget, NO_LIMIT } from './budget.ts';
import { composed } from './compose.ts';
import {
  createMemoryCache,
  createSingleFlight,
  type ExplanationCache,
} from './explanation-cache.ts';
import type { ModelClient, ModelTrouble } from './model-client.ts';
import { explanationPrompt, opinionPrompt } from './prompt.ts';
import { hidingFor } from './prompt-facts.ts';
import { noteOn } from './trouble-notes.ts';

export interface ModelExplainerOptions {
  client: ModelClient;
  /** The explanation where the model gives none that may be shown. */
  fallback: (evidence: Evidence, language: string) => Explanation;
  /** Default: in memory. */
  cache?: ExplanationCache;
  /** Default: no limit. */
  budget?: Budget;
  /** False: addresses and names are sent as they are. Default: true. */
  redactAddresses?: boolean;
  /** `model`: a second call looks for claims that the facts do not hold. Default: `none`. */
  check?: 'model' | 'none';
  /** For all rounds together. Default: 30 s. */
  timeoutMs?: number;
  /** Told why the fallback was used: for logs and counters. */
  onTrouble?: (trouble: ModelTrouble) => void;
}

/** Changes with the choices, the prompt and the checks, so that old answers are not taken for new ones. */
const VERSION = 6;

/**
 * Explains with a model what the model can be held to, and plainly otherwise: with one line why.
 * The same evidence is asked about once, however many wait for it, and never again once answered.
 */
export function createModelExplainer(options: ModelExplainerOptions): Explainer {
  const { client, fallback, budget = NO_LIMIT, cache = createMemoryCache() } = options;
  const { redactAddresses = true, timeoutMs = 30_000, onTrouble = () => {} } = options;
  const { check = 'none' } = options;
  const shareFlight = createSingleFlight<Explanation>();

  async function explain(
    evidence: Evidence,
    language: Language,
    signal: AbortSignal,
  ): Promise<{ explanation: Explanation; lasts: boolean }> {
    const outcome = await outcomeOf(evidence, language, signal);
    if (typeof outcome !== 'string') return { explanation: outcome, lasts: true };
    onTrouble(outcome);
    return {
      explanation: withNote(fallback(evidence, language), outcome),
      lasts: ANSWERED.has(outcome),
    };
  }

  /** The model's explanation, or the trouble with it. */
  async function outcomeOf(
    evidence: Evidence,
    language: Language,
    signal: AbortSignal,
  ): Promise<Explanation | ModelTrouble> {
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      const choices = choicesOf(evidence, language);
      const hide = hidingFor(evidence, redactAddresses);
      const outcome = await askModel(
        {
          prompt: explanationPrompt(choices, hide),
          read: answerIn,
          verify: (answer) => verifyAnswer(answer, choices),
          opinion:
            check === 'none'
              ? null
              : (answer) =>
                  opinionPrompt(choices, explanationText(composed(answer, choices, hide)), hide),
          redact: hide,
        },
        { client, budget },
        AbortSignal.any([signal, deadline]),
      );
      if ('answer' in outcome) return composed(outcome.answer, choices, (text) => text);
      return outcome.trouble;
    } catch (error) {
      if (signal.aborted) throw error;
      return deadline.aborted ? 'timeout' : 'fault';
    }
  }

  return {
    async explain(evidence, signal, readerLanguage = 'en') {
      const language = languageOf(readerLanguage);
      // A language in which a model has no sentences of ours to choose from.
      if (language === 'en' && tellingIn(readerLanguage) !== null) {
        return fallback(evidence, readerLanguage);
      }
      const key = keyOf([VERSION, client.model, check, language, evidence]);
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

/** Why it was not the model; those words are English. */
function withNote(explanation: Explanation, trouble: ModelTrouble): Explanation {
  return explanation.language === undefined
    ? { ...explanation, note: noteOn(trouble) }
    : explanation;
}

function keyOf(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

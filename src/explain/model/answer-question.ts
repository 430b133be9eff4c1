import { choicesOf } from '../choices/choices.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { tellingReasons } from '../evidence/telling-reasons.ts';
import { OPENING, verifyReply } from '../verify/verify.ts';
import { whatIsUnusual } from '../words/one-line.ts';
import { whereToLook } from '../words/plain.ts';
import { replyIn } from './answer-schema.ts';
import { askModel, type ModelOutcome } from './ask-model.ts';
import { type Budget, NO_LIMIT } from './budget.ts';
import { composedReply } from './compose.ts';
import type { ModelClient, ModelTrouble } from './model-client.ts';
import { opinionPrompt, questionPrompt } from './prompt.ts';
import { hidingFor } from './prompt-facts.ts';
import { BY_MODEL, WITHOUT_MODEL, whyBuiltIn } from './trouble-notes.ts';

export interface Answer {
  /** Begins "Based on the logs,". */
  text: string;
  source: 'model' | 'plain';
  /** One line for the reader: who chose the words, and why it was not the model where it was asked. */
  note: string;
}

export interface AnswerOptions {
  /** Null: there is no model. */
  client: ModelClient | null;
  budget?: Budget;
  redactAddresses?: boolean;
  /** `model`: a second call looks for claims that the facts do not hold. Default: `none`. */
  check?: 'model' | 'none';
  timeoutMs?: number;
  /** BCP 47 tag of the reader's language. Default: English. */
  language?: string;
}

/**
 * Answers a reader's question about an anomaly with sentences of ours about it and nothing else, which
 * a model chooses under the checks that explanations are under. Where that can not be done, says what the log tells. Rejects only
 * where the signal is aborted.
 */
export async function answerQuestion(
  evidence: Evidence,
  question: string,
  options: AnswerOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const { client, budget = NO_LIMIT, redactAddresses = true } = options;
  const { timeoutMs = 30_000, language = 'en', check = 'none' } = options;
  if (!client || question.trim() === '') return plainAnswer(evidence);
  const choices = choicesOf(evidence, language);
  const hide = hidingFor(evidence, redactAddresses);
  const deadline = AbortSignal.timeout(timeoutMs);
  const outcome = await askModel(
    {
      prompt: questionPrompt(choices, question, hide),
      read: replyIn,
      verify: (text) => verifyReply(text, choices),
      opinion:
        check === 'none'
          ? null
          : (text) => opinionPrompt(choices, composedReply(text, choices, hide), hide),
      redact: hide,
    },
    { client, budget },
    AbortSignal.any([signal, deadline]),
  ).catch((error: unknown): ModelOutcome<string> => {
    if (signal.aborted) throw error;
    return { trouble: deadline.aborted ? 'timeout' : 'fault' };
  });
  if ('trouble' in outcome) return plainAnswer(evidence, outcome.trouble);
  const text = composedReply(outcome.answer, choices, (one) => one);
  return { text, source: 'model', note: BY_MODEL };
}

function plainAnswer(evidence: Evidence, trouble?: ModelTrouble): Answer {
  const fact = whatIsUnusual(evidence);
  const where = whereToLook(evidence, tellingReasons(evidence));
  return {
    text: `${OPENING} this is what stands out: ${fact}. ${where} The log does not tell more than that. Ask a professional if you need to know the cause.`,
    source: 'plain',
    note: trouble === undefined ? WITHOUT_MODEL : whyBuiltIn(trouble, 'a built-in answer'),
  };
}

import type { Evidence } from '../evidence/evidence.ts';
import { tellingReasons } from '../evidence/telling-reasons.ts';
import { createRedaction, redact, restoreForReader } from '../redact/redact.ts';
import type { Objection } from '../verify/objection.ts';
import { wordCount } from '../verify/prose.ts';
import { isEnglish, OPENING, verifyProse } from '../verify/verify.ts';
import { whatIsUnusual } from '../words/one-line.ts';
import { whereToLook } from '../words/plain.ts';
import { replyIn } from './answer-schema.ts';
import { askModel, type ModelOutcome } from './ask-model.ts';
import { type Budget, NO_LIMIT } from './budget.ts';
import type { ModelClient, ModelTrouble } from './model-client.ts';
import { questionPrompt } from './prompt.ts';
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
  timeoutMs?: number;
  /** BCP 47 tag of the reader's language. Default: English. */
  language?: string;
}

const MOST_WORDS = 130;

/**
 * Answers a reader's question about an anomaly from its evidence and nothing else, under the checks
 * that explanations are under. Where that can not be done, says what the log tells. Rejects only
 * where the signal is aborted.
 */
export async function answerQuestion(
  evidence: Evidence,
  question: string,
  options: AnswerOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const { client, budget = NO_LIMIT, redactAddresses = true } = options;
  const { timeoutMs = 30_000, language = 'en' } = options;
  if (!client || question.trim() === '') return plainAnswer(evidence);
  const state = createRedaction(redactAddresses);
  const hide = (text: string) => redact(text, state);
  const deadline = AbortSignal.timeout(timeoutMs);
  const outcome = await askModel(
    {
      prompt: questionPrompt(evidence, question, language, hide),
      read: (text) => {
        const reply = replyIn(text);
        return reply === null ? null : restoreForReader(reply, state);
      },
      verify: (text) => verifyAnswer(text, evidence, language),
      redact: hide,
    },
    { client, budget },
    AbortSignal.any([signal, deadline]),
  ).catch((error: unknown): ModelOutcome<string> => {
    if (signal.aborted) throw error;
    return { trouble: deadline.aborted ? 'timeout' : 'fault' };
  });
  if ('trouble' in outcome) return plainAnswer(evidence, outcome.trouble);
  return { text: outcome.answer, source: 'model', note: BY_MODEL };
}

/** What is wrong with an answer; empty where it may be shown. */
export function verifyAnswer(text: string, evidence: Evidence, language = 'en'): Objection[] {
  const english = isEnglish(language);
  const objections = verifyProse([text], evidence, english);
  if (!text.startsWith(`${OPENING} `)) {
    objections.push({ kind: 'form', message: `It must begin with "${OPENING}".` });
  }
  if (wordCount(text, english) > MOST_WORDS) {
    objections.push({ kind: 'form', message: 'It is too long.' });
  }
  return objections;
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

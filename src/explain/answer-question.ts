import { replyIn } from './answer-schema.ts';
import { askModel } from './ask-model.ts';
import { type Budget, NO_LIMIT } from './budget.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { ModelClient } from './model-client.ts';
import { whatIsUnusual } from './one-line.ts';
import { questionPrompt } from './prompt.ts';
import { createRedaction, redact, restoreForReader } from './redact.ts';
import { isEnglish, OPENING, verifyProse } from './verify.ts';
import { wordCount } from './word-count.ts';

export interface Answer {
  /** Begins "Based on the logs,". */
  text: string;
  source: 'model' | 'plain';
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
  ).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return null;
  });
  if (!outcome || 'trouble' in outcome) return plainAnswer(evidence);
  return { text: outcome.answer, source: 'model' };
}

/** What is wrong with an answer; empty where it may be shown. */
export function verifyAnswer(text: string, evidence: Evidence, language = 'en'): Finding[] {
  const english = isEnglish(language);
  const findings = verifyProse([text], evidence, english);
  if (!text.startsWith(`${OPENING} `)) {
    findings.push({ kind: 'form', message: `It must begin with "${OPENING}".` });
  }
  if (wordCount(text, english) > MOST_WORDS) {
    findings.push({ kind: 'form', message: 'It is too long.' });
  }
  return findings;
}

function plainAnswer(evidence: Evidence): Answer {
  const fact = whatIsUnusual(evidence);
  return {
    text: `${OPENING} this is what stands out: ${fact}. I can tell how often each event was seen, how often it is usual, and which lines to look at. The log does not tell more than that. Ask a professional if you need to know the cause.`,
    source: 'plain',
  };
}

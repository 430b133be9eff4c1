import { type FoundLine, type LookUp, MAX_LOOK_UPS } from '../../engine/look-up/look-up.ts';
import { type AskedLog, isLookedUp, type SecondLook } from '../evidence/asked-log.ts';
import { replyIn } from '../model/answer-schema.ts';
import { askModel, type ModelOutcome } from '../model/ask-model.ts';
import { type Budget, NO_LIMIT } from '../model/budget.ts';
import { composedReply } from '../model/compose.ts';
import type { ModelClient } from '../model/model-client.ts';
import { opinionPrompt, questionPrompt } from '../model/prompt.ts';
import { hidingForAll } from '../model/prompt-facts.ts';
import { BY_MODEL, WITHOUT_MODEL, whyBuiltIn } from '../model/trouble-notes.ts';
import { verifyReply } from '../verify/verify.ts';
import type { Told } from '../words/answers/told.ts';
import { type Answer, missingLook, plainAnswer, shownLines } from './answer.ts';
import { chooseLookUps } from './choose-look-ups.ts';
import { type Intent, intentOf } from './intent.ts';
import { lookUpsFor } from './plan.ts';
import { questionChoices } from './question-choices.ts';
import { toldFor } from './told-for.ts';

export interface AskedQuestion {
  /** Foreign text. */
  text: string;
  log: AskedLog;
  /** Looks into the file a second time; called at most once. Rejects only where the signal is aborted. */
  look(lookUps: LookUp[]): Promise<SecondLook>;
  /** One of our own questions was pressed: fixed patterns answer it whole. Default: false. */
  isSuggested?: boolean;
}

export interface AnswerOptions {
  /** Null: there is no model. */
  client: ModelClient | null;
  budget?: Budget;
  redactAddresses?: boolean;
  /** `model`: a second call looks for claims that the facts do not hold. Default: `none`. */
  check?: 'model' | 'none';
  /** For the calls of the model together. Default: 30 s. */
  timeoutMs?: number;
  /** BCP 47 tag of the reader's language. Default: English. */
  language?: string;
}

/**
 * Answers a question about a log with sentences of ours and lines of the log, and nothing else. With a
 * model, it chooses what else to look up and which of the sentences answer, under the checks that
 * explanations are under; without, and where it can not, fixed patterns do. Rejects only where the
 * signal is aborted.
 */
export async function answerQuestion(
  asked: AskedQuestion,
  options: AnswerOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const intent = intentOf(asked.text);
  const planned = lookUpsFor(intent, asked.log);
  const { client } = options;
  if (!client || asked.isSuggested || asked.text.trim() === '') {
    const look = planned.length > 0 ? await asked.look(planned) : 'none';
    const answer = plainAnswer(intent, asked.log, look);
    return { ...answer, note: WITHOUT_MODEL };
  }
  return withModel(asked, intent, planned, { ...options, client }, signal);
}

async function withModel(
  { text, log, look: lookInto }: AskedQuestion,
  intent: Intent,
  planned: LookUp[],
  options: AnswerOptions & { client: ModelClient },
  signal: AbortSignal,
): Promise<Answer> {
  const { client, budget = NO_LIMIT, redactAddresses = true, check = 'none' } = options;
  const { timeoutMs = 30_000, language = 'en' } = options;
  const parts = { client, budget };
  const deadline = AbortSignal.timeout(timeoutMs);
  const either = AbortSignal.any([signal, deadline]);
  const before = hidingForAll(log.first, redactAddresses, [text]);
  const chosen = await chooseLookUps(
    text,
    log,
    {
      choices: questionChoices(log, language, { told: null, lookUps: [], look: 'none' }),
      ...before,
      most: MAX_LOOK_UPS - planned.length,
    },
    parts,
    either,
  ).catch((error: unknown): LookUp[] => {
    if (signal.aborted) throw error;
    return [];
  });
  const lookUps = [...planned, ...chosen].slice(0, MAX_LOOK_UPS);
  const look = lookUps.length > 0 ? await lookInto(lookUps) : 'none';
  const told = planned.length > 0 || lookUps.length === 0 ? toldFor(intent, log, look) : null;
  const lines = shownLines({ lines: linesOf(told, lookUps, look) });
  const choices = questionChoices(log, language, { told, lookUps, look });
  const { hide } = hidingForAll(log.first, redactAddresses, [
    text,
    ...lookUps.flatMap(textOf),
    ...lines.map((one) => one.text),
  ]);
  const outcome = await askModel(
    {
      prompt: questionPrompt(choices, text, hide),
      read: replyIn,
      verify: (reply) => verifyReply(reply, choices),
      opinion:
        check === 'none'
          ? null
          : (reply) => opinionPrompt(choices, composedReply(reply, choices, hide), hide),
      redact: hide,
    },
    parts,
    either,
  ).catch((error: unknown): ModelOutcome<string> => {
    if (signal.aborted) throw error;
    return { trouble: deadline.aborted ? 'timeout' : 'fault' };
  });
  if ('trouble' in outcome) {
    const answer = plainAnswer(intent, log, planned.length > 0 ? look : 'none');
    return { ...answer, note: whyBuiltIn(outcome.trouble, 'a built-in answer') };
  }
  const missing = missingLook(look);
  return {
    paragraphs: [
      composedReply(outcome.answer, choices, (one) => one),
      ...(told?.more ?? []),
      ...(missing === null ? [] : [missing]),
    ],
    ...{ lines, numbers: told?.numbers ?? [], source: 'model', note: BY_MODEL },
  };
}

/** The lines to show beside an answer: those of the pattern, else of the first look-up that found any. */
function linesOf(told: Told | null, lookUps: readonly LookUp[], look: SecondLook): FoundLine[] {
  if (told?.lines || !isLookedUp(look)) return told?.lines ?? [];
  return (
    lookUps.map((_, index) => look.found[index]?.shown ?? []).find(({ length }) => length > 0) ?? []
  );
}

function textOf(lookUp: LookUp): string[] {
  if (lookUp.kind === 'party') return [lookUp.value];
  return lookUp.kind === 'phrase' ? [lookUp.text] : [];
}

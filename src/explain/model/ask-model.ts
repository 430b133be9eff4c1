import { type Objection, tellWriter } from '../verify/objection.ts';
import { claimsIn } from './answer-schema.ts';
import type { Budget } from './budget.ts';
import type { ModelClient, ModelReply, ModelTrouble, Prompt } from './model-client.ts';

/** What is asked, how the answer is read, and what may be wrong with it. */
interface ModelTask<T> {
  prompt: Prompt;
  read(text: string): T | null;
  verify(answer: T): Objection[];
  /** What a second opinion is asked about an answer that holds; null where none is wanted. */
  opinion: ((answer: T) => Prompt) | null;
  /** For the answer that goes back to be mended: nothing leaves that did not before. */
  redact(text: string): string;
}

export type ModelOutcome<T> = { answer: T } | { trouble: ModelTrouble };

interface ModelParts {
  client: ModelClient;
  budget: Budget;
}

const MOST_FINDINGS = 8;
const MOST_REPAIR_CHARS = 4_000;

/**
 * Asks a model, and once more with what is wrong where the answer can not be shown. All trouble is
 * an outcome; it rejects only where the signal is aborted.
 */
export async function askModel<T>(
  task: ModelTask<T>,
  parts: ModelParts,
  signal: AbortSignal,
): Promise<ModelOutcome<T>> {
  let { prompt } = task;
  let trouble: ModelTrouble = 'unverified';
  for (let round = 0; round < 2; round++) {
    const reply = await complete(prompt, parts, signal);
    if (reply.kind === 'trouble') return { trouble: round === 0 ? reply.trouble : trouble };
    const answer = task.read(reply.text);
    const objections =
      answer === null ? [UNREADABLE] : await objectionsTo(answer, task, parts, signal);
    if (answer !== null && objections.length === 0) return { answer };
    trouble = answer === null ? 'malformed' : 'unverified';
    prompt = {
      ...task.prompt,
      repair: {
        answer: task.redact(reply.text.slice(0, MOST_REPAIR_CHARS).toWellFormed()),
        objections: objections
          .slice(0, MOST_FINDINGS)
          .map((finding) => task.redact(tellWriter(finding, reply.text))),
      },
    };
  }
  return { trouble };
}

const UNREADABLE: Objection = { kind: 'form', message: 'It is not the JSON that was asked for.' };

async function objectionsTo<T>(
  answer: T,
  { verify, opinion }: ModelTask<T>,
  parts: ModelParts,
  signal: AbortSignal,
): Promise<Objection[]> {
  const objections = verify(answer);
  if (objections.length > 0 || opinion === null) return objections;
  const claims = await opinionOn(opinion(answer), parts, signal);
  return claims.map((found) => ({
    kind: 'claim',
    message: 'It claims what the facts do not hold. Choose and join in another way.',
    found,
  }));
}

/** An answer that got so far holds by its making: no opinion in time, or one that can not be read, is none. */
async function opinionOn(
  prompt: Prompt,
  parts: ModelParts,
  signal: AbortSignal,
): Promise<string[]> {
  try {
    const reply = await complete(prompt, parts, signal);
    return (reply.kind === 'answer' ? claimsIn(reply.text) : null) ?? [];
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return [];
    throw error;
  }
}

async function complete(
  prompt: Prompt,
  { client, budget }: ModelParts,
  signal: AbortSignal,
): Promise<ModelReply> {
  const none = (trouble: ModelTrouble): ModelReply => ({ kind: 'trouble', trouble, usage: null });
  signal.throwIfAborted();
  try {
    if (!(await budget.tryReserve())) return none('budget');
  } catch {
    // What is spent is not known, so nothing more is.
    return none('budget');
  }
  let reply: ModelReply;
  try {
    reply = await untilAborted(client.complete(prompt, signal), signal);
  } catch {
    reply = none('fault');
  }
  const { usage } = reply;
  const tokens = usage ? usage.inputTokens + usage.outputTokens : 0;
  // An answer that could not be counted is no worse for it.
  await budget.spend(tokens, usage?.costUsd ?? 0).catch(() => {});
  signal.throwIfAborted();
  return reply;
}

/** The result, or a rejection as soon as the signal is aborted, even where the work does not heed it. */
export function untilAborted<T>(result: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  result.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  return promise;
}

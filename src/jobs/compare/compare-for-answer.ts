import type { Parts } from '../parts.ts';
import type { AnswerRequest } from '../payloads.ts';
import { owe } from '../queues.ts';
import { makeComparison } from './make-comparison.ts';

type CompareParts = Pick<
  Parts,
  'archive' | 'queues' | 'platforms' | 'wording' | 'threads' | 'rules' | 'clock' | 'log'
>;

/** Compares two reports and owes the reply, which says what changed, or why it can not be told. */
export async function compareForAnswer(
  request: AnswerRequest & { compareWith: string },
  signal: AbortSignal,
  parts: CompareParts,
): Promise<void> {
  await makeComparison(request, signal, parts);
  await owe({ kind: 'answer', request }, parts.queues);
}

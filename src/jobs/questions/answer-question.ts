import type { Parts } from '../parts.ts';
import type { AnswerRequest } from '../payloads.ts';
import { owe } from '../queues.ts';
import { askedLogOf } from './asked-log.ts';
import { lookAgain } from './second-look.ts';

type AnswerParts = Pick<
  Parts,
  | 'archive'
  | 'queues'
  | 'platforms'
  | 'wording'
  | 'explainers'
  | 'threads'
  | 'rules'
  | 'clock'
  | 'log'
>;

/**
 * Answers a question from the stored report and a second look at its file, stores the answer and owes the
 * reply. A report that is gone by now is told by the reply.
 */
export async function answerFromLog(
  request: AnswerRequest,
  signal: AbortSignal,
  parts: AnswerParts,
): Promise<void> {
  const { archive, queues, explainers, log } = parts;
  const { tenant, reportId, text, language, isSuggested = false } = request;
  if ((await archive.answer(request)) === null) {
    const report = await archive.report(tenant, reportId);
    if (report) {
      const answer = await explainers.answerFor(
        tenant,
        {
          ...{ text, isSuggested },
          log: await askedLogOf(report, request, parts),
          look: (lookUps) => lookAgain(tenant, reportId, lookUps, signal, parts),
        },
        signal,
        language,
      );
      const { source, lines } = answer;
      log.info({ reportId, source, lines: lines.length }, 'Question answered');
      await archive.saveAnswer(request, answer);
    }
  }
  await owe({ kind: 'answer', request }, queues);
}

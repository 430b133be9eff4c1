import { evidenceIn } from './archive/report.ts';
import type { Parts } from './parts.ts';
import type { Question } from './payloads.ts';
import { localeOf, platformOf } from './platform.ts';
import type { View } from './view.ts';

type AnswerParts = Pick<
  Parts,
  'archive' | 'platforms' | 'wording' | 'explainers' | 'rules' | 'clock'
>;

/**
 * Answers a question in words: about the explanation that it answers, or the last one there, or another number of its report
 * that the question names.
 */
export async function answerQuestion(
  asked: Question,
  signal: AbortSignal,
  { archive, platforms, wording, explainers, rules, clock }: AnswerParts,
): Promise<void> {
  const { id, tenant, conversation, place, user, text, answers } = asked;
  const platform = platformOf(platforms, tenant);
  if (await archive.message(tenant, id)) return;
  const answered = answers === undefined ? null : await archive.lastExplained(tenant, answers);
  const topic = platform.topicOf(conversation);
  const lastHere = answered ?? (await archive.lastExplained(tenant, topic));
  const report = lastHere && (await archive.report(tenant, lastHere.reportId));
  const last = report && report.place !== place ? null : lastHere;
  if (last && !report) {
    return platform.whisper(
      conversation,
      user,
      wording.problems.expiredReport(rules.reportTtlMs),
      signal,
      id,
    );
  }
  const named = Number(/(?:^|[^\w.])(?:number|no\.?|#)?\s{0,3}(\d{1,5})(?![\w.])/i.exec(text)?.[1]);
  const evidence = report && last && (evidenceIn(report, named) ?? evidenceIn(report, last.number));
  const locale = (await localeOf(asked, platform, signal)) ?? last?.language ?? null;
  const { answerFor, speaks } = explainers;
  const view: View = evidence
    ? { kind: 'notice', text: await answerFor(tenant, evidence, text, signal, speaks(locale)) }
    : wording.texts.help(rules);
  const message = await platform.post(conversation, view, signal, id);
  if (last) await archive.noteExplained({ tenant, ...last }, message);
  await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
}

import { intentOf, numberIn } from '../../explain/questions/intent.ts';
import type { ToldLast } from '../archive/archive.ts';
import { earlierReport } from '../archive/earlier-report.ts';
import type { Report } from '../archive/report.ts';
import type { Parts } from '../parts.ts';
import type { AnswerRequest, Question } from '../payloads.ts';
import { localeOf, type Platform, platformOf } from '../platform.ts';
import type { View } from '../view.ts';

type QuestionParts = Pick<
  Parts,
  'archive' | 'queues' | 'platforms' | 'wording' | 'explainers' | 'rules' | 'clock'
>;

/**
 * Takes what a person said to the bot: small talk, and what is no question about a report of the place, is
 * answered at once; a question is handed on. What was overheard where no report is, is left alone.
 */
export async function takeQuestion(
  asked: Question,
  signal: AbortSignal,
  parts: QuestionParts,
): Promise<void> {
  const { archive, queues, platforms, explainers, rules } = parts;
  const { id, tenant, conversation, user, text, about, isOverheard = false } = asked;
  if (await archive.message(tenant, id)) return;
  const platform = platformOf(platforms, tenant);
  const topic = await topicOf(asked, platform, parts);
  if (isOverheard && typeof topic === 'string') return;
  const spoken = await localeOf(asked, platform, signal);
  const locale = spoken ?? (typeof topic === 'string' ? null : topic.language) ?? null;
  const wording = parts.wording.in(locale);
  const intent = intentOf(text);
  const { kind } = intent;
  const isSmallTalk = kind === 'greeting' || kind === 'thanks' || kind === 'help';
  if (isSmallTalk && about === undefined) {
    const fileName = typeof topic === 'string' ? null : topic.report.fileName;
    return say(wording.answers.smallTalk(kind, fileName), asked, platform, signal, parts);
  }
  if (topic === 'none') {
    return say(wording.answers.nothingToAsk(), asked, platform, signal, parts);
  }
  if (typeof topic === 'string') {
    const problem =
      topic === 'expired'
        ? wording.problems.expiredReport(rules.reportTtlMs)
        : wording.problems.reportOfElsewhere();
    return platform.whisper(conversation, user, problem, signal, id);
  }
  if (intent.kind === 'compare') {
    const { report } = topic;
    const logs = await logsToCompare(report, asked, intent.onEarlierDay, parts);
    if (!logs) return say(wording.notices.nothingToCompare(), asked, platform, signal, parts);
    return queues.answers.enqueue(id, {
      ...{ id, tenant, conversation, user, text, language: explainers.speaks(locale), ...logs },
      acceptedMs: asked.acceptedMs,
    });
  }
  const { report } = topic;
  const named = numberIn(text);
  const isThere = named !== null && named >= 1 && named <= report.anomalies.length;
  const number = isThere ? named : topic.number;
  const request: AnswerRequest = {
    ...{ id, tenant, conversation, user, text, reportId: report.reportId },
    language: explainers.speaks(locale),
    ...(number !== undefined && { number }),
    acceptedMs: asked.acceptedMs,
  };
  await queues.answers.enqueue(id, request);
}

/** A report, and the one before it; of a comparison that was told last, the later log. */
async function logsToCompare(
  told: Report,
  { tenant }: Question,
  onEarlierDay: boolean,
  { archive }: Pick<Parts, 'archive'>,
): Promise<{ reportId: string; compareWith: string } | null> {
  const later = told.comparison?.reportIds.after;
  const report = later === undefined ? told : await archive.report(tenant, later);
  const earlier = report && (await earlierReport(report, tenant, archive, onEarlierDay));
  return earlier && { reportId: report.reportId, compareWith: earlier.reportId };
}

interface Topic {
  report: Report;
  number?: number;
  language?: string;
}

/**
 * What a question is about: the report that its button names, else what the message tells that it answers,
 * else what was told last there; in words to the bot itself also the last report of the place. Never a
 * report of another place.
 */
async function topicOf(
  { tenant, conversation, place, about, answers, isOverheard }: Question,
  platform: Platform,
  { archive }: Pick<Parts, 'archive'>,
): Promise<Topic | 'none' | 'expired' | 'elsewhere'> {
  const told: ToldLast | null =
    about ??
    (answers === undefined ? null : await archive.toldLast(tenant, answers)) ??
    (await archive.toldLast(tenant, platform.topicOf(conversation))) ??
    (isOverheard ? null : await archive.latestOf(tenant, place));
  if (told === null) return 'none';
  const { reportId, number, language } = told;
  const report = await archive.report(tenant, reportId);
  if (report === null) return 'expired';
  if (report.place !== place) return about === undefined ? 'none' : 'elsewhere';
  return {
    report,
    ...(number !== undefined && { number }),
    ...(language !== undefined && { language }),
  };
}

async function say(
  view: View,
  { id, tenant, conversation }: Question,
  platform: Platform,
  signal: AbortSignal,
  { archive, clock }: Pick<Parts, 'archive' | 'clock'>,
): Promise<void> {
  const message = await platform.post(conversation, view, signal, id);
  await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
}

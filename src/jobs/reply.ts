import { explanationView } from '../bots/views/explanation-view.ts';
import { alreadyExplained } from '../bots/views/notices.ts';
import { expiredReport, explanationProblem, uploadProblem } from '../bots/views/problem-views.ts';
import { reportView } from '../bots/views/report-view.ts';
import type { Archive } from './archive/archive.ts';
import { reportIdOf } from './archive/report.ts';
import { type NoticeOrProblem, PlatformRefusal, type Platforms, platformOf } from './platform.ts';
import type { Clock } from './queue/clock.ts';
import type { ExplanationReply, Reply, UploadReply } from './requests.ts';
import type { ProblemView, ReportView } from './view.ts';

export interface ReplyParts {
  archive: Archive;
  platforms: Platforms;
  clock: Clock;
  reportTtlMs: number;
}

/** What a reply came to: a report or explanation, a refusal, or an apology. */
export type Answer = 'answered' | 'refused' | 'failed';

/** Brings an answer to where it is owed. Run again, it edits what it posted or does nothing. */
export function handleReply(reply: Reply, signal: AbortSignal, parts: ReplyParts): Promise<Answer> {
  return reply.kind === 'upload'
    ? answerUpload(reply, signal, parts)
    : postExplanation(reply, signal, parts);
}

async function answerUpload(
  { upload }: UploadReply,
  signal: AbortSignal,
  { archive, platforms, clock }: ReplyParts,
): Promise<Answer> {
  const { tenant, fileName, conversation } = upload;
  const platform = platformOf(platforms, tenant);
  const reportId = reportIdOf(upload);
  const { view, answer } = await outcome();
  const posted = await archive.message(tenant, reportId);
  if (posted && (await edited(posted.message))) return answer;
  const key = posted ? `${upload.id}-instead-of-${posted.message}` : upload.id;
  const message = await platform.post(conversation, view, signal, key);
  await archive.noteMessage(tenant, reportId, { message, atMs: posted?.atMs ?? clock.now() });
  return answer;

  /** Where that message is gone, or can not be edited, the answer is a message of its own. */
  async function edited(posted: string): Promise<boolean> {
    try {
      await platform.edit(posted, view, signal);
      return true;
    } catch (error) {
      if (error instanceof PlatformRefusal) return false;
      throw error;
    }
  }

  async function outcome(): Promise<{ view: ReportView | ProblemView; answer: Answer }> {
    const report = await archive.report(tenant, reportId);
    if (report) return { view: reportView(report), answer: 'answered' };
    const problem = (await archive.problem(tenant, reportId))?.problem ?? null;
    return { view: uploadProblem(fileName, problem), answer: problem ? 'refused' : 'failed' };
  }
}

async function postExplanation(
  { request, insteadOfOther }: ExplanationReply,
  signal: AbortSignal,
  { archive, platforms, reportTtlMs }: ReplyParts,
): Promise<Answer> {
  const { tenant, conversation, user, reportId, number, press } = request;
  const platform = platformOf(platforms, tenant);
  const key = `${press}-explanation`;
  const whisper = (view: NoticeOrProblem) =>
    platform.whisper(conversation, user, view, signal, `${key}-told`);
  const report = await archive.report(tenant, reportId);
  if (!report) {
    await whisper(expiredReport(reportTtlMs));
    return 'refused';
  }
  const stored = await archive.explanation(request);
  const view = stored && explanationView(report, number, stored.explanation);
  if (!view) {
    await whisper(explanationProblem(number));
    return 'failed';
  }
  if (stored.message !== null) {
    // Whoever asked for another language has seen nothing yet.
    const link = insteadOfOther ? await platform.linkTo(stored.message, signal) : null;
    if (link) await whisper(alreadyExplained(number, link));
    return 'answered';
  }
  const message = await platform.post(conversation, view, signal, key);
  for (const place of [message, platform.topicOf(conversation)]) {
    await archive.noteExplained(request, place);
  }
  await archive.saveExplanation(request, { ...stored, message });
  return 'answered';
}

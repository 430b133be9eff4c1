import type { ToldLast } from './archive/archive.ts';
import { comparisonIdOf, isCounted } from './archive/comparison-report.ts';
import { reportIdOf } from './archive/report.ts';
import { pairedWith } from './compare/compare-pair.ts';
import type { Parts } from './parts.ts';
import type {
  AnswerReply,
  AnswerRequest,
  ExplanationReply,
  Reply,
  UploadReply,
} from './payloads.ts';
import { type NoticeOrProblem, PlatformRefusal, platformOf } from './platform.ts';
import { postPicture } from './post-picture.ts';
import type { NoticeView, ProblemView, ReportView, View } from './view.ts';

type ReplyParts = Pick<Parts, 'archive' | 'platforms' | 'wording' | 'rules' | 'clock' | 'log'>;

/** What a reply came to: a report or explanation, a refusal, or an apology. */
export type ReplyOutcome = 'answered' | 'refused' | 'failed';

/** Brings an answer to where it is owed. Run again, it edits what it posted or does nothing. */
export async function postReply(
  reply: Reply,
  signal: AbortSignal,
  { wording, ...others }: ReplyParts,
): Promise<ReplyOutcome> {
  const { language } = reply.kind === 'upload' ? reply.upload : reply.request;
  const parts = { ...others, wording: wording.in(language) };
  switch (reply.kind) {
    case 'upload': {
      const outcome = await postReport(reply, signal, parts);
      if (outcome === 'answered') await postPicture(reply.upload, signal, parts);
      return outcome;
    }
    case 'explanation':
      return postExplanation(reply, signal, parts);
    case 'answer':
      return postAnswer(reply, signal, parts);
  }
}

async function postReport(
  { upload }: UploadReply,
  signal: AbortSignal,
  { archive, platforms, wording, clock }: ReplyParts,
): Promise<ReplyOutcome> {
  const { tenant, fileName, conversation } = upload;
  const platform = platformOf(platforms, tenant);
  const reportId = reportIdOf(upload);
  const { view, outcome } = await made();
  const posted = await archive.message(tenant, reportId);
  const isLate = posted !== null && posted.pointer === undefined && cameLate(posted.atMs);
  if (posted && !isLate && (await edited(posted.message, view))) {
    if (posted.pointer !== undefined) await pointTo(posted.message, posted.pointer);
    await noteTold(posted.message);
    return outcome;
  }
  const key = posted ? `${upload.id}-instead-of-${posted.message}` : upload.id;
  const message = await platform.post(conversation, view, signal, key);
  const atMs = posted?.atMs ?? clock.now();
  const pointer = isLate ? { pointer: posted.message } : {};
  await archive.noteMessage(tenant, reportId, { message, atMs, ...pointer });
  await noteTold(message);
  if (isLate) await pointTo(message, posted.message);
  return outcome;

  /** Questions there are about this report from now on. */
  async function noteTold(message: string): Promise<void> {
    if (view.kind !== 'report') return;
    for (const place of [message, platform.topicOf(conversation)]) {
      await archive.noteTold(tenant, { reportId }, place);
    }
  }

  function cameLate(sinceMs: number): boolean {
    const { answersAnewAfterMs } = platform;
    return answersAnewAfterMs !== null && clock.now() - sinceMs > answersAnewAfterMs;
  }

  /** Where it can not point, it stays as it is: the answer has been posted. */
  async function pointTo(answer: string, working: string): Promise<void> {
    const link = await platform.linkTo(answer, signal);
    await edited(working, wording.notices.answerBelow(fileName, link));
  }

  /** Where that message is gone, or can not be edited, the answer is a message of its own. */
  async function edited(posted: string, shown: View): Promise<boolean> {
    try {
      await platform.edit(posted, shown, signal);
      return true;
    } catch (error) {
      if (error instanceof PlatformRefusal) return false;
      throw error;
    }
  }

  async function made(): Promise<{
    view: ReportView | NoticeView | ProblemView;
    outcome: ReplyOutcome;
  }> {
    const report = await archive.report(tenant, reportId);
    if (report) {
      const isOfPair = pairedWith(upload) !== null;
      const view = isOfPair ? wording.notices.readToCompare(report) : wording.report(report);
      return { view, outcome: 'answered' };
    }
    const problem = (await archive.problem(tenant, reportId))?.problem ?? null;
    return {
      view: wording.problems.upload(fileName, problem),
      outcome: problem ? 'refused' : 'failed',
    };
  }
}

async function postExplanation(
  { request, insteadOfOther }: ExplanationReply,
  signal: AbortSignal,
  { archive, platforms, wording, rules }: ReplyParts,
): Promise<ReplyOutcome> {
  const { tenant, conversation, user, reportId, number, press } = request;
  const platform = platformOf(platforms, tenant);
  const key = `${press}-explanation`;
  const whisper = (view: NoticeOrProblem) =>
    platform.whisper(conversation, user, view, signal, `${key}-told`);
  const report = await archive.report(tenant, reportId);
  if (!report) {
    await whisper(wording.problems.expiredReport(rules.reportTtlMs));
    return 'refused';
  }
  const stored = await archive.explanation(request);
  const view = stored && wording.explanation(report, number, stored.explanation);
  if (!view) {
    await whisper(wording.problems.explanation(number));
    return 'failed';
  }
  if (stored.message !== null) {
    // Whoever asked for another language has seen nothing yet.
    const link = insteadOfOther ? await platform.linkTo(stored.message, signal) : null;
    if (link) await whisper(wording.notices.alreadyExplained(number, link));
    return 'answered';
  }
  const told = { ...view, ...(await sentOnce(report.place)) };
  const message = await platform.post(conversation, told, signal, key);
  for (const place of [message, platform.topicOf(conversation)]) {
    await archive.noteTold(tenant, request, place);
  }
  await archive.saveExplanation(request, { ...stored, message });
  return 'answered';

  /** What is sent to a model, where nobody was told in this place yet. */
  async function sentOnce(place: string): Promise<{ sent?: string }> {
    const { sendsTo } = rules;
    if (sendsTo === null) return {};
    const what = `told-what-is-sent/${encodeURIComponent(place)}`;
    const isFirst = await archive.claim(tenant, what, key, TOLD_FOR_MS);
    return isFirst ? { sent: wording.texts.whatIsSent(sendsTo) } : {};
  }
}

async function postAnswer(
  { request }: AnswerReply,
  signal: AbortSignal,
  { archive, platforms, wording, rules, clock }: ReplyParts,
): Promise<ReplyOutcome> {
  const { id, tenant, conversation, user, reportId, number, language } = request;
  if (await archive.message(tenant, id)) return 'answered';
  const platform = platformOf(platforms, tenant);
  const whisper = (view: NoticeOrProblem) =>
    platform.whisper(conversation, user, view, signal, `${id}-told`);
  const report = await archive.report(tenant, answeredBy(request));
  if (!report) {
    const view = await whyNotAnswered(request, { archive, wording, rules });
    await whisper(view);
    return 'refused';
  }
  if (report.comparison)
    return post(wording.in(report.language).report(report), { reportId: report.reportId });
  const answer = await archive.answer(request);
  if (!answer) {
    await whisper(wording.problems.request());
    return 'failed';
  }
  return post(wording.answers.answer(report, answer), {
    reportId,
    ...(number !== undefined && { number }),
    ...(language !== 'en' && { language }),
  });

  async function post(view: View, told: ToldLast): Promise<ReplyOutcome> {
    const message = await platform.post(conversation, view, signal, id);
    for (const place of [message, platform.topicOf(conversation)]) {
      await archive.noteTold(tenant, told, place);
    }
    await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
    return 'answered';
  }
}

/** The report that an answer is from: where two are compared, that of what changed. */
function answeredBy({ tenant, reportId, compareWith }: AnswerRequest): string {
  return compareWith === undefined ? reportId : comparisonIdOf(tenant, reportId, compareWith);
}

/** Why there is nothing to answer from. */
async function whyNotAnswered(
  { tenant, reportId, compareWith }: AnswerRequest,
  { archive, wording, rules }: Pick<ReplyParts, 'archive' | 'wording' | 'rules'>,
): Promise<ProblemView> {
  const { expiredReport, reportOfElsewhere, cannotCompare, request } = wording.problems;
  if (compareWith === undefined) return expiredReport(rules.reportTtlMs);
  const reports = await Promise.all(
    [reportId, compareWith].map((id) => archive.report(tenant, id)),
  );
  const [one, other] = reports;
  if (!one || !other) return cannotCompare('one is missing');
  if (one.place !== other.place) return reportOfElsewhere();
  return isCounted(one) && isCounted(other) ? request() : cannotCompare('no counts');
}

const TOLD_FOR_MS = 400 * 24 * 3_600_000;

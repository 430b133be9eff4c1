import { listFile } from '../bots/views/list-file.ts';
import {
  alreadyExplained,
  explanationComes,
  listComes,
  noReportYet,
  thanksForFeedback,
} from '../bots/views/notices.ts';
import { expiredReport, unknownButton } from '../bots/views/problem-views.ts';
import { reportView } from '../bots/views/report-view.ts';
import { helpView } from '../bots/views/text-views.ts';
import type { Evidence } from '../explain/evidence/evidence.ts';
import { type Action, decodeAction } from './actions.ts';
import { evidenceIn, type Report } from './archive/report.ts';
import { type NoticeOrProblem, type Platform, PlatformRefusal, platformOf } from './platform.ts';
import type { ExplainRequest, LatestRequest, Press, Question, Request } from './requests.ts';
import type { ReportPress } from './set-normal.ts';
import {
  changeNormal,
  compareWithItself,
  muteKind,
  type NormalParts,
  useAsNormal,
} from './set-normal.ts';
import { pagesOf } from './view.ts';

export interface RequestParts extends NormalParts {
  /** Has an anomaly explained; a second call meanwhile changes nothing. */
  explainNext(request: ExplainRequest): Promise<void>;
  /** Answers a question from the evidence of an anomaly and nothing else. */
  answer(
    tenant: string,
    evidence: Evidence,
    question: string,
    signal: AbortSignal,
    language: string,
  ): Promise<string>;
  /** The language that can be written in for a reader with this locale. */
  speaks(locale: string | null): string;
}

/** The claim on an anomaly's explanation in a language: held by the first press. */
export function explainClaim({ reportId, number, language = '' }: ClaimedRequest): string {
  return `explain/${reportId}/${number}${language && `/${language}`}`;
}

type ClaimedRequest = Pick<ExplainRequest, 'reportId' | 'number' | 'language'>;

/** Does what a button or a command asks for. Text that is no action of ours is answered in words. */
export async function handleRequest(
  request: Request,
  signal: AbortSignal,
  parts: RequestParts,
): Promise<void> {
  if (request.kind === 'latest') return showLatest(request, signal, parts);
  if (request.kind === 'change') return changeNormal(request, signal, parts);
  if (request.kind === 'ask') return answerQuestion(request, signal, parts);
  const platform = platformOf(parts.platforms, request.tenant);
  const whisper = (view: NoticeOrProblem) =>
    platform.whisper(request.conversation, request.user, view, signal, request.id);
  const action = decodeAction(request.action);
  if (!action) return whisper(unknownButton());
  const report = await parts.archive.report(request.tenant, action.reportId);
  if (!report) return whisper(expiredReport(parts.reportTtlMs));
  if (!isPossible(action, report)) return whisper(unknownButton());
  const pressed: ReportPress = { press: request, report, platform, whisper, signal };
  switch (action.kind) {
    case 'explain':
      return explain(action.number, pressed, parts);
    case 'page':
      return platform.edit(request.message, reportView(report, action.page), signal);
    case 'list':
      return postList(pressed, parts);
    case 'normal':
      return useAsNormal(pressed, parts);
    case 'itself':
      return compareWithItself(pressed, parts);
    case 'expected':
      return muteKind(action.number, pressed, parts);
    case 'feedback':
      await parts.archive.vote({ ...action, tenant: request.tenant }, request.user, action.good);
      return whisper(thanksForFeedback());
  }
}

function isPossible(action: Action, report: Report): boolean {
  if (action.kind === 'page') return action.page < pagesOf(report);
  return !('number' in action) || action.number <= report.anomalies.length;
}

async function explain(
  number: number,
  { press, report, platform, whisper, signal }: ReportPress,
  { archive, reportTtlMs, explainNext, speaks }: RequestParts,
): Promise<void> {
  const { tenant, conversation, user, acceptedMs } = press;
  const { reportId } = report;
  const language = speaks(await localeOf(press, platform, signal));
  const request: ExplainRequest = {
    ...{ press: press.id, tenant, conversation, user, reportId, number, acceptedMs },
    ...(language !== 'en' && { language }),
  };
  const first = await archive.claim(tenant, explainClaim(request), press.id, reportTtlMs);
  const stored = await archive.explanation(request);
  if (stored?.message) {
    const link = await linkIfThere(stored.message, platform, signal);
    if (link !== null) return whisper(alreadyExplained(number, link));
    await archive.saveExplanation(request, { ...stored, message: null });
  } else if (!first) {
    await whisper(explanationComes(number));
  }
  await explainNext(request);
}

async function localeOf(
  { language, user }: Press | Question,
  platform: Platform,
  signal: AbortSignal,
): Promise<string | null> {
  return language ?? (await platform.languageOf(user, signal));
}

/** Somebody may have deleted the message. */
async function linkIfThere(
  message: string,
  platform: Platform,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    return await platform.linkTo(message, signal);
  } catch (error) {
    if (error instanceof PlatformRefusal) return null;
    throw error;
  }
}

/** A list this young is still in sight. */
const LIST_FRESH_MS = 60_000;

async function postList(
  { press, report, platform, whisper, signal }: ReportPress,
  { archive, clock }: RequestParts,
): Promise<void> {
  const { tenant, conversation, id } = press;
  if (await archive.message(tenant, id)) return;
  const what = `list/${report.reportId}/${conversation}`;
  if (!(await archive.claim(tenant, what, id, LIST_FRESH_MS))) return whisper(listComes());
  try {
    await platform.postFile(conversation, listFile(report), signal, id);
  } catch (error) {
    await archive.release(tenant, what);
    throw error;
  }
  await archive.noteMessage(tenant, id, { message: '', atMs: clock.now() });
}

/**
 * About the explanation that it answers, or the last one there, or another number of its report
 * that the question names.
 */
async function answerQuestion(
  asked: Question,
  signal: AbortSignal,
  { archive, platforms, clock, reportTtlMs, answer, speaks }: RequestParts,
): Promise<void> {
  const { id, tenant, conversation, user, text, answers } = asked;
  const platform = platformOf(platforms, tenant);
  if (await archive.message(tenant, id)) return;
  const answered = answers === undefined ? null : await archive.lastExplained(tenant, answers);
  const topic = platform.topicOf(conversation);
  const last = answered ?? (await archive.lastExplained(tenant, topic));
  const report = last && (await archive.report(tenant, last.reportId));
  if (last && !report) {
    return platform.whisper(conversation, user, expiredReport(reportTtlMs), signal, id);
  }
  const named = Number(/(?:^|[^\w.])(?:number|no\.?|#)?\s{0,3}(\d{1,5})(?![\w.])/i.exec(text)?.[1]);
  const evidence = report && last && (evidenceIn(report, named) ?? evidenceIn(report, last.number));
  const locale = (await localeOf(asked, platform, signal)) ?? last?.language ?? null;
  const view = evidence
    ? noticeOf(await answer(tenant, evidence, text, signal, speaks(locale)))
    : helpView(reportTtlMs);
  const message = await platform.post(conversation, view, signal, id);
  if (last) await archive.noteExplained({ tenant, ...last }, message);
  await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
}

function noticeOf(text: string): NoticeOrProblem {
  return { kind: 'notice', text };
}

async function showLatest(
  { id, tenant, conversation, place, user }: LatestRequest,
  signal: AbortSignal,
  { archive, platforms, clock }: RequestParts,
): Promise<void> {
  const platform = platformOf(platforms, tenant);
  const latest = await archive.latestOf(tenant, place);
  const report = latest && (await archive.report(tenant, latest.reportId));
  if (!report) return platform.whisper(conversation, user, noReportYet(), signal, id);
  if (await archive.message(tenant, id)) return;
  const message = await platform.post(conversation, reportView(report), signal, id);
  await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
}

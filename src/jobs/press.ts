import type { Explanation } from '../explain/explainer.ts';
import { type Action, decodeAction, isForgetting, type Suggestion } from './actions.ts';
import type { Report } from './archive/report.ts';
import { doForget } from './forget-data.ts';
import {
  askMute,
  askNormal,
  muteKind,
  undoMute,
  undoNormal,
  useAsNormal,
} from './normal/press-normal.ts';
import { compareWithItself, type NormalParts, type ReportPress } from './normal/set-normal.ts';
import type { Parts } from './parts.ts';
import type { ExplainRequest, Press } from './payloads.ts';
import {
  localeOf,
  type NoticeOrProblem,
  type Platform,
  PlatformRefusal,
  platformOf,
} from './platform.ts';
import { explainNext, explanationClaim } from './queues.ts';
import { pagesOf, type TextFile } from './view.ts';

type PressParts = NormalParts & Pick<Parts, 'explainers'>;

/** Does what a button asks for. Text that is no action of ours is answered in words. */
export async function doPress(
  press: Press,
  signal: AbortSignal,
  { wording: english, ...others }: PressParts,
): Promise<void> {
  const { archive, platforms, rules } = others;
  const { id, tenant, conversation, place, user } = press;
  const platform = platformOf(platforms, tenant);
  const wording = english.in(await localeOf(press, platform, signal));
  const parts = { ...others, wording };
  const whisper = (view: NoticeOrProblem) => platform.whisper(conversation, user, view, signal, id);
  const action = decodeAction(press.action);
  if (!action) return whisper(wording.problems.unknownButton());
  if (isForgetting(action)) return doForget(action, { press, platform, whisper, signal }, parts);
  const report = await archive.report(tenant, action.reportId);
  if (!report) return whisper(wording.problems.expiredReport(rules.reportTtlMs));
  // Copied, forwarded or kept by somebody who has left: it belongs where it was made.
  if (report.place !== place) return whisper(wording.problems.reportOfElsewhere());
  if (!isPossible(action, report)) return whisper(wording.problems.unknownButton());
  // What all there see stays in the report's language.
  const ofAll = { ...others, wording: english.in(report.language) };
  const pressed: ReportPress = { press, report, platform, whisper, signal };
  switch (action.kind) {
    case 'explain':
      return explain(action.number, pressed, parts);
    case 'page':
      return platform.edit(press.message, ofAll.wording.report(report, action.page), signal);
    case 'list':
      return postFile('list', async () => ofAll.wording.listFile(report), pressed, parts);
    case 'html':
      return postFile('html', () => pageOf(pressed, ofAll), pressed, parts);
    case 'notes':
      return whisper(wording.notices.howItWasRead(report));
    case 'normal':
      return askNormal(pressed, parts);
    case 'sure-normal':
      return useAsNormal(pressed, parts);
    case 'undo-normal':
      return undoNormal(pressed, parts);
    case 'itself':
      return compareWithItself(pressed, parts);
    case 'mute':
      return askMute(action.number, pressed, parts);
    case 'sure-mute':
      return muteKind(action.number, pressed, parts);
    case 'undo-mute':
      return undoMute(action.number, pressed, parts);
    case 'suggest':
      return askSuggested(action.question, pressed, parts);
    case 'ask':
      // A form opens for it at once; a platform that can not open one says how to ask.
      return whisper(wording.answers.howToAsk());
    case 'feedback':
      await archive.vote({ ...action, tenant }, user, action.good);
      return whisper(wording.notices.thanksForFeedback());
  }
}

/** What is set as normal or as expected is so of a log, not of what changed between two. */
const NOT_OF_A_COMPARISON = new Set<Action['kind']>([
  ...(['normal', 'sure-normal', 'undo-normal', 'itself'] as const),
  ...(['mute', 'sure-mute', 'undo-mute'] as const),
]);

function isPossible(action: Action, report: Report): boolean {
  if (report.comparison && NOT_OF_A_COMPARISON.has(action.kind)) return false;
  if (action.kind === 'page') return action.page < pagesOf(report);
  if (action.kind === 'itself') return report.model.baseline !== undefined;
  return !('number' in action) || action.number <= report.anomalies.length;
}

async function explain(
  number: number,
  { press, report, platform, whisper, signal }: ReportPress,
  { archive, queues, wording, rules }: PressParts,
): Promise<void> {
  const { tenant, conversation, user, acceptedMs } = press;
  const { reportId } = report;
  const request: ExplainRequest = {
    ...{ press: press.id, tenant, conversation, user, reportId, number, acceptedMs },
    ...wording.language,
  };
  const first = await archive.claim(tenant, explanationClaim(request), press.id, rules.reportTtlMs);
  const stored = await archive.explanation(request);
  if (stored?.message) {
    const link = await linkIfThere(stored.message, platform, signal);
    if (link !== null) return whisper(wording.notices.alreadyExplained(number, link));
    await archive.saveExplanation(request, { ...stored, message: null });
  } else if (!first) {
    await whisper(wording.notices.explanationComes(number));
  }
  await explainNext(request, queues);
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

/** One of our own questions, asked for by a press. */
async function askSuggested(
  question: Suggestion,
  { press, report }: ReportPress,
  { queues, wording }: PressParts,
): Promise<void> {
  const { id, tenant, conversation, user, acceptedMs } = press;
  await queues.answers.enqueue(id, {
    ...{ id, tenant, conversation, user, acceptedMs, reportId: report.reportId },
    ...{ text: wording.answers.suggestions[question], isSuggested: true },
    language: wording.language.language ?? 'en',
  });
}

/** A file this young is still in sight. */
const FILE_FRESH_MS = 60_000;

/** Posts the list of a report, or the report as a page: once, however often it is pressed. */
async function postFile(
  which: 'list' | 'html',
  make: () => Promise<TextFile>,
  { press, report, platform, whisper, signal }: ReportPress,
  { archive, wording: { notices }, clock }: PressParts,
): Promise<void> {
  const { tenant, conversation, id } = press;
  if (await archive.message(tenant, id)) return;
  const what = `${which}/${report.reportId}/${conversation}`;
  if (!(await archive.claim(tenant, what, id, FILE_FRESH_MS))) {
    return whisper(which === 'list' ? notices.listComes() : notices.pageComes());
  }
  try {
    await platform.postFile(conversation, await make(), signal, id);
  } catch (error) {
    await archive.release(tenant, what);
    throw error;
  }
  await archive.noteMessage(tenant, id, { message: '', atMs: clock.now() });
}

/** Explanations that a page looks for: what was explained in its language already is told so there. */
const MOST_EXPLAINED = 30;

async function pageOf(
  { press: { tenant }, report }: ReportPress,
  { archive, wording }: PressParts,
): Promise<TextFile> {
  const { reportId, anomalies } = report;
  const numbers = anomalies.slice(0, MOST_EXPLAINED).map((_, index) => index + 1);
  const stored = await Promise.all(
    numbers.map((number) => archive.explanation({ tenant, reportId, number, ...wording.language })),
  );
  const explanations = new Map(
    stored.flatMap((one, index): [number, Explanation][] =>
      one ? [[index + 1, one.explanation]] : [],
    ),
  );
  return wording.pageFile(report, explanations);
}

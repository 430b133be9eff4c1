import { compareLatest } from './compare/compare-latest.ts';
import { changeNormal } from './normal/set-normal.ts';
import type { Parts } from './parts.ts';
import type { LatestRequest, Request } from './payloads.ts';
import { localeOf, platformOf } from './platform.ts';
import { doPress } from './press.ts';
import { takeQuestion } from './questions/take-question.ts';
import { sayWelcome } from './welcome.ts';

type RequestParts = Pick<
  Parts,
  'archive' | 'queues' | 'platforms' | 'wording' | 'explainers' | 'rules' | 'clock'
>;

/** Does what a person asked for by a button, by a command or in words. */
export function doRequest(
  request: Request,
  signal: AbortSignal,
  parts: RequestParts,
): Promise<void> {
  switch (request.kind) {
    case 'press':
      return doPress(request, signal, parts);
    case 'latest':
      return showLatest(request, signal, parts);
    case 'ask':
      return takeQuestion(request, signal, parts);
    case 'compare':
      return compareLatest(request, signal, parts);
    case 'welcome':
      return sayWelcome(request, signal, parts);
    case 'change':
      return changeNormal(request, signal, parts);
  }
}

/** Shows the place's last report again, as a message of its own. */
async function showLatest(
  request: LatestRequest,
  signal: AbortSignal,
  { archive, platforms, wording, clock }: RequestParts,
): Promise<void> {
  const { id, tenant, conversation, place, user } = request;
  const platform = platformOf(platforms, tenant);
  const latest = await archive.latestOf(tenant, place);
  const report = latest && (await archive.report(tenant, latest.reportId));
  if (!report) {
    const { notices } = wording.in(await localeOf(request, platform, signal));
    return platform.whisper(conversation, user, notices.noReportYet(), signal, id);
  }
  if (await archive.message(tenant, id)) return;
  const view = wording.in(report.language).report(report);
  const message = await platform.post(conversation, view, signal, id);
  await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
  for (const told of [message, platform.topicOf(conversation)]) {
    await archive.noteTold(tenant, { reportId: report.reportId }, told);
  }
}

import { earlierReport } from '../archive/earlier-report.ts';
import type { Parts } from '../parts.ts';
import type { CompareRequest } from '../payloads.ts';
import { localeOf, platformOf } from '../platform.ts';

type LatestParts = Pick<Parts, 'archive' | 'queues' | 'platforms' | 'wording'>;

/** Has the last report of a place compared with the one before it; one person is told where there are no two. */
export async function compareLatest(
  request: CompareRequest,
  signal: AbortSignal,
  { archive, queues, platforms, wording }: LatestParts,
): Promise<void> {
  const { id, tenant, conversation, place, user, acceptedMs } = request;
  const platform = platformOf(platforms, tenant);
  const inWords = wording.in(await localeOf(request, platform, signal));
  const latest = await archive.latestOf(tenant, place);
  const report = latest && (await archive.report(tenant, latest.reportId));
  const earlier = report && (await earlierReport(report, tenant, archive));
  if (!earlier) {
    const view = report ? inWords.notices.nothingToCompare() : inWords.notices.noReportYet();
    return platform.whisper(conversation, user, view, signal, id);
  }
  await queues.answers.enqueue(id, {
    ...{ id, tenant, conversation, user, acceptedMs, text: '' },
    language: inWords.language.language ?? 'en',
    ...{ reportId: report.reportId, compareWith: earlier.reportId },
  });
}

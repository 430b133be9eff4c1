import { earlierReport } from '../archive/earlier-report.ts';
import type { Parts } from '../parts.ts';
import type { CompareRequest } from '../payloads.ts';
import { platformOf } from '../platform.ts';

type LatestParts = Pick<Parts, 'archive' | 'queues' | 'platforms' | 'wording'>;

/** Has the last report of a place compared with the one before it; one person is told where there are no two. */
export async function compareLatest(
  { id, tenant, conversation, place, user, acceptedMs }: CompareRequest,
  signal: AbortSignal,
  { archive, queues, platforms, wording }: LatestParts,
): Promise<void> {
  const latest = await archive.latestOf(tenant, place);
  const report = latest && (await archive.report(tenant, latest.reportId));
  const earlier = report && (await earlierReport(report, tenant, archive));
  if (!earlier) {
    const view = report ? wording.notices.nothingToCompare() : wording.notices.noReportYet();
    return platformOf(platforms, tenant).whisper(conversation, user, view, signal, id);
  }
  await queues.answers.enqueue(id, {
    ...{ id, tenant, conversation, user, acceptedMs, text: '', language: 'en' },
    ...{ reportId: report.reportId, compareWith: earlier.reportId },
  });
}

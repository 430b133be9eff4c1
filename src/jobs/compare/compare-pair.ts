import { comparisonIdOf } from '../archive/comparison-report.ts';
import { reportIdOf } from '../archive/report.ts';
import type { Parts } from '../parts.ts';
import type { Upload } from '../payloads.ts';

type PairParts = Pick<Parts, 'archive' | 'queues'>;

/** The report that an upload is to be laid beside; null where it is an upload by itself. */
export function pairedWith({ compareWith }: Pick<Upload, 'compareWith'>): string | null {
  return typeof compareWith === 'object' ? compareWith.reportId : null;
}

/**
 * An upload has its report, or is known to get none: where it was given together with another that has
 * too, both are compared. Called for both, so that the last one has it done; accepted once.
 */
export async function comparePair(upload: Upload, { archive, queues }: PairParts): Promise<void> {
  const other = pairedWith(upload);
  if (other === null) return;
  const { tenant, conversation, user, acceptedMs } = upload;
  const isRead = (await archive.report(tenant, other)) ?? (await archive.problem(tenant, other));
  if (isRead === null) return;
  const reportId = reportIdOf(upload);
  const id = `${tenant}-compare-${comparisonIdOf(tenant, reportId, other)}`;
  await queues.answers.enqueue(id, {
    ...{ id, tenant, conversation, user, acceptedMs, text: '', language: 'en' },
    ...{ reportId, compareWith: other },
  });
}

import { UserError } from '../engine/user-error.ts';
import { reportIdOf } from './archive/report.ts';
import { comparePair } from './compare/compare-pair.ts';
import type { Parts } from './parts.ts';
import type { Upload } from './payloads.ts';
import { localeOf, platformOf } from './platform.ts';
import { owe } from './queues.ts';
import { refuseUpload } from './upload/limits.ts';

type AcceptParts = Pick<
  Parts,
  'archive' | 'queues' | 'platforms' | 'wording' | 'quota' | 'rules' | 'clock'
>;

/**
 * The first step of an upload: refuses it by name, size and quota before anything is read, or says
 * that it is being read and hands it on. Run again, it posts nothing more once the message is noted.
 */
export async function acceptUpload(
  given: Upload,
  signal: AbortSignal,
  { archive, queues, platforms, wording: english, quota, rules, clock }: AcceptParts,
): Promise<void> {
  const { id, tenant, conversation, fileName, within } = given;
  const platform = platformOf(platforms, tenant);
  const wording = english.in(await localeOf(given, platform, signal));
  const upload = { ...given, ...wording.language };
  const reportId = reportIdOf(upload);
  if (within !== undefined) await archive.noteWithin(within, { tenant, reportId });
  const known = (await archive.message(tenant, reportId)) !== null;
  try {
    refuseUpload(upload, rules.maxUploadBytes, wording.refusals);
    // Once it is known it has its place, or has given that back already.
    if (!known) await quota.take(upload, wording.refusals);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await archive.saveProblem(tenant, reportId, { message: error.message, hint: error.hint });
    await owe({ kind: 'upload', upload }, queues);
    return comparePair(upload, { archive, queues });
  }
  if (!known) {
    const atMs = clock.now();
    const mayBeThere = await archive.notePosting(tenant, reportId);
    const working = wording.working(fileName);
    const message = await platform.post(conversation, working, signal, id, mayBeThere);
    await archive.noteMessage(tenant, reportId, { message, atMs });
  }
  await queues.analyze.enqueue(id, upload);
}

import { randomUUID } from 'node:crypto';
import { chartInWords } from '../draw/chart.ts';
import { chartPng } from '../draw/chart-png.ts';
import { reportIdOf } from './archive/report.ts';
import { pairedWith } from './compare/compare-pair.ts';
import type { Parts } from './parts.ts';
import type { Upload } from './payloads.ts';
import { platformOf } from './platform.ts';

/**
 * Shows the log over time below its report, where that shows something: tried once, for a report stands without it, and
 * a second one would be in the way. It is drawn off the main thread. Only the end of the process is thrown on.
 */
export async function postPicture(
  upload: Upload,
  signal: AbortSignal,
  { archive, platforms, wording, rules, log }: PictureParts,
): Promise<void> {
  const { id, tenant, conversation } = upload;
  const platform = platformOf(platforms, tenant);
  // What changed between two logs is their answer.
  if (pairedWith(upload) !== null || !(await platform.showsPictures(conversation))) return;
  const report = await archive.report(tenant, reportIdOf(upload));
  const chart = report && wording.in(report.language).picture(report);
  if (!chart) return;
  // Held by this try alone: none after it takes it for its own.
  const what = `picture/${report.reportId}/`;
  if (!(await archive.claim(tenant, what, randomUUID(), rules.reportTtlMs))) return;
  try {
    const png = await chartPng(chart);
    const { language } = wording.in(report.language);
    const picture = { name: PICTURE_NAME, description: chartInWords(chart), png, ...language };
    await platform.postPicture(conversation, picture, signal, `${id}-picture`);
  } catch (error) {
    signal.throwIfAborted();
    log.info({ error }, 'No picture could be shown beside a report');
  }
}

type PictureParts = Pick<Parts, 'archive' | 'platforms' | 'wording' | 'rules' | 'log'>;

const PICTURE_NAME = 'over-time.png';

import { quotable } from '../../explain/evidence/sample-lines.ts';
import {
  type CountedReport,
  comparisonIdOf,
  comparisonReport,
  inOrder,
  isCounted,
} from '../archive/comparison-report.ts';
import type { Report } from '../archive/report.ts';
import type { Parts } from '../parts.ts';
import type { AnswerRequest } from '../payloads.ts';
import { readAgain } from '../questions/second-look.ts';

type CompareParts = Pick<
  Parts,
  'archive' | 'platforms' | 'wording' | 'threads' | 'rules' | 'clock' | 'log'
>;

/** Changes that log lines are quoted for. */
const MOST_QUOTED = 50;

/**
 * Compares two reports of one place, quotes the lines of both logs where their platform still has them,
 * and keeps what came of it as a report of its own. Where one of them is gone, of another place, or
 * holds no counts, nothing is kept: the reply says why.
 */
export async function makeComparison(
  { tenant, reportId, compareWith }: AnswerRequest & { compareWith: string },
  signal: AbortSignal,
  parts: CompareParts,
): Promise<void> {
  const { archive, log } = parts;
  const id = comparisonIdOf(tenant, reportId, compareWith);
  if ((await archive.report(tenant, id)) !== null) return;
  const [first, second] = await Promise.all([
    archive.report(tenant, compareWith),
    archive.report(tenant, reportId),
  ]);
  if (!first || !second || first.place !== second.place) return;
  if (!isCounted(first) || !isCounted(second)) return;
  const logs = inOrder(first, second);
  const report = comparisonReport(logs, id);
  await quoteLines(report, logs, tenant, signal, parts);
  await archive.saveReport(tenant, report);
  await keepForLater(report, logs, tenant, archive);
  log.info({ reportId: id, changes: report.anomaliesFound }, 'Two logs compared');
}

type Logs = Record<'before' | 'after', CountedReport>;

/** Questions are answered from the later file; and it goes with what either of them goes with. */
async function keepForLater(
  { reportId }: Report,
  { before, after }: Logs,
  tenant: string,
  archive: CompareParts['archive'],
): Promise<void> {
  const [earlier, later] = await Promise.all([
    archive.upload(tenant, before.reportId),
    archive.upload(tenant, after.reportId),
  ]);
  if (later) await archive.saveUpload(tenant, reportId, later);
  for (const within of new Set([earlier?.within, later?.within])) {
    if (within !== undefined) await archive.noteWithin(within, { tenant, reportId });
  }
}

/** Lines of what is gone are of the earlier log. A comparison stands without the lines that it would have quoted. */
async function quoteLines(
  report: Report,
  logs: Logs,
  tenant: string,
  signal: AbortSignal,
  parts: CompareParts,
): Promise<void> {
  for (const side of ['before', 'after'] as const) {
    const quoted = report.anomalies
      .slice(0, MOST_QUOTED)
      .filter(({ finding }) => (finding?.change?.kind === 'gone') === (side === 'before'));
    const numbers = quoted.flatMap(({ finding }) => finding?.at ?? []);
    if (numbers.length === 0) continue;
    const texts = await textsOf(logs[side].reportId, numbers);
    if (texts === null) continue;
    for (const { finding, samples } of quoted) {
      for (const line of finding?.at ?? []) {
        const text = texts.get(line);
        if (text) samples.push(quotable({ line, text }));
      }
    }
  }

  async function textsOf(reportId: string, numbers: number[]) {
    try {
      return await readAgain(tenant, reportId, numbers, signal, parts);
    } catch (error) {
      if (signal.aborted) throw error;
      parts.log.warn({ error }, 'The lines of a compared log could not be read');
      return null;
    }
  }
}

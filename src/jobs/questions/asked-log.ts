import type { AskedLog, EarlierReport } from '../../explain/evidence/asked-log.ts';
import { intentOf } from '../../explain/questions/intent.ts';
import { kindOf } from '../archive/anomaly-kind.ts';
import type { Archive } from '../archive/archive.ts';
import { evidenceIn, type Report } from '../archive/report.ts';
import type { AnswerRequest } from '../payloads.ts';
import { CHOICES_A_PAGE } from '../view.ts';
import type { Wording } from '../wording.ts';

/** Earlier reports that are looked at, and numbers of each. */
const MOST_EARLIER = 5;
const MOST_NUMBERS = 50;

/** What is known of the log that a question is about, from its report and those before it in the same place. */
export async function askedLogOf(
  report: Report,
  { tenant, text, number }: AnswerRequest,
  { archive, wording }: { archive: Archive; wording: Pick<Wording, 'report'> },
): Promise<AskedLog> {
  const { fileName, source, summary, anomalies, anomaliesFound } = report;
  const first = anomalies
    .slice(0, CHOICES_A_PAGE)
    .flatMap((_, index) => evidenceIn(report, index + 1) ?? []);
  const chosen = number === undefined ? null : evidenceIn(report, number);
  const about = chosen ?? first[0] ?? null;
  const isOfOthers = intentOf(text).kind === 'again' && about !== null;
  return {
    ...{ fileName, headline: wording.report(report).headline, rows: source.rows },
    ...(summary && { summary }),
    ...{ first, found: anomaliesFound, about, isChosen: chosen !== null },
    earlier: isOfOthers ? await earlierReports(report, kindOf(about)?.id, tenant, archive) : [],
  };
}

/** The reports before this one in its place, and the number of the same kind in each. */
async function earlierReports(
  { place, reportId, uploadedMs }: Report,
  kind: string | undefined,
  tenant: string,
  archive: Archive,
): Promise<EarlierReport[]> {
  const recent = await archive.recentIn(tenant, place, 2 * MOST_EARLIER);
  const before = recent.filter((one) => one.reportId !== reportId && one.uploadedMs <= uploadedMs);
  const found: EarlierReport[] = [];
  for (const one of before.slice(0, MOST_EARLIER)) {
    const report = await archive.report(tenant, one.reportId);
    // The list may also hold reports that one person alone may see.
    if (report === null || report.place !== place) continue;
    found.push({
      ...{ fileName: report.fileName, uploadedMs: report.uploadedMs },
      number: kind === undefined ? null : numberOf(kind, report),
    });
  }
  return found;
}

function numberOf(kind: string, report: Report): number | null {
  const most = Math.min(report.anomalies.length, MOST_NUMBERS);
  for (let number = 1; number <= most; number++) {
    const evidence = evidenceIn(report, number);
    if (evidence && kindOf(evidence)?.id === kind) return number;
  }
  return null;
}

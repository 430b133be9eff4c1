import type { Archive } from './archive.ts';
import { type CountedReport, isCounted } from './comparison-report.ts';
import type { Report } from './report.ts';

/** Reports that are looked at, the last ones first. */
const MOST_LOOKED_AT = 20;
const DAY_MS = 24 * 3_600_000;

/**
 * The report before this one in its place, of a log of the same format; with `onEarlierDay` rather one of
 * an earlier day (in UTC), where there is one; of the first report there the last one. Null where there is
 * none to compare with.
 */
export async function earlierReport(
  { reportId, uploadedMs, place, source }: Report,
  tenant: string,
  archive: Archive,
  onEarlierDay = false,
): Promise<CountedReport | null> {
  const recent = await archive.recentIn(tenant, place, MOST_LOOKED_AT);
  const others = recent.filter((one) => one.reportId !== reportId);
  const before = others.filter((one) => one.uploadedMs <= uploadedMs);
  const dayOf = (ms: number) => Math.floor(ms / DAY_MS);
  const isOfEarlierDay = (one: { uploadedMs: number }) => dayOf(one.uploadedMs) < dayOf(uploadedMs);
  const inTurn = onEarlierDay
    ? [...before.filter(isOfEarlierDay), ...before.filter((one) => !isOfEarlierDay(one))]
    : before;
  for (const one of [...inTurn, ...others.filter((one) => !before.includes(one))]) {
    const report = await archive.report(tenant, one.reportId);
    // What is stored for the person alone may stand in the same list.
    if (report === null || report.place !== place || !isCounted(report)) continue;
    if (report.source.format === source.format) return report;
  }
  return null;
}

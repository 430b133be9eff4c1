import type { CountedLog } from '../../engine/analysis.ts';
import { compareLogs } from '../../engine/compare/compare-logs.ts';
import { changeEvidence } from '../../explain/evidence/change-evidence.ts';
import { comparisonFacts } from '../../explain/evidence/comparison-facts.ts';
import { type Report, type ReportedAnomaly, reportIdOf } from './report.ts';

/** A report that another can be compared with. */
export type CountedReport = Report & { counted: CountedLog };

export function isCounted(report: Report): report is CountedReport {
  return report.counted !== undefined && report.comparison === undefined;
}

/** Id of the comparison of two reports, the same whichever of them was named first. */
export function comparisonIdOf(tenant: string, one: string, other: string): string {
  const [first, second] = [one, other].sort();
  return reportIdOf({ tenant, id: `compare/${first}/${second}` });
}

/** The earlier one first, by the times in both; as they were given where they do not tell. */
export function inOrder(
  first: CountedReport,
  second: CountedReport,
): { before: CountedReport; after: CountedReport } {
  const [one, other] = [first.counted.fromMs, second.counted.fromMs];
  const isTurned = one !== null && other !== null && other < one;
  return isTurned ? { before: second, after: first } : { before: first, after: second };
}

/**
 * What changed from one log to another, as a report whose numbers are the changes: it is shown, explained
 * and asked about as any other. Of its logs it knows what their reports do.
 */
export function comparisonReport(
  { before, after }: { before: CountedReport; after: CountedReport },
  reportId: string,
): Report {
  const logs = { before: before.counted, after: after.counted };
  const comparison = compareLogs(logs.before, logs.after);
  const { source, sessions, model, place, user, uploadedMs, version, language } = after;
  return {
    ...{ version, reportId, place, user, uploadedMs },
    fileName: after.fileName,
    ...(language !== undefined && { language }),
    ...{ comparedWith: null, muted: [], learned: 'too little' },
    ...{ source, sessions, anomalousSessions: 0, model, notes: [] },
    ...(after.summary && { summary: after.summary }),
    anomaliesFound: comparison.changes.length,
    anomalies: comparison.changes.map((changed, index): ReportedAnomaly => {
      const { finding, times, lines } = changeEvidence(changed, index + 1, logs);
      return {
        ...{ spe: null, severity: null, alike: 0, sessions: [], reasons: [], samples: [] },
        ...(finding && { finding }),
        spans: [[lines.first, lines.last]],
        context: times ? { times } : {},
      };
    }),
    events: [],
    comparison: {
      ...comparisonFacts(
        comparison,
        { name: before.fileName, ...logs.before },
        { name: after.fileName, ...logs.after },
      ),
      reportIds: { before: before.reportId, after: after.reportId },
    },
  };
}

import type { Analysis } from '../../src/engine/analysis.ts';
import { REPORT_VERSION, type Report, reportBodyOf } from '../../src/jobs/archive/report.ts';
import { anAnalysis } from './an-analysis.ts';

/** A stored report of an analysis by hand. */
export function aReport(analysis: Partial<Analysis> = {}, overrides: Partial<Report> = {}): Report {
  return {
    version: REPORT_VERSION,
    reportId: '0123456789abcdef01234567',
    fileName: 'app.csv',
    place: 'slack:C1',
    user: 'U1',
    uploadedMs: Date.UTC(2026, 10, 3, 12),
    comparedWith: null,
    muted: [],
    learned: 'kept',
    ...reportBodyOf(anAnalysis(analysis)),
    ...overrides,
  };
}

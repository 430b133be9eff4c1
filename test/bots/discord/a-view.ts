import type { Choice, ExplanationView, ReportView } from '../../../src/jobs/view.ts';

export const REPORT_ID = '0123456789abcdef01234567';

export function aChoice(number: number): Choice {
  return {
    number,
    severity: 'very unusual',
    howFar: 'high',
    reason: 'A copy was confirmed 1 time, usually 3',
    sessions: 1,
    session: `blk_${number}`,
  };
}

export function aReportView(overrides: Partial<ReportView> = {}): ReportView {
  return {
    kind: 'report',
    reportId: REPORT_ID,
    fileName: 'app.csv',
    headline: '2 of 300 sessions look unusual, in 2 ways.',
    sessions: 300,
    anomalousSessions: 2,
    comparison: 'Each session was compared with the rest of this file.',
    notes: [],
    anomalies: 2,
    choices: [aChoice(1), aChoice(2)],
    page: 0,
    pages: 1,
    canBeNormal: false,
    doesNotFit: false,
    ...overrides,
  };
}

export function anExplanationView(overrides: Partial<ExplanationView> = {}): ExplanationView {
  return {
    kind: 'explanation',
    reportId: REPORT_ID,
    number: 1,
    fileName: 'app.csv',
    summary: 'Based on the logs, session "blk_1" lost a copy of a block.',
    reasons: ['New: a save was stopped by an error.'],
    meaning: 'This may mean that part of a file was not saved.',
    steps: ['Look at line 12.', 'Check the disk of that machine.'],
    who: 'Whoever runs the storage, today.',
    events: [{ name: 'Exception in receiveBlock', seen: 1, usual: 0, lines: [12] }],
    lines: { first: 12, last: 40 },
    samples: [{ line: 12, text: 'Exception in receiveBlock for block blk_1' }],
    source: 'plain',
    canBeMuted: false,
    ...overrides,
  };
}

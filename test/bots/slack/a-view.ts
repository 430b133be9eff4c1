import type { Choice, ExplanationView, ReportView } from '../../../src/jobs/view.ts';

export const REPORT_ID = '0123456789abcdef';

export function aReportView(overrides: Partial<ReportView> = {}): ReportView {
  return {
    kind: 'report',
    reportId: REPORT_ID,
    fileName: 'hdfs-sample.csv',
    headline: '13 of 300 sessions look unusual, in 12 ways.',
    sessions: 300,
    anomalousSessions: 13,
    comparison: 'Compared with the other sessions of this log. A false alarm is rare.',
    notes: ['5 log lines without a session id were left out.'],
    anomalies: 12,
    choices: Array.from({ length: 12 }, (_, index) => aChoice({ number: index + 1 })),
    page: 0,
    pages: 1,
    canBeNormal: false,
    doesNotFit: false,
    ...overrides,
  };
}

export function aChoice(overrides: Partial<Choice> = {}): Choice {
  return {
    number: 1,
    severity: 'very unusual',
    howFar: 'high',
    reason: 'A copy was confirmed 1 time, usually 3',
    sessions: 1,
    session: 'blk_-1608999687919862906',
    ...overrides,
  };
}

export function anExplanationView(overrides: Partial<ExplanationView> = {}): ExplanationView {
  return {
    kind: 'explanation',
    reportId: REPORT_ID,
    number: 3,
    fileName: 'hdfs-sample.csv',
    summary:
      'Based on the logs, writing this block stopped early: one of three copies was confirmed.',
    reasons: ['A copy was confirmed 1 time, usually 3.', 'Receiving a block failed, which is new.'],
    meaning: 'The data may be stored fewer times than it should be.',
    steps: ['Look at the machine that failed.', 'Check that the block has three copies again.'],
    who: 'Whoever runs the storage cluster.',
    events: [
      { name: 'PacketResponder <*> terminating', seen: 1, usual: 2.97, lines: [12] },
      { name: 'writeBlock <*> received exception <*>', seen: 2, usual: 0, lines: [14, 19] },
    ],
    lines: { first: 12, last: 40 },
    samples: [
      { line: 14, text: 'writeBlock blk_-7 received exception java.io.IOException: Broken pipe' },
    ],
    source: 'plain',
    canBeMuted: false,
    ...overrides,
  };
}

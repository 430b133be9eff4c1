import { CHOICES_A_PAGE, type Choice, type ReportView, type View } from '../../src/jobs/view.ts';

/** Twice as many as a page has. */
const MOST_CHOICES = 2 * CHOICES_A_PAGE;

const REPORT_ID = '0123456789abcdef01234567';

/** Text that tries to mention, link, format, break the layout, turn the writing, or fill it all. */
export const HOSTILE = [
  '<!channel> <!here> <@U123> <#C123> <!subteam^S1> @everyone @here <@123> <@&456>',
  '<https://evil.example|click> [click](https://evil.example) https://evil.example www.evil.example',
  '*bold* _it_ ~no~ `code` ```fence``` > quote # head | cell | {{x}} &amp; &lt; <b>',
  'one\ntwo\r\n\nthree\tfour\u2028five\u0000\u0007\u001b[31m',
  '\u202egnp.exe\u202c \u2066in\u2069 \u200frtl \u061c',
  '\ud800 lone surrogate, 👩‍👩‍👧‍👦 family, ﷽',
].join(' ');

/** 10 kB of it, as a log cell may hold. */
export const LARGE = `${HOSTILE} `.repeat(Math.ceil(10_000 / HOSTILE.length)).slice(0, 10_000);

/** Each kind of view with as little as it can hold. */
export function smallestViews(): [name: string, view: View][] {
  return [
    ['a working view', { kind: 'working', fileName: 'a.csv' }],
    ['a report of nothing unusual', aReportView({ choices: [], anomalies: 0 })],
    ['a report with one number', aReportView({ choices: [aChoice(1)], anomalies: 1 })],
    [
      'a small explanation',
      {
        kind: 'explanation',
        reportId: REPORT_ID,
        number: 1,
        fileName: 'a.csv',
        summary: 'Based on the logs, session "blk_1" stands out.',
        reasons: ['New: a save was stopped by an error.'],
        meaning: 'This may mean that part of a file was not saved.',
        steps: ['Look at line 12.'],
        who: 'you, today.',
        events: [],
        lines: { first: 12, last: 12 },
        samples: [],
        source: 'plain',
        canBeMuted: false,
      },
    ],
    [
      'a small answer',
      {
        ...{ kind: 'answer', reportId: REPORT_ID, fileName: 'a.csv', lines: [], numbers: [] },
        paragraphs: ['Based on the logs, number 1 comes first.'],
      },
    ],
    ['a small problem', { kind: 'problem', message: 'The file is empty.', hint: 'Try again.' }],
    ['a small notice', { kind: 'notice', text: 'Thank you.' }],
    [
      'a question',
      {
        kind: 'notice',
        text: 'Use this log as normal anyway?',
        buttons: [
          { label: 'Yes', action: { kind: 'sure-normal', reportId: '0123456789abcdef01234567' } },
        ],
      },
    ],
    ['a small text', { kind: 'text', title: 'Help', sections: [] }],
  ];
}

/** Each kind of view with as much as it can hold, foreign text being hostile. */
export function largestViews(): [name: string, view: View][] {
  return [
    [
      'the largest working view',
      { kind: 'working', fileName: LARGE, progress: '12 of 80 MB read' },
    ],
    ['the largest report', aLargeReport(0)],
    ['a middle page of the largest report', aLargeReport(100)],
    ['the last page of the largest report', aLargeReport(199)],
    ['a report full of findings', aReportOfFindings()],
    [
      'the largest explanation',
      {
        kind: 'explanation',
        reportId: REPORT_ID,
        number: 5_000,
        fileName: LARGE,
        summary: `Based on the logs, session "${LARGE}" stands out.`,
        reasons: [LARGE, LARGE, LARGE],
        meaning: LARGE,
        steps: [LARGE, LARGE, LARGE, LARGE, LARGE],
        who: LARGE,
        events: Array.from({ length: 8 }, () => {
          const lines = Array.from({ length: 20 }, (_, i) => 10_999_980 + i);
          return { name: LARGE, seen: 1_000_000, usual: 1_000_000, lines };
        }),
        lines: { first: 1, last: 10_999_999 },
        samples: Array.from({ length: 5 }, (_, i) => ({ line: 10_999_990 + i, text: LARGE })),
        times: {
          first: '2008-11-09 20:36:15 UTC',
          last: '2009-12-31 23:59:59 UTC',
          duration: '417 days 23 hours',
          usualDuration: '119 seconds to 416 days',
          unusual: 'long',
        },
        order: { seen: [LARGE, LARGE, LARGE, LARGE], usual: [LARGE, LARGE, LARGE, LARGE] },
        source: 'model',
        canBeMuted: true,
      },
    ],
    ['the largest explanation of a finding', aLargeFinding()],
    [
      'the largest answer',
      {
        ...{ kind: 'answer', reportId: REPORT_ID, fileName: LARGE, note: LARGE },
        paragraphs: Array.from({ length: 30 }, () => LARGE),
        lines: Array.from({ length: 20 }, (_, i) => ({ line: 10_999_980 + i, text: LARGE })),
        numbers: [1, 2, 5_000],
      },
    ],
    ['the largest problem', { kind: 'problem', fileName: LARGE, message: LARGE, hint: LARGE }],
    [
      'the largest notice',
      {
        kind: 'notice',
        text: LARGE,
        link: { label: 'Show the explanation', url: `https://chat.example/${'x'.repeat(2_000)}` },
      },
    ],
    [
      'the largest text',
      {
        kind: 'text',
        title: LARGE,
        sections: Array.from({ length: 10 }, () => ({
          heading: LARGE,
          paragraphs: Array.from({ length: 10 }, () => LARGE),
        })),
      },
    ],
  ];
}

function aLargeFinding(): View {
  return {
    ...{ kind: 'explanation', reportId: REPORT_ID, number: 7, fileName: LARGE },
    ...{ grade: 'trouble', gradeWords: 'trouble', when: LARGE },
    parties: [LARGE, LARGE],
    summary: `Based on the logs, ${LARGE}`,
    reasons: [LARGE, LARGE, LARGE],
    meaning: LARGE,
    steps: [LARGE, LARGE, LARGE, LARGE],
    who: LARGE,
    events: [],
    lines: { first: 1, last: 10_999_999 },
    samples: Array.from({ length: 5 }, (_, i) => ({ line: 10_999_990 + i, text: LARGE })),
    source: 'plain',
    canBeMuted: true,
  };
}

function aLargeReport(page: number): ReportView {
  return aReportView({
    fileName: LARGE,
    headline: LARGE,
    comparison: LARGE,
    notes: Array.from({ length: 20 }, () => LARGE),
    sessions: 575_061,
    anomalousSessions: 57_506,
    anomalies: 5_000,
    choices: Array.from({ length: MOST_CHOICES }, (_, i) =>
      aChoice(page * MOST_CHOICES + i + 1, {
        severity: 'very unusual',
        howFar: 'high',
        reason: LARGE,
        session: LARGE,
      }),
    ),
    page,
    pages: 200,
    canBeNormal: true,
    doesNotFit: true,
  });
}

function aReportOfFindings(): ReportView {
  return {
    ...aLargeReport(0),
    summary: [LARGE, LARGE],
    security: LARGE,
    choices: Array.from({ length: 7 }, (_, i) =>
      aChoice(i + 1, {
        ...{ grade: 'danger', severity: 'danger', reason: LARGE, when: LARGE },
        ...{ sessions: 0, session: '', label: HOSTILE.replace(/\p{N}/gu, '') },
      }),
    ),
    pages: 715,
  };
}

function aReportView(overrides: Partial<ReportView>): ReportView {
  return {
    kind: 'report',
    reportId: REPORT_ID,
    fileName: 'a.csv',
    headline: '1 of 300 sessions looks unusual.',
    sessions: 300,
    anomalousSessions: overrides.anomalies ?? 1,
    comparison: 'Compared with the rest of this file.',
    notes: [],
    anomalies: 1,
    choices: [],
    page: 0,
    pages: 1,
    canBeNormal: false,
    doesNotFit: false,
    ...overrides,
  };
}

function aChoice(number: number, overrides: Partial<Choice> = {}): Choice {
  return {
    number,
    severity: 'a bit unusual',
    reason: 'A copy was confirmed 1 time, usually 3',
    sessions: 1,
    session: 'blk_1',
    ...overrides,
  };
}

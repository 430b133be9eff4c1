import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { chartOf } from '../../../src/cli/report/chart.ts';
import { reportHtml } from '../../../src/cli/report/page/report-html.ts';
import { reportMarkdown } from '../../../src/cli/report/page/report-markdown.ts';
import type { Report } from '../../../src/cli/report/report.ts';
import { chartFile } from '../../../src/draw/chart-svg.ts';
import type { Analysis } from '../../../src/engine/analysis.ts';
import { evidenceOf } from '../../../src/explain/evidence/evidence.ts';
import { explainPlainly } from '../../../src/explain/words/plain.ts';
import { anAnalysis, anAnomaly, aReason } from '../../helpers/an-analysis.ts';

const HOSTILE = `</td></style><script>alert(1)</script><img src=x onerror=alert(1)> "' \u202e\u0007 [a](http://evil.example) @everyone \`\`\`\` | # x`;

it('the page explains every finding, whatever was asked for, and shows the log lines', () => {
  const text = page({ analysis: twoFindings(), evidence: withLines('disk <full> & lost') });
  expect(text).toContain('<h1>2 of 300 sessions look unusual, in 2 ways.</h1>');
  expect(text.match(/Based on the logs/g)).toHaveLength(2);
  expect(text).toContain('<span class="grade danger">very unusual</span> blk_-7');
  expect(text).toContain('<td>disk &#60;full&#62; &#38; lost</td>');
  expect(text.match(/<text class="number"/g)).toHaveLength(2);
});

it('the page runs nothing and loads nothing: its policy names the one style it has', () => {
  const text = page({});
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(text).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  expect(text.match(/<style/g)).toHaveLength(1);
  expect(text).not.toMatch(/<(?:script|img|link|iframe|a|form)\b|\bon\w+=|\bstyle=|url\(|@import/i);
  expect(style).toContain('prefers-color-scheme:dark');
  expect(style).toContain('@media print');
});

it('hostile text is text wherever it stands, in the page, the chart and Markdown', () => {
  const report = hostile();
  const plain = page({});
  const html = page(report);
  expect(tagsOf(html)).toEqual(new Set([...tagsOf(plain), 'table', 'tr', 'th', 'td', 'ul', 'h3']));
  expect(html).not.toMatch(/<script|<img|\p{Cf}/u);
  const svg = chartFile(chartOf(given(report))!);
  expect(svg).not.toMatch(/<script|<img|\p{Cf}/u);
  const markdown = md(report);
  expect(markdown).not.toMatch(/\p{Cf}/u);
  // Outside of the fence, which is longer than what it holds.
  const outside = markdown.replace(/^(`{5,})text\n[\s\S]*?\n\1$/gm, '');
  expect(outside).not.toBe(markdown);
  expect(outside).not.toMatch(/(?<!\\)[<[|@]|https?:\/\//);
});

it('no secret is in them', () => {
  const key = 'AKIAIOSFODNN7EXAMPLE';
  const anomaly = anAnomaly({
    sessions: [key],
    reasons: [aReason({ eventId: key, template: `password=${key}` })],
  });
  const analysis = anAnalysis({ anomalies: [anomaly] });
  for (const text of [page({ analysis }), md({ analysis })]) {
    expect(text).not.toContain(key);
    expect(text).toContain('secret');
  }
});

it('an explanation by a model says so, in its language', () => {
  const plainly = explainPlainly(evidenceOf(anAnalysis(), anAnomaly()));
  const german = { ...plainly, source: 'model' as const, language: 'de' };
  const text = page({ explanations: new Map([[1, german]]) });
  expect(text).toContain('<div lang="de">');
  expect(text).toContain('<h3>Was zu tun ist</h3>');
  expect(text).toContain('Written by ChatGPT');
});

it('a long list is cut, and says so', () => {
  const anomalies = Array.from({ length: 40 }, (_, i) =>
    anAnomaly({ number: i + 1, sessions: [`s${i}`] }),
  );
  const analysis = anAnalysis({ anomalies });
  expect(page({ analysis })).toContain('10 more: add --all to get all of them.');
  expect(md({ analysis, all: true })).toContain('\n## 40\\. ');
});

it('the chart shows how unusual sessions are, the highest bar in full', () => {
  const chart = chartOf(given({}))!;
  // Of 300 sessions, two a bar.
  expect(chart.bars).toHaveLength(150);
  expect(Math.max(...chart.bars)).toBe(1);
  // 1 over the root of 20 times the limit.
  expect(chart.limit).toBeCloseTo(0.2236, 4);
  expect(chart.marks).toMatchObject([{ number: 1, grade: 'danger', at: 5.5 / 150 }]);
});

it('the chart of a log over time has a number where its finding began', () => {
  const course = { fromMs: 1_000, width: 100, lines: [1, 4, 2, 0], firstLines: [1, 2, 6, 0] };
  const times = { firstMs: 1_250, lastMs: 1_260, durationMs: 10 };
  const anomalies = [anAnomaly({ times }), anAnomaly({ number: 2, at: [3], sessions: ['b'] })];
  const chart = chartOf(given({ analysis: anAnalysis({ course, anomalies }) }))!;
  expect(chart.bars).toEqual([0.25, 1, 0.5, 0]);
  expect(chart.marks.map(({ number, at }) => [number, at])).toEqual([
    [1, 0.625],
    [2, 0.375],
  ]);
});

it.each<[string, Partial<Analysis>]>([
  ['no limit', { model: { ...anAnalysis().model, threshold: null } }],
  ['no session', { judged: { ids: [], vectorOf: [] } }],
  [
    'no line and no limit',
    {
      model: { ...anAnalysis().model, threshold: null },
      course: { fromMs: null, width: 1, lines: [0, 0], firstLines: [0, 0] },
    },
  ],
])('a log with %s has no chart, and a page all the same', (_, overrides) => {
  const analysis = anAnalysis(overrides);
  expect(chartOf(given({ analysis }))).toBeNull();
  expect(page({ analysis })).not.toContain('<svg');
});

it('scores and times that are no numbers draw nothing', () => {
  const times = { firstMs: Number.NaN, lastMs: Number.NaN, durationMs: null };
  const course = { fromMs: 0, width: 10, lines: [3, 1], firstLines: [1, 4] };
  const vectors = anAnalysis().vectors.map((one) => ({ ...one, spe: Number.POSITIVE_INFINITY }));
  for (const analysis of [
    anAnalysis({ course, anomalies: [anAnomaly({ times })] }),
    anAnalysis({ vectors }),
  ]) {
    expect(page({ analysis })).not.toMatch(/NaN|Infinity|undefined/);
  }
});

function twoFindings(): Analysis {
  return anAnalysis({ anomalies: [anAnomaly(), anAnomaly({ number: 2, sessions: ['b'] })] });
}

function withLines(text: string): NonNullable<Report['evidence']> {
  return new Map([
    [1, { ...evidenceOf(anAnalysis(), anAnomaly()), samples: [{ line: 12, text }] }],
  ]);
}

function hostile(): Partial<Report> {
  const anomaly = anAnomaly({
    sessions: [HOSTILE],
    reasons: [aReason({ template: HOSTILE, eventId: HOSTILE })],
  });
  const analysis = anAnalysis({ anomalies: [anomaly], notes: [HOSTILE] });
  analysis.source.format = HOSTILE;
  const evidence = evidenceOf(analysis, anomaly);
  return {
    analysis,
    name: HOSTILE,
    evidence: new Map([[1, { ...evidence, samples: [{ line: 1, text: HOSTILE }] }]]),
  };
}

function tagsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/<([a-z]\w*)/gi)].map(([, tag = '']) => tag));
}

function page(parts: Partial<Report>): string {
  return [...reportHtml(given(parts))].join('');
}

function md(parts: Partial<Report>): string {
  return [...reportMarkdown(given(parts))].join('');
}

function given(parts: Partial<Report>): Report {
  const empty = { name: 'a.csv', explain: null, evaluation: null, table: null };
  return { analysis: anAnalysis(), ...empty, ...parts };
}

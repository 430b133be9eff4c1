import { describe, expect, it } from 'vitest';
import { MAX_MESSAGE } from '../../../src/bots/slack/limits.ts';
import { render } from '../../../src/bots/slack/render/render.ts';
import { decodeAction } from '../../../src/jobs/actions.ts';
import type {
  Choice,
  ExplanationView,
  ReportView,
  TextView,
  View,
} from '../../../src/jobs/view.ts';
import { anyText } from '../../helpers/any-text.ts';

import { findReferences } from '../../helpers/fake-slack/blocks/references.ts';
import { blocksLength, validateMessageBlocks } from '../../helpers/fake-slack/blocks/validate.ts';
import { dig } from '../../helpers/fake-slack/json.ts';
import { findPressables } from '../../helpers/fake-slack/payloads/pressables.ts';
import fc from '../../helpers/fast-check.ts';
import { aChoice, anExplanationView, aReportView, REPORT_ID } from './a-view.ts';

const HOSTILE = [
  '<!channel> <@U012AB3CD> <#C012AB3CD> <https://evil.example|click> https://evil.example/x',
  '```\n*bold* _italic_ ~gone~ `code` ``` & &amp; &lt;!here&gt;',
  '\u202Edne\u0000\u0007\r\n\u2028\uD800 👩‍👩‍👧 @channel @everyone > quote\n• 1. list',
].join(' ');

const foreign = fc.oneof(
  anyText(400),
  fc.constantFrom(
    HOSTILE,
    HOSTILE.repeat(20),
    '&'.repeat(5_000),
    '`'.repeat(40),
    '😀'.repeat(3_000),
    '',
  ),
);
const count = fc.integer({ min: 0, max: 1e9 });
const choice: fc.Arbitrary<Choice> = fc.record({
  number: fc.constant(1),
  severity: foreign,
  reason: foreign,
  sessions: count,
  session: foreign,
});

const report: fc.Arbitrary<ReportView> = fc
  .record({
    fileName: foreign,
    headline: foreign,
    comparison: foreign,
    notes: fc.array(foreign, { maxLength: 30 }),
    choices: fc.array(choice, { maxLength: 40 }),
    page: fc.nat({ max: 5 }),
    pages: fc.integer({ min: 1, max: 6 }),
  })
  .map((parts) =>
    aReportView({
      ...parts,
      anomalies: parts.choices.length,
      choices: parts.choices.map((each, index) => ({
        ...each,
        number: 25 * parts.page + index + 1,
      })),
    }),
  );

const explanation: fc.Arbitrary<ExplanationView> = fc
  .record({
    fileName: foreign,
    summary: foreign.map((text) => `Based on the logs, ${text}`),
    reasons: fc.array(foreign, { maxLength: 20 }),
    meaning: foreign,
    steps: fc.array(foreign, { maxLength: 20 }),
    who: foreign,
    events: fc.array(
      fc.record({
        name: foreign,
        seen: count,
        usual: fc.double({ min: 0, max: 1e9, noNaN: true }),
        lines: fc.array(count, { maxLength: 30 }),
      }),
      { maxLength: 20 },
    ),
    lines: fc.record({ first: count, last: count }),
    samples: fc.array(fc.record({ line: count, text: foreign }), { maxLength: 9 }),
    source: fc.constantFrom('model', 'plain'),
  })
  .map(anExplanationView);

const text: fc.Arbitrary<TextView> = fc.record({
  kind: fc.constant('text'),
  title: foreign,
  sections: fc.array(
    fc.record({ heading: foreign, paragraphs: fc.array(foreign, { maxLength: 12 }) }),
    { maxLength: 60 },
  ),
});

const notes: fc.Arbitrary<View> = fc.oneof(
  fc.record({ kind: fc.constant('working' as const), fileName: foreign, progress: foreign }),
  fc.record({
    kind: fc.constant('problem' as const),
    fileName: foreign,
    message: foreign,
    hint: foreign,
  }),
  fc.record({ kind: fc.constant('notice' as const), text: foreign }),
);

/** What holds of every message. */
function check(view: View): void {
  const message = render(view);
  expect(validateMessageBlocks(message.blocks)).toEqual([]);
  expect(blocksLength(message.blocks)).toBeLessThanOrEqual(MAX_MESSAGE);
  expect(Buffer.byteLength(message.text)).toBeLessThanOrEqual(4_000);
  expect(findReferences(message.text, message.blocks)).toEqual({ mentions: [], links: [] });
  for (const said of textsIn(message)) {
    expect(said).not.toMatch(/<[!@#a-z]/i);
    expect(said.isWellFormed()).toBe(true);
    expect(said.replaceAll('\n', '').replaceAll('\u2060', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  }
  for (const said of [message.text, ...mrkdwnIn(message.blocks)]) {
    expect(said.split('```').length % 2).toBe(1);
  }
  checkButtons(message.blocks);
}

function checkButtons(blocks: unknown): void {
  const buttons = findPressables(blocks);
  const numbered = buttons.filter(({ label }) => /\d/.test(label));
  expect(buttons.slice(0, numbered.length)).toEqual(numbered);
  for (const { label, value } of buttons) {
    const action = decodeAction(value ?? '');
    expect(action).not.toBeNull();
    if (action?.kind === 'explain') expect(label).toBe(String(action.number));
    else expect(label).not.toMatch(/\d/);
  }
}

function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(mrkdwnIn);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each<[string, fc.Arbitrary<View>]>([
  ['report', report],
  ['explanation', explanation],
  ['text', text],
  ['note', notes],
])('a %s of any content', (_, view) => {
  it('is taken by Slack, fits, mentions and links nobody, and its buttons decode', () => {
    fc.assert(fc.property(view, check), { numRuns: 150 });
  });
});

describe('a report', () => {
  it('has the result first, then the list, the numbers, the other buttons and the notes', () => {
    const { blocks } = render(aReportView({ pages: 2, page: 0, choices: [aChoice()] }));
    expect(blocks.map(({ type }) => type)).toEqual([
      ...['header', 'context', 'section', 'context', 'actions', 'actions', 'context'],
    ]);
    expect(dig(blocks, 0, 'text', 'text')).toBe('13 of 300 sessions look unusual, in 12 ways.');
  });

  it('has a reason beside each of the first ten', () => {
    const { blocks } = render(aReportView());
    const sections = blocks.filter(({ type }) => type === 'section');
    expect(sections).toHaveLength(10);
    const short = render(aReportView({ choices: [aChoice()] })).blocks;
    expect(dig(short, 2, 'text', 'text')).toMatch(
      /usually 3 · session `blk_-1608999687919862906`$/,
    );
    expect(dig(sections, 0, 'text', 'text')).toBe(
      '🔶 *1 very unusual:* A copy was confirmed 1 time, usually 3',
    );
  });

  it('has a button for each number of the page, and the ways to the others', () => {
    const choices = Array.from({ length: 25 }, (_, index) => aChoice({ number: 26 + index }));
    const { blocks } = render(aReportView({ anomalies: 70, choices, page: 1, pages: 3 }));
    const labels = findPressables(blocks).map(({ label }) => label);
    expect(labels.slice(0, 25)).toEqual(choices.map(({ number }) => String(number)));
    expect(labels.slice(25)).toEqual([
      ...['The worst?', 'Ask …', '◀ Back', 'More ▶'],
      ...['For my manager', 'Full list as a file'],
    ]);
    expect(textsIn(blocks).join('\n')).toContain('These are 26 to 50 of 70.');
    const [back, more] = findPressables(blocks).slice(27);
    expect(decodeAction(back?.value ?? '')).toEqual({ kind: 'page', reportId: REPORT_ID, page: 0 });
    expect(decodeAction(more?.value ?? '')).toEqual({ kind: 'page', reportId: REPORT_ID, page: 2 });
  });

  it('without anomalies can be asked about, and no more', () => {
    const headline = 'Nothing unusual in 5,012 lines.';
    const { blocks, text: said } = render(aReportView({ anomalies: 0, choices: [], headline }));
    expect(findPressables(blocks).map(({ label }) => label)).toEqual(['Ask …']);
    expect(said).toMatch(headline);
  });

  it('shows two notes in small letters, and the way to all of them', () => {
    const notes = Array.from({ length: 14 }, (_, index) => `Note ${index}`);
    const { blocks } = render(aReportView({ notes }));
    expect(dig(blocks.at(-1), 'elements', 0, 'text')).toMatch(
      /Note 0\nNote 1\n… and 12 more notes, not shown here\.$/,
    );
    const all = findPressables(blocks).at(-1);
    expect(decodeAction(all?.value ?? '')).toEqual({ kind: 'notes', reportId: REPORT_ID });
  });

  it('shows how bad it is before it is read: of the whole, and of each number', () => {
    const worst = { ...aChoice(), grade: 'danger', severity: 'danger' } as const;
    const { blocks } = render(aReportView({ worst: 'danger', choices: [worst] }));
    expect(dig(blocks, 0, 'text', 'text')).toMatch(/^🛑 13 of 300/);
    expect(dig(blocks, 2, 'text', 'text')).toMatch(/^🛑 \*1 danger:\* A copy/);
    const fine = render(aReportView({ worst: 'nothing', anomalies: 0, choices: [] }));
    expect(dig(fine.blocks, 0, 'text', 'text')).toMatch(/^✅ /);
  });
});

describe('an explanation', () => {
  it('begins, text and first section, with its summary in one string', () => {
    const { text: said, blocks } = render(anExplanationView());
    expect(said).toMatch(/^Based on the logs, writing this block/);
    expect(blocks[0]?.type).toBe('section');
    expect(dig(blocks, 0, 'text', 'text')).toMatch(/^Based on the logs, writing this block/);
  });

  it('numbers its steps and quotes log lines as code that nothing ends', () => {
    const samples = [{ line: 7, text: 'x ``` <!channel> `y` <*>' }];
    const all = textsIn(render(anExplanationView({ samples })).blocks);
    expect(all.find((each) => each.includes('What to do'))).toMatch(/\n1\. Look.*\n2\. Check/);
    expect(all).toContain('```\n7: x ˋˋˋ &lt;!channel&gt; ˋyˋ &lt;*&gt;\n```');
  });

  it('says what it left out', () => {
    const reasons = Array.from({ length: 9 }, (_, index) => `Reason ${index}`);
    const all = textsIn(render(anExplanationView({ reasons })).blocks).join('\n');
    expect(all).toMatch('… and 4 more reasons.');
  });

  it('has two thumbs, and can be asked about', () => {
    const buttons = findPressables(render(anExplanationView()).blocks);
    expect(buttons.map(({ label }) => label)).toEqual(['👍 Helpful', '👎 Not helpful', 'Ask …']);
    expect(buttons.map(({ value }) => decodeAction(value ?? ''))).toEqual([
      { kind: 'feedback', reportId: REPORT_ID, number: 3, good: true },
      { kind: 'feedback', reportId: REPORT_ID, number: 3, good: false },
      { kind: 'ask', reportId: REPORT_ID, number: 3 },
    ]);
  });
});

it('a notice links to where it points, and to nothing that is no web address', () => {
  const link = { label: 'Go | to <it>', url: 'https://acme.slack.com/p1?a=1&b=2|<x>' };
  expect(render({ kind: 'notice', text: 'There.', link }).text).toBe(
    'There. <https://acme.slack.com/p1?a=1&amp;b=2%7C%3Cx%3E|Go ¦ to &lt;it&gt;>',
  );
  const bad = { label: 'Go', url: 'javascript:alert(1)' };
  expect(render({ kind: 'notice', text: 'There.', link: bad }).text).toBe('There.');
});

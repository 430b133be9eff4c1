import { describe, expect, it } from 'vitest';
import { render } from '../../../src/bots/discord/render/render.ts';
import { bodyOf } from '../../../src/bots/discord/send.ts';
import type { View } from '../../../src/jobs/view.ts';
import { describeRenderer, type Rendered } from '../../contracts/renderer-contract.ts';
import { HOSTILE } from '../../contracts/sample-views.ts';
import { anyText } from '../../helpers/any-text.ts';
import { buttonsOf, textsOf } from '../../helpers/fake-discord/message-texts.ts';
import type { Message } from '../../helpers/fake-discord/types.ts';
import { allComponents } from '../../helpers/fake-discord/validate/components.ts';
import { checkMessage } from '../../helpers/fake-discord/validate/message.ts';
import { addMessage, createWorld } from '../../helpers/fake-discord/world.ts';
import fc from '../../helpers/fast-check.ts';
import { aChoice, anExplanationView, aReportView } from './a-view.ts';

describeRenderer('Discord', rendered, { hasPages: true, asksForNotes: true });

/** As the fake Discord takes it, with what Discord would make of its texts. */
function rendered(view: View): Rendered {
  const message = render(view);
  const body = bodyOf(message);
  const problems: string[] = [];
  try {
    checkMessage(body, 'create', 0);
    checkMessage({ ...body, content: body.content ?? null }, 'edit', 0);
  } catch (error) {
    problems.push(JSON.stringify(Object(error).errors ?? String(error)));
  }
  const posted = asPosted(body);
  const texts = textsOf(posted);
  for (const text of texts) problems.push(...marksOf(text));
  return {
    fallback: message.fallback,
    texts,
    buttons: buttonsOf(posted).map(({ label, customId, value = customId }) => ({
      label,
      action: value,
    })),
    problems,
  };
}

function asPosted(body: object): Message {
  const world = createWorld({}, { now: () => 1_700_000_000_000 });
  world.messages.set('1', []);
  return addMessage(world, { channelId: '1', authorId: '2', ...body } as Message);
}

/** What Discord would make a mention, a link, an emoji or markup of, outside of code. */
function marksOf(text: string): string[] {
  const outside = text.replace(/```\n[^`]*\n```/g, '').replace(/`[^`\n]*`/g, '');
  const found = [
    ...(outside.match(/(?<!\\)<[@#:/t&!]|@(everyone|here)/g) ?? []),
    ...(outside.match(/https?:\/\/\S|discord\.gg|(?<!\\)\]\(/g) ?? []),
    ...(outside.match(/(?<!\\)(\|\||~~|`)/g) ?? []),
  ];
  return found.map((each) => `${each} in ${text.slice(0, 80)}`);
}

const foreign = fc.oneof(
  anyText(400),
  fc.constantFrom(
    HOSTILE,
    HOSTILE.repeat(20),
    '`'.repeat(40),
    '\\'.repeat(41),
    '😀'.repeat(3_000),
    '',
  ),
);

describe('hostile text', () => {
  it('breaks no limit and marks nothing, in whatever field it stands', () => {
    const views = fc.tuple(foreign, foreign, fc.nat({ max: 30 })).map(([a, b, n]): View[] => [
      aReportView({
        fileName: a,
        headline: b,
        comparison: a,
        notes: Array.from({ length: n }, () => b),
        choices: Array.from({ length: Math.min(25, n) }, (_, index) => ({
          ...aChoice(index + 1),
          reason: a,
          session: b,
        })),
        anomalies: n,
      }),
      anExplanationView({
        fileName: a,
        summary: `Based on the logs, ${b}`,
        reasons: [a, b],
        meaning: a,
        steps: Array.from({ length: n }, () => b),
        who: a,
        events: Array.from({ length: n }, () => ({ name: a, seen: n, usual: 0.5, lines: [n, 7] })),
        samples: [{ line: n, text: b }],
      }),
      { kind: 'problem', fileName: a, message: b, hint: a },
      { kind: 'notice', text: a },
      { kind: 'text', title: a, sections: [{ heading: b, paragraphs: [a, b] }] },
      { kind: 'working', fileName: b, progress: a },
    ]);
    fc.assert(
      fc.property(views, (all) => {
        for (const view of all) expect(rendered(view).problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('a session is found by its name', () => {
    const report = aReportView({ choices: [{ ...aChoice(1), session: 'blk_-16_08' }] });
    expect(rendered(report).texts.join()).toContain('`blk_-16_08`');
    const told = anExplanationView({ summary: 'Based on the logs, session "blk_-1_2" failed.' });
    expect(rendered(told).fallback).toContain('"blk_-1_2"');
    const marked = anExplanationView({ summary: 'Based on the logs, _so_ __it__ a__b is.' });
    expect(rendered(marked).fallback).toContain(String.raw`\_so_ \_\_it\_\_ a\_\_b`);
  });
});

it('an explanation puts the summary first, then what to do in numbered steps, and quotes lines as code', () => {
  const message = render(anExplanationView());
  expect(message.content).toMatchInlineSnapshot(`
    "Based on the logs, session "blk_1" lost a copy of a block.

    **Why it stands out**
    - New: a save was stopped by an error.

    **What it may mean**
    This may mean that part of a file was not saved.

    **What to do**
    1. Look at line 12.
    2. Check the disk of that machine.

    **Who should act:** Whoever runs the storage, today."
  `);
  expect(message.embeds?.[0]).toMatchInlineSnapshot(`
    {
      "description": "\`\`\`
    12: Exception in receiveBlock for block blk_1
    \`\`\`
    - Exception in receiveBlock: 1 time, usually 0 (line 12)
    -# \`app.csv\`, lines 12 to 40",
      "footer": {
        "text": "Written from the counts in the log, without a language model.",
      },
      "title": "Number 1: the evidence",
    }
  `);
});

it('a report lists the reasons, says which numbers it shows, and comes in pages', () => {
  const choices = Array.from({ length: 25 }, (_, index) => aChoice(26 + index));
  const view = aReportView({
    choices,
    anomalies: 60,
    page: 1,
    pages: 3,
    notes: ['3 lines were left out.'],
  });
  expect(rendered(view).texts.join('\n--\n')).toMatchInlineSnapshot(`
    "### 2 of 300 sessions look unusual, in 2 ways.
    -# \`app.csv\`
    --
    🔶 **26 very unusual:** A copy was confirmed 1 time, usually 3
    🔶 **27 very unusual:** A copy was confirmed 1 time, usually 3
    🔶 **28 very unusual:** A copy was confirmed 1 time, usually 3
    🔶 **29 very unusual:** A copy was confirmed 1 time, usually 3
    🔶 **30 very unusual:** A copy was confirmed 1 time, usually 3
    🔶 **31 very unusual:** A copy was confirmed 1 time, usually 3
    🔶 **32 very unusual:** A copy was confirmed 1 time, usually 3
    🔶 **33 very unusual:** A copy was confirmed 1 time, usually 3
    🔶 **34 very unusual:** A copy was confirmed 1 time, usually 3
    🔶 **35 very unusual:** A copy was confirmed 1 time, usually 3
    … and 5 more, without a line here.
    --
    -# Press a number to see what happened. These are 26 to 40 of 60.
    --
    -# Each session was compared with the rest of this file.
    -# 3 lines were left out."
  `);
});

it('a report has the colour of the worst at its edge, and a menu for what few people want', () => {
  const { components = [] } = render(aReportView({ worst: 'danger' }));
  expect(components).toMatchObject([{ type: 17, accent_color: 0xb3261e }]);
  const menus = allComponents(components).filter(({ type }) => type === 3);
  expect(menus).toHaveLength(1);
  expect(menus[0]?.placeholder).toBe('More about it …');
});

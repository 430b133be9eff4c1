import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { validateMessageBlocks, validateView } from './fake-slack/blocks/validate.ts';
import { createFakeSlack, type FakeSlack } from './fake-slack/create-fake-slack.ts';
import {
  cutAfter,
  lyingLength,
  neverEnding,
  redirectTo,
  slow,
  stalled,
  status,
} from './fake-slack/downloads.ts';
import { dig, type JsonObject } from './fake-slack/json.ts';
import { silentLogger } from './fake-slack/silent-logger.ts';
import type { Respond } from './fake-slack/types.ts';

let fake: FakeSlack;

beforeAll(async () => {
  fake = await createFakeSlack();
});

afterAll(() => fake.close());

const scopes = new Set<string>();

beforeEach(() => {
  if (scopes.size === 0) for (const each of fake.world.scopes) scopes.add(each);
  for (const each of scopes) fake.world.scopes.add(each);
});

/** A raw call, so that arguments can be wrong in ways the SDK would not let through. */
async function call(
  method: string,
  args: JsonObject,
  token = fake.world.botToken,
): Promise<JsonObject> {
  const answer = await fetch(`${fake.apiUrl}${method}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(args),
  });
  return (await answer.json()) as JsonObject;
}

const x = (length: number) => 'x'.repeat(length);
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (more: JsonObject = {}) => ({ type: 'button', text: plain('Go'), ...more });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const option = (value: string, more: JsonObject = {}) => ({ text: plain('One'), value, ...more });
const inline = (...elements: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const cell = (text: string) => ({ type: 'raw_text', text });
const dataTable = (rows: unknown[][], more: JsonObject = {}) => ({
  type: 'data_table',
  caption: 'Events',
  rows,
  ...more,
});
const pie = (segments: unknown[], more: JsonObject = {}) => ({
  type: 'data_visualization',
  title: 'Events',
  chart: { type: 'pie', segments },
  ...more,
});
const bars = (labels: string[], categories: string[]) => ({
  type: 'data_visualization',
  title: 'Events',
  chart: {
    type: 'bar',
    series: [{ name: 'Seen', data: labels.map((label) => ({ label, value: 1 })) }],
    axis_config: { categories },
  },
});
const header = [cell('a'), cell('b')];
const thumb = (value: string) => ({ text: plain(value), value });

describe('blocks of a message', () => {
  it.each<[name: string, valid: unknown[], invalid: unknown[], message: string, pointer: string]>([
    [
      'the type is known',
      [{ type: 'divider' }],
      [{ type: 'sections' }],
      'unsupported type: sections',
      '/0/type',
    ],
    [
      'the fields are known',
      [{ type: 'divider', block_id: 'a' }],
      [{ type: 'divider', text: 'a' }],
      'invalid additional property: text',
      '/0',
    ],
    [
      'an element has no block_id',
      [actions(button({ action_id: 'a' }))],
      [actions(button({ block_id: 'a' }))],
      'invalid additional property: block_id',
      '/0/elements/0',
    ],
    [
      'there are at most 50',
      many(50, () => ({ type: 'divider' })),
      many(51, () => ({ type: 'divider' })),
      'no more than 50 items allowed',
      '',
    ],
    [
      'an actions block has at most 25 elements',
      [actions(...many(25, () => button()))],
      [actions(...many(26, () => button()))],
      'no more than 25 items allowed',
      '/0/elements',
    ],
    [
      'an actions block has an element',
      [actions(button())],
      [actions()],
      'no less than 1 items allowed',
      '/0/elements',
    ],
    [
      'a button’s text has at most 75 characters',
      [actions(button({ text: plain(x(75)) }))],
      [actions(button({ text: plain(x(76)) }))],
      'must be less than 76 characters',
      '/0/elements/0/text/text',
    ],
    [
      'a button’s text is plain',
      [actions(button())],
      [actions(button({ text: mrkdwn('Go') }))],
      'unsupported type: mrkdwn',
      '/0/elements/0/text/type',
    ],
    [
      'a button has a text',
      [actions(button())],
      [actions({ type: 'button', action_id: 'a' })],
      'missing required field: text',
      '/0/elements/0',
    ],
    [
      'a button’s value has at most 2,000 characters',
      [actions(button({ value: x(2000) }))],
      [actions(button({ value: x(2001) }))],
      'must be less than 2001 characters',
      '/0/elements/0/value',
    ],
    [
      'a button’s value is a string',
      [actions(button({ value: '1' }))],
      [actions(button({ value: 1 }))],
      'must be a string',
      '/0/elements/0/value',
    ],
    [
      'a button’s style is known',
      [actions(button({ style: 'danger' }))],
      [actions(button({ style: 'blue' }))],
      'must be a valid enum value: primary, danger',
      '/0/elements/0/style',
    ],
    [
      'a button’s address can be followed',
      [actions(button({ url: 'https://a.example' }))],
      [actions(button({ url: 'javascript:alert(1)' }))],
      'must be a valid URL',
      '/0/elements/0/url',
    ],
    [
      'an action_id has at most 255 characters',
      [actions(button({ action_id: x(255) }))],
      [actions(button({ action_id: x(256) }))],
      'must be less than 256 characters',
      '/0/elements/0/action_id',
    ],
    [
      'an action_id stands once in a message',
      [actions(button({ action_id: 'a' })), actions(button({ action_id: 'b' }))],
      [actions(button({ action_id: 'a' })), actions(button({ action_id: 'a' }))],
      '`action_id` a already exists',
      '/1/elements/0/action_id',
    ],
    [
      'a block_id has at most 255 characters',
      [{ type: 'divider', block_id: x(255) }],
      [{ type: 'divider', block_id: x(256) }],
      'must be less than 256 characters',
      '/0/block_id',
    ],
    [
      'a block_id stands once in a message',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'b' },
      ],
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      '`block_id` a already exists',
      '/1/block_id',
    ],
    [
      'a section’s text has at most 3,000 characters',
      [section(x(3000))],
      [section(x(3001))],
      'must be less than 3001 characters',
      '/0/text/text',
    ],
    [
      'a section’s text is not empty',
      [section('x')],
      [section('')],
      'must be more than 0 characters',
      '/0/text/text',
    ],
    [
      'a section says something',
      [{ type: 'section', fields: [mrkdwn('a')] }],
      [{ type: 'section' }],
      'must define either `text` or `fields`',
      '/0/type',
    ],
    [
      'a section has at most 10 fields',
      [{ type: 'section', fields: many(10, () => mrkdwn('a')) }],
      [{ type: 'section', fields: many(11, () => mrkdwn('a')) }],
      'no more than 10 items allowed',
      '/0/fields',
    ],
    [
      'a field has at most 2,000 characters',
      [{ type: 'section', fields: [mrkdwn(x(2000))] }],
      [{ type: 'section', fields: [mrkdwn(x(2001))] }],
      'must be less than 2001 characters',
      '/0/fields/0/text',
    ],
    [
      'verbatim belongs to mrkdwn only',
      [{ type: 'section', text: { ...mrkdwn('a'), verbatim: true } }],
      [{ type: 'section', text: { ...plain('a'), verbatim: true } }],
      'invalid additional property: verbatim',
      '/0/text',
    ],
    [
      'a header has at most 150 characters',
      [{ type: 'header', text: plain(x(150)) }],
      [{ type: 'header', text: plain(x(151)) }],
      'must be less than 151 characters',
      '/0/text/text',
    ],
    [
      'a header is plain',
      [{ type: 'header', text: plain('a') }],
      [{ type: 'header', text: mrkdwn('a') }],
      'unsupported type: mrkdwn',
      '/0/text/type',
    ],
    [
      'a context has at most 10 elements',
      [{ type: 'context', elements: many(10, () => mrkdwn('a')) }],
      [{ type: 'context', elements: many(11, () => mrkdwn('a')) }],
      'no more than 10 items allowed',
      '/0/elements',
    ],
    [
      'a context has no buttons',
      [{ type: 'context', elements: [plain('a')] }],
      [{ type: 'context', elements: [button()] }],
      'unsupported type: button',
      '/0/elements/0/type',
    ],
    [
      'a markdown block has at most 12,000 characters',
      [{ type: 'markdown', text: x(12_000) }],
      [{ type: 'markdown', text: x(12_001) }],
      'must be less than 12001 characters',
      '/0/text',
    ],
    [
      'an image has an address',
      [{ type: 'image', alt_text: 'a', image_url: 'https://a.example/a.png' }],
      [{ type: 'image', alt_text: 'a' }],
      'must define either `image_url` or `slack_file`',
      '/0',
    ],
    [
      'a file block is not for apps',
      [{ type: 'divider' }],
      [{ type: 'file', external_id: 'a', source: 'remote' }],
      'unsupported type: file',
      '/0/type',
    ],
    [
      'input blocks stay in modals',
      [{ type: 'divider' }],
      [{ type: 'input', label: plain('a'), element: { type: 'plain_text_input' } }],
      'unsupported type: input',
      '/0/type',
    ],
    [
      'an overflow menu has at most 5 options',
      [actions({ type: 'overflow', options: many(5, (at) => option(`${at}`)) })],
      [actions({ type: 'overflow', options: many(6, (at) => option(`${at}`)) })],
      'no more than 5 items allowed',
      '/0/elements/0/options',
    ],
    [
      'a select has at most 100 options',
      [actions({ type: 'static_select', options: many(100, (at) => option(`${at}`)) })],
      [actions({ type: 'static_select', options: many(101, (at) => option(`${at}`)) })],
      'no more than 100 items allowed',
      '/0/elements/0/options',
    ],
    [
      'a select has options',
      [actions({ type: 'static_select', options: [option('1')] })],
      [actions({ type: 'static_select' })],
      'must define either `options` or `option_groups`',
      '/0/elements/0',
    ],
    [
      'an option’s value has at most 150 characters',
      [actions({ type: 'static_select', options: [option(x(150))] })],
      [actions({ type: 'static_select', options: [option(x(151))] })],
      'must be less than 151 characters',
      '/0/elements/0/options/0/value',
    ],
    [
      'addresses on options belong to overflow menus',
      [actions({ type: 'overflow', options: [option('1', { url: 'https://a.example' })] })],
      [actions({ type: 'static_select', options: [option('1', { url: 'https://a.example' })] })],
      'invalid additional property: url',
      '/0/elements/0/options/0',
    ],
    [
      'checkboxes have at most 10 options',
      [actions({ type: 'checkboxes', options: many(10, (at) => option(`${at}`)) })],
      [actions({ type: 'checkboxes', options: many(11, (at) => option(`${at}`)) })],
      'no more than 10 items allowed',
      '/0/elements/0/options',
    ],
    [
      'a confirmation is whole',
      [
        actions(
          button({
            confirm: {
              title: plain('Sure?'),
              text: plain('Really'),
              confirm: plain('Yes'),
              deny: plain('No'),
            },
          }),
        ),
      ],
      [actions(button({ confirm: { text: plain('Really') } }))],
      'missing required field: title',
      '/0/elements/0/confirm',
    ],
    [
      'rich text consists of its own elements',
      [inline({ type: 'text', text: 'a', style: { code: true } })],
      [{ type: 'rich_text', elements: [{ type: 'text', text: 'a' }] }],
      'unsupported type: text',
      '/0/elements/0/type',
    ],
    [
      'rich text has text in it',
      [inline({ type: 'text', text: 'a' })],
      [inline({ type: 'text', text: '' })],
      'must be more than 0 characters',
      '/0/elements/0/elements/0/text',
    ],
    [
      'a rich text list holds sections',
      [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              style: 'ordered',
              elements: [{ type: 'rich_text_section', elements: [] }],
            },
          ],
        },
      ],
      [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              style: 'ordered',
              elements: [{ type: 'rich_text_list', style: 'bullet', elements: [] }],
            },
          ],
        },
      ],
      'unsupported type: rich_text_list',
      '/0/elements/0/elements/0/type',
    ],
    [
      'preformatted rich text has no mentions',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'a' }] }],
        },
      ],
      [
        {
          type: 'rich_text',
          elements: [
            { type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U1' }] },
          ],
        },
      ],
      'unsupported type: user',
      '/0/elements/0/elements/0/type',
    ],
    [
      'a data table has at most 100 rows under its header',
      [dataTable([header, ...many(100, () => header)])],
      [dataTable([header, ...many(101, () => header)])],
      'no more than 101 items allowed',
      '/0/rows',
    ],
    [
      'a data table has at most 20 columns',
      [dataTable(many(2, () => many(20, () => cell('a'))))],
      [dataTable(many(2, () => many(21, () => cell('a'))))],
      'no more than 20 items allowed',
      '/0/rows/0',
    ],
    [
      'a data table has rows of one length',
      [dataTable([header, header])],
      [dataTable([header, [cell('a')]])],
      'all rows must have the same number of cells',
      '/0/rows/1',
    ],
    [
      'a data table has at most 10,000 characters',
      [dataTable([[cell('a')], [cell(x(9999))]])],
      [dataTable([[cell('a')], [cell(x(10_000))]])],
      'must be less than 10001 characters',
      '/0/rows',
    ],
    [
      'a data table has a caption',
      [dataTable([header, header])],
      [{ type: 'data_table', rows: [header, header] }],
      'missing required field: caption',
      '/0',
    ],
    [
      'a data table’s header has no rich text',
      [dataTable([[cell('a')], [inline({ type: 'text', text: 'a' })]])],
      [dataTable([[inline({ type: 'text', text: 'a' })], [cell('a')]])],
      'unsupported type: rich_text',
      '/0/rows/0/0/type',
    ],
    [
      'a cell is not empty',
      [dataTable([header, header])],
      [dataTable([header, [cell(''), cell('b')]])],
      'must be more than 0 characters',
      '/0/rows/1/0/text',
    ],
    [
      'a pie’s parts are positive',
      [pie([{ label: 'a', value: 1 }])],
      [pie([{ label: 'a', value: 0 }])],
      'must be greater than 0',
      '/0/chart/segments/0/value',
    ],
    [
      'a chart has at most 20 categories',
      [
        bars(
          many(20, (at) => `${at}`),
          many(20, (at) => `${at}`),
        ),
      ],
      [
        bars(
          many(20, (at) => `${at}`),
          many(21, (at) => `${at}`),
        ),
      ],
      'no more than 20 items allowed',
      '/0/chart/axis_config/categories',
    ],
    [
      'a chart has a point for each category',
      [bars(['a', 'b'], ['a', 'b'])],
      [bars(['b', 'a'], ['a', 'b'])],
      'must match the categories',
      '/0/chart/series/0/data',
    ],
    [
      'a chart’s title has at most 50 characters',
      [pie([{ label: 'a', value: 1 }], { title: x(50) })],
      [pie([{ label: 'a', value: 1 }], { title: x(51) })],
      'must be less than 51 characters',
      '/0/title',
    ],
    [
      'there are at most 2 charts',
      many(2, () => pie([{ label: 'a', value: 1 }])),
      many(3, () => pie([{ label: 'a', value: 1 }])),
      'no more than 2 data_visualization blocks allowed',
      '/2',
    ],
    [
      'there is at most 1 table',
      [{ type: 'table', rows: [header] }],
      many(2, () => ({ type: 'table', rows: [header] })),
      'no more than 1 table blocks allowed',
      '/1',
    ],
    [
      'thumbs are feedback buttons in a context_actions block',
      [
        {
          type: 'context_actions',
          elements: [
            {
              type: 'feedback_buttons',
              positive_button: thumb('good'),
              negative_button: thumb('bad'),
            },
          ],
        },
      ],
      [{ type: 'context_actions', elements: [button()] }],
      'unsupported type: button',
      '/0/elements/0/type',
    ],
  ])('%s', (_name, valid, invalid, message, pointer) => {
    expect(validateMessageBlocks(valid)).toEqual([]);
    expect(validateMessageBlocks(invalid)).toContainEqual({
      message,
      pointer: `/blocks${pointer}`,
    });
  });

  it('an action_id may stand again in another block where Slack’s own rule is asked for', () => {
    const row = actions(button({ action_id: 'a' }));
    expect(validateMessageBlocks([row, row], 'block')).toEqual([]);
    const twice = actions(button({ action_id: 'a' }), button({ action_id: 'a' }));
    expect(validateMessageBlocks([twice], 'block')).toHaveLength(1);
  });
});

const modal = (more: JsonObject = {}) => ({
  type: 'modal',
  title: plain('Decode a log'),
  submit: plain('Decode'),
  blocks: [],
  ...more,
});
const input = (element: JsonObject, more: JsonObject = {}) => ({
  type: 'input',
  label: plain('File'),
  element,
  ...more,
});

describe('views', () => {
  it.each<[name: string, valid: JsonObject, invalid: JsonObject, message: string, pointer: string]>(
    [
      [
        'a modal’s title has at most 24 characters',
        modal({ title: plain(x(24)) }),
        modal({ title: plain(x(25)) }),
        'must be less than 25 characters',
        '/title/text',
      ],
      [
        'a modal’s submit has at most 24 characters',
        modal({ submit: plain(x(24)) }),
        modal({ submit: plain(x(25)) }),
        'must be less than 25 characters',
        '/submit/text',
      ],
      [
        'a modal’s close has at most 24 characters',
        modal({ close: plain(x(24)) }),
        modal({ close: plain(x(25)) }),
        'must be less than 25 characters',
        '/close/text',
      ],
      [
        'private_metadata has at most 3,000 characters',
        modal({ private_metadata: x(3000) }),
        modal({ private_metadata: x(3001) }),
        'must be less than 3001 characters',
        '/private_metadata',
      ],
      [
        'a callback_id has at most 255 characters',
        modal({ callback_id: x(255) }),
        modal({ callback_id: x(256) }),
        'must be less than 256 characters',
        '/callback_id',
      ],
      [
        'a view has at most 100 blocks',
        modal({ blocks: many(100, () => ({ type: 'divider' })) }),
        modal({ blocks: many(101, () => ({ type: 'divider' })) }),
        'no more than 100 items allowed',
        '/blocks',
      ],
      [
        'a file input takes 1 to 10 files',
        modal({ blocks: [input({ type: 'file_input', max_files: 10 })] }),
        modal({ blocks: [input({ type: 'file_input', max_files: 11 })] }),
        'must be less than or equal to 10',
        '/blocks/0/element/max_files',
      ],
      [
        'a modal with an input has a submit',
        modal({ blocks: [input({ type: 'file_input' })] }),
        { type: 'modal', title: plain('a'), blocks: [input({ type: 'file_input' })] },
        'must define `submit` to use an `input` block in modals',
        '/blocks/0/input',
      ],
      [
        'an input has a label',
        modal({ blocks: [input({ type: 'file_input' })] }),
        modal({ blocks: [{ type: 'input', element: { type: 'file_input' } }] }),
        'missing required field: label',
        '/blocks/0',
      ],
      [
        'an input holds no button',
        modal({ blocks: [actions(button())] }),
        modal({ blocks: [input(button())] }),
        'unsupported type: button',
        '/blocks/0/element/type',
      ],
      [
        'markdown blocks stay in messages',
        modal({ blocks: [section('a')] }),
        modal({ blocks: [{ type: 'markdown', text: 'a' }] }),
        'unsupported type: markdown',
        '/blocks/0/type',
      ],
      [
        'charts stay in messages',
        modal(),
        modal({ blocks: [pie([{ label: 'a', value: 1 }])] }),
        'unsupported type: data_visualization',
        '/blocks/0/type',
      ],
      [
        'the fields are known',
        modal({ notify_on_close: true }),
        modal({ text: 'a' }),
        'invalid additional property: text',
        '',
      ],
    ],
  )('%s', (_name, valid, invalid, message, pointer) => {
    expect(validateView(valid, 'modal')).toEqual([]);
    expect(validateView(invalid, 'modal')).toContainEqual({ message, pointer: `/view${pointer}` });
  });

  it('a home tab has neither a title nor inputs', () => {
    const home = (more: JsonObject) => ({ type: 'home', blocks: [section('a')], ...more });
    expect(validateView(home({}), 'home')).toEqual([]);
    expect(validateView(home({ title: plain('a') }), 'home')).toHaveLength(1);
    expect(validateView(home({ blocks: [input({ type: 'file_input' })] }), 'home')).toHaveLength(1);
    expect(validateView(modal(), 'home')).toHaveLength(1);
  });

  it('a trigger opens one modal within three seconds', async () => {
    let now = Date.now();
    const own = await createFakeSlack({ clock: { now: () => now } });
    const client = new webApi.WebClient(own.world.botToken, { slackApiUrl: own.apiUrl });
    const trigger = () => {
      const channel = own.addChannel();
      const user = own.addUser();
      own.useHttp(`${own.origin}/nowhere`);
      return String(own.slashCommand('/a', '', channel.id, user.id).payload.trigger_id);
    };
    const open = async (id: string, view: JsonObject = modal()) => {
      const answer = await fetch(`${own.apiUrl}views.open`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${own.world.botToken}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ trigger_id: id, view }),
      });
      return (await answer.json()) as JsonObject;
    };
    try {
      const first = trigger();
      const opened = await open(first, modal({ external_id: 'one' }));
      expect(opened).toMatchObject({ ok: true });
      expect(await open(first)).toMatchObject({ error: 'exchanged_trigger_id' });
      expect(await open('1.2.3')).toMatchObject({ error: 'invalid_trigger_id' });
      expect(await open(trigger(), modal({ external_id: 'one' }))).toMatchObject({
        error: 'duplicate_external_id',
      });
      const late = trigger();
      now += 3_001;
      expect(await open(late)).toMatchObject({ error: 'expired_trigger_id' });
      const view_id = String(dig(opened, 'view', 'id'));
      const view = modal() as unknown as webApi.ViewsUpdateArguments['view'];
      await client.views.update({ view_id, hash: String(dig(opened, 'view', 'hash')), view });
      await expect(client.views.update({ view_id, hash: 'old', view })).rejects.toThrow(
        'hash_conflict',
      );
    } finally {
      await own.close();
    }
  });
});

describe('messages', () => {
  it.each<[name: string, valid: JsonObject, invalid: JsonObject, error: string]>([
    ['a text is there', { text: 'a' }, {}, 'no_text'],
    ['a text is not empty', { text: 'a' }, { text: '' }, 'no_text'],
    ['empty blocks are no text', { text: 'a', blocks: [] }, { blocks: [] }, 'no_text'],
    [
      'a text has at most 40,000 characters',
      { text: x(40_000) },
      { text: x(40_001) },
      'msg_too_long',
    ],
    ['blocks are a list', { blocks: [section('a')] }, { blocks: 'a' }, 'invalid_blocks_format'],
    ['blocks are valid', { blocks: [section('a')] }, { blocks: [section('')] }, 'invalid_blocks'],
    [
      'blocks have at most about 13,200 characters together',
      { blocks: many(4, () => section(x(3000))) },
      { blocks: many(5, () => section(x(2700))) },
      'msg_blocks_too_long',
    ],
    [
      'each block counts towards that',
      { blocks: many(44, () => section(x(200))) },
      { blocks: many(45, () => section(x(252))) },
      'msg_blocks_too_long',
    ],
    [
      'markdown_text stands alone',
      { markdown_text: 'a' },
      { markdown_text: 'a', text: 'a' },
      'markdown_text_conflict',
    ],
    [
      'metadata is whole',
      { text: 'a', metadata: { event_type: 'a', event_payload: {} } },
      { text: 'a', metadata: { event_type: 'a' } },
      'invalid_metadata_format',
    ],
    [
      'a thread is named by a timestamp',
      { text: 'a', thread_ts: '1700000000.000001' },
      { text: 'a', thread_ts: '1700000000' },
      'invalid_thread_ts',
    ],
  ])('%s', async (_name, valid, invalid, error) => {
    const { id } = fake.addChannel();
    expect(await call('chat.postMessage', { channel: id, ...valid })).toMatchObject({ ok: true });
    expect(await call('chat.postMessage', { channel: id, ...invalid })).toMatchObject({
      ok: false,
      error,
    });
    expect(fake.posted(id)).toHaveLength(1);
  });

  it('the reasons of invalid_blocks stand where the SDK looks for them', async () => {
    const { id } = fake.addChannel();
    const client = new webApi.WebClient(fake.world.botToken, {
      slackApiUrl: fake.apiUrl,
      logger: silentLogger,
    });
    const blocks = [section(x(3001))] as unknown as webApi.KnownBlock[];
    const reason = 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]';
    await expect(client.chat.postMessage({ channel: id, text: 'a', blocks })).rejects.toMatchObject(
      {
        data: {
          error: 'invalid_blocks',
          errors: [reason],
          response_metadata: { messages: [`[ERROR] ${reason}`] },
        },
      },
    );
  });

  it('chat.update takes 4,000 bytes of text', async () => {
    const { id } = fake.addChannel();
    const { ts } = await call('chat.postMessage', { channel: id, text: 'a' });
    const update = (text: string) => call('chat.update', { channel: id, ts, text });
    expect(await update(x(4000))).toMatchObject({ ok: true });
    expect(await update(x(4001))).toMatchObject({ error: 'msg_too_long' });
    expect(await update('ä'.repeat(2001))).toMatchObject({ error: 'msg_too_long' });
  });

  it('chat.update keeps the blocks it is not given, and removes them for an empty list', async () => {
    const { id } = fake.addChannel();
    const blocks = [section('a')];
    const { ts } = await call('chat.postMessage', { channel: id, text: 'a', blocks });
    await call('chat.update', { channel: id, ts, text: 'b' });
    expect(fake.message(id, String(ts))?.blocks).toHaveLength(1);
    await call('chat.update', { channel: id, ts, text: 'c', blocks: [] });
    expect(fake.message(id, String(ts))).toMatchObject({ text: 'c', blocks: [] });
    expect(fake.message(id, String(ts))?.history.map((each) => each.text)).toEqual(['a', 'b']);
  });

  it.each([
    ['chat.postMessage', { member: false }, {}, 'not_in_channel'],
    ['chat.postMessage', { member: false, kind: 'private' }, {}, 'channel_not_found'],
    ['chat.postMessage', { archived: true }, {}, 'is_archived'],
    ['chat.postMessage', {}, { channel: 'C999' }, 'channel_not_found'],
    ['chat.postMessage', {}, { channel: '' }, 'invalid_arguments'],
    ['chat.update', {}, { ts: '1.1' }, 'message_not_found'],
    ['chat.delete', {}, { ts: '1.1' }, 'message_not_found'],
    ['chat.getPermalink', {}, { message_ts: '1.1' }, 'message_not_found'],
    ['chat.postEphemeral', {}, { user: 'U999' }, 'user_not_in_channel'],
    ['reactions.add', {}, { timestamp: '1.1', name: 'eyes' }, 'message_not_found'],
    ['files.info', {}, { file: 'F999' }, 'file_not_found'],
    ['users.info', {}, { user: 'U999' }, 'user_not_found'],
    ['bots.info', {}, { bot: 'B999' }, 'bot_not_found'],
    ['conversations.open', {}, { users: 'U999' }, 'user_not_found'],
    ['files.completeUploadExternal', {}, { files: [{ id: 'F999' }] }, 'file_not_found'],
    ['files.completeUploadExternal', {}, { files: [{ id: 'F1', a: 1 }] }, 'invalid_arguments'],
    ['chat.shout', {}, {}, 'unknown_method'],
  ] as const)('%s in %o with %o is refused with %s', async (method, spec, args, error) => {
    const { id } = fake.addChannel(spec);
    const answer = await call(method, { channel: id, text: 'a', ...args });
    expect(answer).toMatchObject({ ok: false, error });
  });

  it('the bot edits and deletes its own messages only', async () => {
    const { id } = fake.addChannel();
    const file = fake.addFile({ name: 'a.csv', content: 'a', channels: [id], user: 'U1' });
    const ts = file.shares.public[id]?.[0]?.ts;
    const about = { channel: id, ts, text: 'a' };
    expect(await call('chat.update', about)).toMatchObject({ error: 'cant_update_message' });
    expect(await call('chat.delete', about)).toMatchObject({ error: 'cant_delete_message' });
  });

  it('a thread that is none, a reply as thread and unknown arguments are noted', async () => {
    const own = await createFakeSlack();
    const client = new webApi.WebClient(own.world.botToken, { slackApiUrl: own.apiUrl });
    const channel = own.addChannel().id;
    const post = (thread_ts: string) => client.chat.postMessage({ channel, text: 'a', thread_ts });
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'a' });
    const reply = await post(ts);
    expect(own.violations).toEqual([]);
    await post(reply.ts ?? '');
    await post('1700000000.000001');
    await client.apiCall('chat.postMessage', { channel, text: 'a', thred_ts: ts });
    expect(own.violations.map((each) => each.kind)).toEqual([
      'thread_of_a_reply',
      'missing_thread_parent',
      'unknown_argument',
    ]);
    await own.close();
  });
});

describe('tokens and scopes', () => {
  it.each([
    ['auth.test', 'xoxb-other', 'invalid_auth'],
    ['auth.test', 'xapp-fake-app-token', 'not_allowed_token_type'],
    ['apps.connections.open', 'xoxb-fake-bot-token', 'not_allowed_token_type'],
  ])('%s with %s is refused with %s', async (method, token, error) => {
    expect(await call(method, {}, token)).toMatchObject({ ok: false, error });
  });

  it('a call without a token is not_authed, and a token in a form is as good as a header', async () => {
    const send = (body: string) =>
      fetch(`${fake.apiUrl}auth.test`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body,
      }).then((each) => each.json());
    expect(await send('')).toMatchObject({ error: 'not_authed' });
    expect(await send(`token=${fake.world.botToken}`)).toMatchObject({ ok: true });
  });

  it.each([
    ['chat.postMessage', 'chat:write'],
    ['chat.update', 'chat:write'],
    ['files.info', 'files:read'],
    ['files.getUploadURLExternal', 'files:write'],
    ['users.info', 'users:read'],
    ['reactions.add', 'reactions:write'],
    ['conversations.info', 'channels:read'],
    ['conversations.open', 'im:write'],
  ])('%s needs %s', async (method, needed) => {
    const { id } = fake.addChannel();
    fake.world.scopes.delete(needed);
    const answer = await call(method, { channel: id });
    expect(answer).toMatchObject({ ok: false, error: 'missing_scope', needed });
    expect(String(answer.provided).split(',')).not.toContain(needed);
  });
});

describe('downloads', () => {
  const bytes = Buffer.from('a,b\n1,2\n3,4\n');
  const auth = () => ({ Authorization: `Bearer ${fake.world.botToken}` });

  async function addressOf(respond: Respond | Buffer): Promise<string> {
    const content = Buffer.isBuffer(respond) ? respond : { respond };
    const file = fake.addFile({ name: 'a b.csv', content });
    return String(dig(await call('files.info', { file: file.id }), 'file', 'url_private_download'));
  }

  it.each([
    ['no token', {}],
    ['a wrong token', { Authorization: 'Bearer xoxb-other' }],
  ])('with %s a login page comes with status 200', async (_name, headers) => {
    const answer = await fetch(await addressOf(bytes), { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('Sign in');
  });

  it('without files:read a login page comes with status 200', async () => {
    const address = await addressOf(bytes);
    fake.world.scopes.delete('files:read');
    const answer = await fetch(address, { headers: auth() });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  });

  it.each<[string, Respond | Buffer]>([
    ['bytes', bytes],
    ['slowly', slow(bytes, 4, 1)],
  ])('content comes whole as %s', async (_name, respond) => {
    const answer = await fetch(await addressOf(respond), { headers: auth() });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  });

  it('a stream is opened anew for each download', async () => {
    const file = fake.addFile({
      name: 'a.csv',
      content: async function* () {
        yield bytes;
      },
    });
    const { file: info } = await call('files.info', { file: file.id });
    for (const _each of [1, 2]) {
      const answer = await fetch(String(dig(info, 'url_private_download')), { headers: auth() });
      expect(await answer.text()).toBe(bytes.toString());
    }
    expect(file.downloads).toHaveLength(2);
  });

  it.each<[string, Respond]>([
    ['a cut connection', cutAfter(bytes, 4)],
    ['a length that promises more', lyingLength(bytes, bytes.length + 10)],
  ])('%s fails the reader', async (_name, respond) => {
    const reading = fetch(await addressOf(respond), { headers: auth() }).then((each) =>
      each.text(),
    );
    await expect(reading).rejects.toThrow('terminated');
  });

  it('a length that promises less cuts the content short', async () => {
    const answer = await fetch(await addressOf(lyingLength(bytes, 4)), { headers: auth() });
    expect(await answer.text().catch(() => 'refused')).toMatch(/^(a,b\n|refused)$/);
  });

  it('a redirect fails a reader that refuses them', async () => {
    const address = await addressOf(redirectTo('http://127.0.0.1:9/elsewhere'));
    await expect(fetch(address, { headers: auth(), redirect: 'error' })).rejects.toThrow();
  });

  it.each([404, 500])('a status %i comes through', async (code) => {
    const answer = await fetch(await addressOf(status(code)), { headers: auth() });
    expect(answer.status).toBe(code);
  });

  it.each<[string, Respond]>([
    ['a body without end', neverEnding(Buffer.alloc(64_000, 'a,b\n'))],
    ['a body that stalls', stalled(bytes)],
  ])('%s ends when the reader gives up', async (_name, respond) => {
    const giveUp = new AbortController();
    const answer = await fetch(await addressOf(respond), {
      headers: auth(),
      signal: giveUp.signal,
    });
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    giveUp.abort();
    await expect(reader?.read()).rejects.toThrow('aborted');
  });
});

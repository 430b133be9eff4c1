import { describe, expect, it } from 'vitest';
import { validateMessageBlocks } from '../blocks/validate.ts';
import { actions, button, many, mrkdwn, option, plain, section, x } from './block-parts.ts';

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

import { describe, expect, it } from 'vitest';
import { validateMessageBlocks } from '../blocks/validate.ts';
import {
  bars,
  button,
  cell,
  dataTable,
  header,
  inline,
  many,
  pie,
  thumb,
  x,
} from './block-parts.ts';

describe('rich blocks of a message', () => {
  it.each<[name: string, valid: unknown[], invalid: unknown[], message: string, pointer: string]>([
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
});

import { describe, expect, it } from 'vitest';
import { findColumns } from '../../../src/engine/read/columns.ts';
import type { UserError } from '../../../src/engine/user-error.ts';

describe('findColumns', () => {
  it.each([
    ['in the usual order', ['LineId', 'Content', 'EventId', 'EventTemplate'], [1, 2, 3]],
    ['in any order', ['EventTemplate', 'EventId', 'x', 'Content'], [3, 1, 0]],
    [
      'whatever their case, spaces and underscores',
      [' event_id ', 'CONTENT', 'Event Template\r'],
      [1, 0, 2],
    ],
    ['without a template', ['Content', 'EventId'], [0, 1, -1]],
    ['with the template as event id', ['Content', 'EventTemplate'], [0, 1, 1]],
    ['the first of equal names', ['Content', 'EventId', 'Content', 'EventId'], [0, 1, -1]],
    [
      'beside __proto__ and constructor',
      ['__proto__', 'constructor', 'Content', 'EventId'],
      [2, 3, -1],
    ],
  ])('finds columns %s', (_, header, [content, eventId, template]) => {
    expect(findColumns(header)).toEqual({ width: header.length, content, eventId, template });
  });

  it.each([
    ['E_NO_EVENT_COLUMN', ['Content', 'Level']],
    ['E_NO_EVENT_COLUMN', ['timestamp', 'message']],
    ['E_NO_EVENT_COLUMN', ['_time', '_raw']],
    ['E_NO_CONTENT_COLUMN', ['Message', 'EventID']],
    ['E_NO_COLUMNS', ['EventId', 'Level']],
    ['E_NO_COLUMNS', ['__proto__', 'toString']],
    ['E_NO_COLUMNS', ['']],
  ])('refuses with %s the columns %j', (code, header) => {
    expect(() => findColumns(header)).toThrow(expect.objectContaining({ code }));
  });

  it('lists the columns found, eight at most, short and without control characters', () => {
    const names = ['a\u0000\u001b[31mb\nc', 'x'.repeat(1000), '', ...'defghijkl'];
    const message = messageOf(names);
    expect(message).toContain(
      `Columns found: a [31mb c, ${'x'.repeat(59)}…, (no name), d, e, f, g, h and 4 more.`,
    );
  });

  it('survives a million columns', () => {
    expect(messageOf(new Array<string>(1_000_000).fill('x'))).toContain('and 999,992 more');
  });
});

function messageOf(header: string[]): string {
  try {
    findColumns(header);
  } catch (error) {
    return (error as UserError).message;
  }
  throw new Error('the header is not refused');
}

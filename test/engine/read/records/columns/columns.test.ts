import { describe, expect, it } from 'vitest';
import { findColumns } from '../../../../../src/engine/read/records/columns/columns.ts';

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
    [['Content', 'Level']],
    [['timestamp', 'message']],
    [['Message', 'EventID']],
    [['EventId', 'Level']],
    [['__proto__', 'toString']],
    [['']],
  ])('finds none in %j', (header) => {
    expect(findColumns(header)).toBeNull();
  });

  it('survives a million columns', () => {
    expect(findColumns(new Array<string>(1_000_000).fill('x'))).toBeNull();
  });
});

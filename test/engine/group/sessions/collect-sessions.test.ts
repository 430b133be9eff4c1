import { describe, expect, it } from 'vitest';
import { createSessionCollector } from '../../../../src/engine/group/sessions/collect-sessions.ts';
import type { SessionTable } from '../../../../src/engine/group/sessions/session-table.ts';
import fc from '../../../helpers/fast-check.ts';

type Line = [content: string, eventId: string, template?: string];

function collect(...batches: Line[][]): SessionTable {
  const collector = createSessionCollector();
  for (const lines of batches) {
    collector.add({
      contents: lines.map(([content]) => content),
      eventIds: lines.map(([, eventId]) => eventId),
      templates: lines.map(([, , template = '']) => template),
    });
  }
  return collector.finish();
}

/** The vector of each session as [event id, count] pairs. */
function vectorsOf({ events, matrix, vectorOf }: SessionTable): [string, number][][] {
  return Array.from(vectorOf, (row) =>
    Array.from(matrix.events.subarray(matrix.offsets[row], matrix.offsets[row + 1]), (event, i) => [
      events[event]!.eventId,
      matrix.counts[matrix.offsets[row]! + i]!,
    ]),
  );
}

describe('createSessionCollector', () => {
  it('groups lines by session id, in order of first appearance', () => {
    const table = collect(
      [
        ['to blk_2', 'E2', 'second'],
        ['to blk_-1', 'E1', 'first'],
      ],
      [
        ['blk_2 and more', 'E1', 'another'],
        ['of blk_2', 'E2'],
      ],
    );
    expect(table).toMatchObject({ ids: ['blk_2', 'blk_-1'], rows: 4, rowsWithoutSession: 0 });
    expect(table.events).toEqual([
      { eventId: 'E2', template: 'second' },
      { eventId: 'E1', template: 'first' },
    ]);
    expect(vectorsOf(table)).toEqual([
      [
        ['E2', 2],
        ['E1', 1],
      ],
      [['E1', 1]],
    ]);
    expect(table.linesOf(0)).toEqual({ lines: [1, 3, 4], events: [0, 1, 0] });
    expect(table.linesOf(1)).toEqual({ lines: [2], events: [1] });
  });

  it('counts a line once for each session that it names', () => {
    const table = collect([
      ['ask x to delete blk_1 blk_-2 blk_1', 'E1'],
      ['blk_-2 gone', 'E2'],
      ['blk_3blk_1blk_3', 'E2'],
    ]);
    expect(table.ids).toEqual(['blk_1', 'blk_-2', 'blk_3']);
    expect(vectorsOf(table)).toEqual([
      [
        ['E1', 1],
        ['E2', 1],
      ],
      [
        ['E1', 1],
        ['E2', 1],
      ],
      [['E2', 1]],
    ]);
    expect(table.linesOf(0).lines).toEqual([1, 3]);
    expect(table.linesOf(1).lines).toEqual([1, 2]);
    expect(table.rows).toBe(3);
  });

  it('counts lines without a session apart, and not their events', () => {
    const table = collect([
      ['startup', 'E9'],
      ['blk_7 a', 'E1'],
      ['blk_ blk_-x BLK_7', 'E8'],
      ['blk_7 b', 'E1'],
    ]);
    expect(table).toMatchObject({ ids: ['blk_7'], rows: 4, rowsWithoutSession: 2 });
    expect(table.events.map(({ eventId }) => eventId)).toEqual(['E1']);
    expect(table.linesOf(0)).toEqual({ lines: [2, 4], events: [0, 0] });
  });

  it.each([
    ['xblk_5y', ['blk_5']],
    ['blk_ blk_-x blk_--3 BLK_9', []],
    ['blk_007 blk_7', ['blk_007', 'blk_7']],
    ['blk_blk_1', ['blk_1']],
    ['blk_-0', ['blk_-0']],
    [`blk_${'9'.repeat(50_000)}`, [`blk_${'9'.repeat(50_000)}`]],
  ])('finds the session ids of %.40j', (content, ids) => {
    expect(collect([[content, 'E1']]).ids).toEqual(ids);
  });

  it('has a table without sessions for no lines', () => {
    const table = collect();
    expect(table).toMatchObject({ ids: [], events: [], rows: 0, rowsWithoutSession: 0 });
    expect(table.matrix).toEqual({
      eventCount: 0,
      offsets: Uint32Array.of(0),
      events: new Uint32Array(0),
      counts: new Uint32Array(0),
      multiplicity: new Uint32Array(0),
    });
  });

  it('shares one vector among sessions with equal counts, whatever the order of their events', () => {
    const { matrix, vectorOf } = collect([
      ['blk_1', 'A'],
      ['blk_1', 'B'],
      ['blk_2', 'B'],
      ['blk_3', 'B'],
      ['blk_3', 'A'],
      ['blk_4', 'B'],
    ]);
    expect(Array.from(vectorOf)).toEqual([0, 1, 0, 1]);
    expect(matrix).toEqual({
      eventCount: 2,
      offsets: Uint32Array.of(0, 2, 3),
      events: Uint32Array.of(0, 1, 1),
      counts: Uint32Array.of(1, 1, 1),
      multiplicity: Uint32Array.of(2, 2),
    });
  });

  it('tells counts apart that look alike in their bytes', () => {
    const repeated = (id: string, event: string, count: number): Line[] =>
      Array.from({ length: count }, () => [id, event]);
    const { vectorOf, matrix } = collect(
      repeated('blk_1', 'E0', 1),
      repeated('blk_2', 'E0', 127),
      repeated('blk_3', 'E0', 128),
      repeated('blk_4', 'E0', 257),
      repeated('blk_5', 'E0', 16_384),
      repeated('blk_6', 'E1', 1),
    );
    expect(Array.from(vectorOf)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(Array.from(matrix.counts)).toEqual([1, 127, 128, 257, 16_384, 1]);
  });

  it.each(['__proto__', 'constructor', '', 'toString'])('takes %j as an event id', (eventId) => {
    const table = collect([['blk_1', eventId]]);
    expect(vectorsOf(table)).toEqual([[[eventId, 1]]]);
  });

  it('tells very long event ids apart', () => {
    const table = collect([
      ['blk_1', `${'x'.repeat(20_000)}1`],
      ['blk_1', `${'x'.repeat(20_000)}2`],
      ['blk_1', `${'x'.repeat(20_000)}1`],
    ]);
    expect(Array.from(table.matrix.counts)).toEqual([2, 1]);
  });

  it('takes 5,000 events, the last of which is all that come later', () => {
    const lines = Array.from({ length: 6000 }, (_, i): Line => ['blk_1', `E${i}`]);
    const table = collect([...lines, ['blk_1', 'E5999']]);
    expect(table.events).toHaveLength(5000);
    expect(table.events.at(-2)).toMatchObject({ eventId: 'E4998' });
    expect(table.events.at(-1)).toEqual({ eventId: 'other', template: '' });
    expect(Array.from(table.matrix.counts).slice(-2)).toEqual([1, 1002]);
  });

  it('finds the lines of sessions in a long log', () => {
    const ids = (line: number) => [line % 7, line % 3 === 0 ? line % 11 : line % 7];
    const lines = Array.from({ length: 150_000 }, (_, i): Line => {
      if (i % 5 === 0) return ['none', 'E0'];
      return [
        ids(i)
          .map((id) => `blk_${id}`)
          .join(' '),
        `E${i % 13}`,
      ];
    });
    const table = collect(lines.slice(0, 70_000), lines.slice(70_000));
    const session = table.ids.indexOf('blk_10');
    const expected = lines.flatMap(([content], i) => (content.endsWith('blk_10') ? [i + 1] : []));
    const { lines: found, events } = table.linesOf(session);
    expect(found).toEqual(expected);
    expect(events.map((event) => table.events[event]!.eventId)).toEqual(
      expected.map((line) => `E${(line - 1) % 13}`),
    );
  });

  it('counts as a plain count of every session does, and each session once', () => {
    const session = fc.constantFrom('blk_1', 'blk_-2', 'blk_3', 'blk_4', 'none');
    const line = fc.tuple(
      fc.array(session, { maxLength: 3 }).map((ids) => ids.join(' ')),
      fc.constantFrom('A', 'B', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 20 }), { maxLength: 4 }), (batches) => {
        const table = collect(...batches);
        const plain = new Map<string, Map<string, number>>();
        for (const [content, eventId] of batches.flat()) {
          for (const id of new Set(content.match(/blk_-?\d+/g))) {
            const counts = plain.get(id) ?? new Map<string, number>();
            plain.set(id, counts.set(eventId, (counts.get(eventId) ?? 0) + 1));
          }
        }
        expect(table.ids).toEqual([...plain.keys()]);
        expect(vectorsOf(table).map((pairs) => new Map(pairs))).toEqual([...plain.values()]);
        const { multiplicity } = table.matrix;
        expect(multiplicity.reduce((sum, count) => sum + count, 0)).toBe(table.ids.length);
        const distinct = new Set(vectorsOf(table).map((pairs) => JSON.stringify(pairs)));
        expect(multiplicity.length).toBe(distinct.size);
      }),
    );
  });
});

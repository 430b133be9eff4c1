import { describe, expect, it } from 'vitest';
import type { CountedEvent, CountedLog } from '../../../src/engine/analysis.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { compareLogs } from '../../../src/engine/compare/compare-logs.ts';
import { pairEvents } from '../../../src/engine/compare/pair-events.ts';
import { aShopLog } from '../../helpers/a-shop-log.ts';

let lines = 0;

function event(
  template: string,
  count: number,
  overrides: Partial<CountedEvent> = {},
): CountedEvent {
  const first = ++lines;
  return {
    ...{ eventId: `E${first}`, template, eventKind: null, grade: 'routine' },
    ...{ lines: count, first: [first], last: first + count, who: [] },
    ...overrides,
  };
}

function log(events: CountedEvent[], overrides: Partial<CountedLog> = {}): CountedLog {
  const rows = events.reduce((sum, one) => sum + one.lines, 0);
  return { format: 'text', rows, fromMs: null, toMs: null, events, rowsLeftOut: 0, ...overrides };
}

/** `kind template before/after` of each change, in order. */
const changesOf = (before: CountedLog, after: CountedLog) =>
  compareLogs(before, after).changes.map(
    ({ change, event: { template } }) =>
      `${change.kind} ${template} ${change.before.lines}/${change.after.lines}`,
  );

describe('pairEvents(before, after)', () => {
  const templates = (side: CountedEvent[]) => side.map(({ template }) => template);
  const paired = (before: CountedEvent[], after: CountedEvent[]) =>
    pairEvents(before, after).map((pair) => [templates(pair.before), templates(pair.after)]);

  it.each([
    ['the same', 'user <*> left', 'user <*> left'],
    ['other spaces and marks', 'user <*>  left.', 'user <*> left'],
    ['a value of a placeholder', 'user <*> left', 'user alice left'],
    ['a placeholder of a value', 'user alice left', 'user <*> left'],
  ])('%s: one event', (_, before, after) => {
    expect(paired([event(before, 1)], [event(after, 1)])).toEqual([[[before], [after]]]);
  });

  it.each([
    ['another word', 'job <*> done', 'job <*> failed'],
    ['another number of words', 'user <*> left', 'user <*> left early'],
    ['another digit', 'GET / 200', 'GET / 500'],
    ['hardly a word in common', '<*> <*> <*> a', '<*> <*> <*> b'],
  ])('%s: two events', (_, before, after) => {
    expect(paired([event(before, 1)], [event(after, 1)])).toHaveLength(2);
  });

  it('several values in one log are one event of the other', () => {
    const before = [event('user alice left', 1), event('user bob left', 2)];
    expect(paired(before, [event('user <*> left', 9)])).toEqual([
      [['user alice left', 'user bob left'], ['user <*> left']].map((side) => side.toSorted()),
    ]);
  });

  it('a failure is not joined to a template that fits everything', () => {
    const before = [event('state is <*>', 9)];
    const after = [event('state is broken', 1, { eventKind: 'disk-full', grade: 'trouble' })];
    expect(paired(before, after)).toHaveLength(2);
  });

  it('events without a template are told by their ids', () => {
    const [one, other] = [event('', 3, { eventId: 'E9' }), event('', 4, { eventId: 'E9' })];
    expect(pairEvents([one], [other])).toEqual([{ before: [one], after: [other] }]);
  });
});

describe('compareLogs(before, after)', () => {
  it('of a log and itself nothing changed', () => {
    const one = log([event('a b <*>', 100), event('c d <*>', 3)]);
    expect(compareLogs(one, one)).toEqual({ changes: [], more: 0, events: 2, shared: 1 });
  });

  it('counts are exact, and a new failure comes first', () => {
    const failed = { eventKind: 'disk-full', grade: 'trouble' } as const;
    const before = log([
      event('work <*> done', 900),
      event('backup made', 30),
      event('tick <*>', 70),
    ]);
    const after = log([
      event('work <*> done', 850),
      event('tick <*>', 250),
      event('no space left on <*>', 2, failed),
    ]);
    expect(changesOf(before, after)).toEqual([
      'new no space left on <*> 0/2',
      'gone backup made 30/0',
      'more tick <*> 70/250',
    ]);
  });

  it('of logs that differ in length shares are compared, not counts', () => {
    const before = log([event('a a <*>', 1_000), event('b b <*>', 50)]);
    const after = log([event('a a <*>', 10_000), event('b b <*>', 500)]);
    expect(changesOf(before, after)).toEqual([]);
    const quiet = log([event('a a <*>', 10_000), event('b b <*>', 50)]);
    expect(changesOf(before, quiet)).toEqual(['fewer b b <*> 50/50']);
  });

  it('a share that only seems to grow, for all else is rarer, is no change by the hour', () => {
    const day = { fromMs: 0, toMs: 24 * 3_600_000 };
    const before = log([event('a a <*>', 10_000), event('b b <*>', 100)], day);
    const after = log([event('a a <*>', 1_000), event('b b <*>', 100)], day);
    expect(changesOf(before, after)).toEqual([]);
    expect(changesOf({ ...before, fromMs: null }, after)).toEqual(['more b b <*> 100/100']);
  });

  it('what may be among the rarest, which were not kept, is not told as new or gone', () => {
    const before = log([event('a a <*>', 1_000)], { rowsLeftOut: 40 });
    const broken = event('it broke', 9, { grade: 'trouble', eventKind: 'disk-full' });
    const after = log([event('a a <*>', 1_000), event('b b <*>', 30), broken]);
    expect(changesOf(before, after)).toEqual(['new it broke 0/9']);
    expect(changesOf({ ...before, rowsLeftOut: 0 }, after)).toHaveLength(2);
  });

  it('several templates of one known kind are one change, from the first line of all to the last', () => {
    const probe = { grade: 'watch', eventKind: 'web-probe' } as const;
    const before = log([event('a a <*>', 100)]);
    const after = log([
      event('a a <*>', 100),
      event('GET /x 404', 4, { ...probe, first: [7], last: 90, firstMs: 5, lastMs: 6 }),
      event('GET /y 404', 9, { ...probe, first: [3], last: 20, firstMs: 1, lastMs: 2 }),
    ]);
    const [only, ...more] = compareLogs(before, after).changes;
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      change: { kind: 'new', after: { lines: 13, first: [3, 7] } },
      event: { template: 'GET /y 404', last: 90, firstMs: 1, lastMs: 6 },
    });
  });

  it('what chance may explain is no change; a failure is told as few', () => {
    const before = log([event('a a <*>', 1_000)]);
    const after = log([
      event('a a <*>', 1_000),
      event('seen once', 1),
      event('it broke', 1, { grade: 'trouble', eventKind: 'failed-in-its-own-words' }),
    ]);
    const { changes } = compareLogs(before, after);
    expect(changes.map(({ event: { template }, change: { few } }) => [template, few])).toEqual([
      ['it broke', true],
    ]);
  });

  it('what takes longer than its lines differ by chance is slower', () => {
    const took = (typicalMs: number, deviation: number) => ({
      took: { lines: 100, typicalMs, deviation },
    });
    const slower = (typicalMs: number, deviation: number) =>
      changesOf(
        log([event('took <*> ms', 100, took(100, deviation))]),
        log([event('took <*> ms', 100, took(typicalMs, deviation))]),
      );
    expect(slower(200, 1)).toEqual(['slower took <*> ms 100/100']);
    expect(slower(140, 0.1)).toEqual([]);
    expect(slower(200, 3)).toEqual([]);
  });

  it.each([
    ['nothing', log([]), log([])],
    ['an empty log and a full one', log([]), log([event('a b', 9)])],
  ])('%s has a defined answer', (_, before, after) => {
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const) {
      expect(JSON.stringify(compareLogs(one, other))).not.toMatch(/null|NaN|Infinity/);
    }
  });

  it('takes no longer than the square of the events that are kept, however they are chosen', () => {
    const many = (word: string) =>
      log(
        Array.from({ length: 1_000 }, (_, i) =>
          event(`${word} <*> ${'x'.repeat(i % 90)}${i} <*>`, 1),
        ),
      );
    expect(compareLogs(many('a'), many('b')).events).toBe(2_000);
  });
});

describe('whole logs', () => {
  const counted = async (text: string) => {
    const { counted: found } = await analyze(
      (async function* () {
        yield Buffer.from(text);
      })(),
    );
    if (!found) throw new Error('a log of events must be counted');
    return found;
  };

  it('every line is counted once, by its event', async () => {
    const { events, rows } = await counted(aShopLog({ day: 3, hours: 6 }));
    expect(events.reduce((sum, { lines }) => sum + lines, 0)).toBe(rows);
  });

  it('what was put into the later log is found, with its lines', async () => {
    const before = await counted(aShopLog({ day: 3, hours: 6, backup: true }));
    const after = await counted(aShopLog({ day: 4, hours: 9, failing: true, slow: true }));
    const { changes, more } = compareLogs(before, after);
    expect(more).toBe(0);
    expect(
      changes.map(({ change: { kind, before: b, after: a }, grade, event: { eventKind } }) => [
        ...[kind, grade, eventKind, b.lines, a.lines],
      ]),
    ).toEqual([
      ['new', 'trouble', 'database-unreachable', 0, 71],
      ['slower', 'watch', null, 1440, 2160],
      ['gone', 'watch', 'backup-finished', 24, 0],
    ]);
    const [{ change } = { change: null }, slower] = changes;
    expect(change?.after.first).toEqual([1253, 1271, 1290]);
    // Written with 63 to 117 ms before, and 168 to 312 after.
    expect(slower?.change.took?.before.typicalMs).toBeCloseTo(88.4, 0);
    expect(slower?.change.took?.after.typicalMs).toBeCloseTo(236.3, 0);
  });
});

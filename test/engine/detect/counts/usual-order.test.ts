import { expect, it } from 'vitest';
import {
  learnUsualOrder,
  type OrderSign,
} from '../../../../src/engine/detect/counts/usual-order.ts';
import { createSessionCollector } from '../../../../src/engine/group/sessions/collect-sessions.ts';

/** A table of sessions, each a word of one letter an event, and the order of all but the last of them. */
function learned(normal: string[], steps: string) {
  const collector = createSessionCollector();
  for (const [i, word] of [...normal, steps].entries()) {
    collector.add({
      contents: [...word].map(() => `blk_${i + 1}`),
      eventIds: [...word],
      templates: [...word],
    });
  }
  const table = collector.finish();
  return { table, order: learnUsualOrder(table, Uint32Array.from(normal.keys())) };
}

/** What is told of a session's steps after `normal` sessions. */
function told(normal: string[], steps: string): { seen: string; usual: string } | null {
  const { table, order } = learned(normal, steps);
  const found = order.told(normal.length);
  const inLetters = (events: number[]) => events.map((i) => table.events[i]!.eventId).join('');
  return found && { seen: inLetters(found.seen), usual: inLetters(found.usual) };
}

const repeat = (word: string, times: number) => Array.from({ length: times }, () => word);

it.each<[string, string[], string, { seen: string; usual: string } | null]>([
  ['the usual order', repeat('abc', 200), 'abc', null],
  ['two steps that change places', repeat('abc', 200), 'acb', { seen: 'cb', usual: 'bc' }],
  ['a step that comes last', repeat('abc', 200), 'bca', { seen: 'bca', usual: 'abc' }],
  ['more of the same', repeat('abc', 200), 'abcabcab', null],
  ['a step that is missing', repeat('abc', 200), 'ac', null],
  ['a new step', repeat('abc', 200), 'xabc', null],
  ['steps that have no order', [...repeat('abc', 100), ...repeat('bac', 100)], 'bac', null],
  [
    'an order that one in a hundred turns round',
    [...repeat('abc', 396), ...repeat('acb', 4)],
    'acb',
    null,
  ],
  [
    'an order that one in four hundred turns round',
    [...repeat('abc', 399), 'acb'],
    'acb',
    { seen: 'cb', usual: 'bc' },
  ],
  ['too few sessions to tell', repeat('abc', 39), 'acb', null],
  [
    'more steps than are told',
    repeat('abcdefgh', 200),
    'hgfedcba',
    { seen: 'hgfe', usual: 'efgh' },
  ],
])('%s', (_, normal, steps, expected) => {
  expect(told(normal, steps)).toEqual(expected);
});

it('looks at the start of a session of any length', () => {
  const late = `a${'x'.repeat(1_000)}b`;
  expect(told(repeat('ab', 200), `b${'x'.repeat(5_000)}a`)).toBeNull();
  expect(told(repeat(late, 120), 'ba')).toBeNull();
});

it.each<[string, string, string, OrderSign]>([
  ['the usual order', 'aabbccdd', 'aabbccdd', 'usual'],
  ['steps all mixed up, the first ones in order', 'aabbccdd', 'abcddcba', 'clearly odd'],
  ['copies that run one after the other', 'aabbccdd', 'abcdabcd', 'usual'],
  ['one line that comes late', 'aabcde', 'aacdeb', 'odd'],
  ['a step of which each one comes late', 'aabbccdde', 'bbccaadde', 'odd'],
  ['a step of which each one comes later', 'aabbccdde', 'bbccddaae', 'clearly odd'],
  ['one step of many that comes again', 'aabbccdd', 'aabbccdbd', 'usual'],
  ['copies that run beside each other', 'abcdabcd', 'abcdabcd', 'usual'],
  ['most steps turned round', 'aabbccdd', 'ddccbbaa', 'clearly odd'],
  ['two steps turned round', 'aabbccdd', 'bbaaccdd', 'odd'],
])('the sign of %s', (_, usual, steps, expected) => {
  const normal = repeat(usual, 200);
  expect(learned(normal, steps).order.signOf(normal.length)).toBe(expected);
});

it('tells of mixed steps two that are out of turn', () => {
  const normal = repeat('aabbccdd', 200);
  expect(told(normal, 'abcddcba')).toEqual({ seen: 'ba', usual: 'ab' });
  expect(told(normal, 'abcdabcd')).toBeNull();
});

it('takes no pair of steps that few sessions have together for the course of the log', () => {
  const seldom = [...repeat('abxy', 150), ...repeat('ab', 1_000)];
  expect(learned(seldom, 'abyx').order.signOf(seldom.length)).toBe('usual');
  const often = [...repeat('abxy', 500), ...repeat('ab', 1_000)];
  expect(learned(often, 'abyx').order.signOf(often.length)).toBe('odd');
});

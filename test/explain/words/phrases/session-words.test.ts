import { expect, it } from 'vitest';
import {
  isBlock,
  isSlice,
  sessionWords,
} from '../../../../src/explain/words/phrases/session-words.ts';
import { anEvidence } from '../../../helpers/an-evidence.ts';

const TIMES = { first: '2026-03-04 09:00:00', last: '2026-03-04 09:09:58' };

it.each([
  ['2026-03-04 09:00–09:10'],
  ['Jun 14 15:16:01–15:16:02'],
  ['Jun 14 (year 2) 15:16:01.250–15:16:02.250'],
  ['18:01–18:11'],
  ['2026-03-04 23:50–2026-03-05 00:10'],
  ['2026-03-04'],
  ['Jun 14–Jun 20'],
  ['lines 179–183'],
])('%s is a part of the log', (id) => {
  expect(isSlice(id)).toBe(true);
});

it.each([['blk_7'], ['web-1'], ['10.0.0.7'], ['lines of text'], [''], ['2026-03-04 backup']])(
  '%j is a name',
  (id) => {
    expect(isSlice(id)).toBe(false);
  },
);

it('calls a session what a reader knows it by', () => {
  const named = (session: string, more = {}) => sessionWords({ ...anEvidence(), session, ...more });
  expect(named('blk_-7')).toMatchObject({ one: 'the file piece blk_-7', noun: 'file piece' });
  expect(isBlock('blk_-7 <!channel>')).toBe(false);
  expect(named('2026-03-04 09:00–09:10', { times: TIMES })).toMatchObject({
    one: 'the part from 9:00 to 9:09 on 4 March',
    noun: 'part',
  });
  const lines = { first: 179, last: 183 };
  expect(named('lines 179–183', { lines })).toMatchObject({
    one: 'lines 179 to 183',
    isPlural: true,
  });
  expect(named('order "7"').one).toBe(`session "order '7'"`);
});

import { expect, it } from 'vitest';
import { timeInWords, timesOf } from '../../../src/explain/evidence/time-words.ts';
import { durationInWords, rangeInWords } from '../../../src/text/duration.ts';
import { anAnalysis, anAnomaly } from '../../helpers/an-analysis.ts';

const clock = { hasDate: true, hasYear: true, hasZone: false };

it.each([
  [clock, '2008-11-09 20:36:15'],
  [{ ...clock, hasZone: true }, '2008-11-09 20:36:15 UTC'],
  [{ ...clock, hasYear: false }, 'Nov 9, 20:36:15'],
  [{ ...clock, hasDate: false }, '20:36:15'],
])('tells a time as far as the log does: %j', (how, words) => {
  expect(timeInWords(Date.parse('2008-11-09T20:36:15.999Z'), how)).toBe(words);
});

it.each([
  [0, 'under 1 second'],
  [499, 'under 1 second'],
  [1_000, '1 second'],
  [119_000, '119 seconds'],
  [120_000, '2 minutes'],
  [227_000, '3 minutes 47 seconds'],
  [3_599_000, '59 minutes 59 seconds'],
  [3_660_000, '1 hour 1 minute'],
  [172_799_000, '2 days'],
  [300_000_000, '3 days 11 hours'],
])('tells %i ms as %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words);
});

it.each([
  [0, 0, 'under 1 second'],
  [300, 2_100, 'up to 3 seconds'],
  [2_900, 8_100, '2 to 9 seconds'],
  [2_000, 2_000, '2 seconds'],
  [40_000, 10_000_000, '40 seconds to 3 hours'],
])('tells %i to %i ms as %s', (low, high, words) => {
  expect(rangeInWords(low, high)).toBe(words);
});

it.each([
  [227_000, 'long'],
  [17_000, undefined],
  [3_000, undefined],
  [900, 'short'],
])('a session of %i ms, where 2 to 9 seconds are usual, is %s', (durationMs, unusual) => {
  const analysis = anAnalysis({ clock, usualDurationMs: { low: 2_000, high: 9_000 } });
  const times = { firstMs: 1e12, lastMs: 1e12 + durationMs, durationMs };
  const told = timesOf(analysis, anAnomaly({ times }));
  expect(told).toMatchObject({ usualDuration: '2 to 9 seconds' });
  expect(told?.unusual).toBe(unusual);
});

it('tells no duration that is not sure, and nothing where the log tells no time', () => {
  const times = { firstMs: 1e12, lastMs: 2e12, durationMs: null };
  const told = timesOf(anAnalysis({ clock }), anAnomaly({ times }));
  expect(told).toEqual({ first: '2001-09-09 01:46:40', last: '2033-05-18 03:33:20' });
  expect(timesOf(anAnalysis(), anAnomaly({ times }))).toBeNull();
  expect(timesOf(anAnalysis({ clock }), anAnomaly())).toBeNull();
});

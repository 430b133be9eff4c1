import { expect, it } from 'vitest';
import { dayInWords, momentInWords, spanInSentence, spanInWords } from '../../src/text/dates.ts';

const Z = ' UTC';

it.each([
  ['2026-03-04 09:13:03 UTC', '2026-03-04 09:17:12 UTC', '4 March, 9:13 to 9:17', 'from 9:13 to 9:17 UTC on 4 March'], // biome-ignore format: a row
  ['2026-03-04 09:13:03', '2026-03-04 09:13:59', '4 March, 9:13', 'at 9:13 on 4 March'],
  ['Mar 4, 23:50:00', 'Mar 5, 00:05:00', '4 March, 23:50 to 5 March, 0:05', 'from 23:50 on 4 March to 0:05 on 5 March'], // biome-ignore format: a row
  ['Dec 31, 23:50:00', 'Jan 1, 00:05:00', '31 December, 23:50 to 1 January, 0:05', 'from 23:50 on 31 December to 0:05 on 1 January'], // biome-ignore format: a row
  ['2026-03-04 09:13:03', '2026-03-09 01:00:00', '4 to 9 March', 'from 4 to 9 March'],
  ['2026-03-04 09:13:03', '2026-04-09 01:00:00', '4 March to 9 April', 'from 4 March to 9 April'],
  ['2025-12-28 09:00:00', '2026-01-03 09:00:00', '28 December 2025 to 3 January 2026', 'from 28 December 2025 to 3 January 2026'], // biome-ignore format: a row
  ['09:13:03', '10:17:12', '9:13 to 10:17', 'from 9:13 to 10:17'],
  ['10:31', '10:31', '10:31', 'at 10:31'],
  ['then', 'then', 'then', 'at then'],
  ['Foo 4, 09:00:00', 'Mar 4, 09:00:00', 'Foo 4, 09:00:00 to Mar 4, 09:00:00', 'from Foo 4, 09:00:00 to Mar 4, 09:00:00'], // biome-ignore format: a row
])('tells %s to %s as people say it', (first, last, listed, said) => {
  expect(spanInWords({ first, last })).toBe(listed);
  expect(spanInSentence({ first, last })).toBe(said);
});

it.each([
  ['2026-03-04 09:00:21', '2026-03-04 10:41:53', Z, '4 March 2026, 9:00 to 10:41 UTC'],
  ['2026-03-04 09:00:21', '2026-03-09 10:41:53', Z, '4 to 9 March 2026'],
  ['2026-03-04 09:00:21', '2026-04-09 10:41:53', '', '4 March to 9 April 2026'],
  ['Mar 4, 09:00:21', 'Mar 4, 09:00:25', '', '4 March, 9:00'],
])('tells the year and the zone of %s where they are asked for', (first, last, zone, words) => {
  expect(spanInWords({ first: first + zone, last: last + zone }, true)).toBe(words);
});

it('tells a moment and a day', () => {
  expect(momentInWords('2026-03-04 09:13:03 UTC')).toBe('9:13 UTC on 4 March');
  expect(dayInWords(Date.UTC(2026, 10, 30, 23, 59))).toBe('30 November 2026');
});

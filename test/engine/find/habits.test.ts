import { expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import { clock, tell } from '../../helpers/incidents/incident.ts';
import { chunksOf } from '../../helpers/logs.ts';

const USUAL = [
  'INFO order # stored',
  'ERROR could not draw the preview of picture #',
  'INFO cart # opened',
  'INFO prices refreshed',
];
const shop = (after: number, ...story: string[]) =>
  tell((at) => `2025-05-12 ${clock(at)} `, USUAL, 160, [[after, ...story]]);
const kindsAndGrades = async (text: string) => {
  const { anomalies } = await analyze(chunksOf(text));
  return anomalies.map(({ eventKind, grade }) => [eventKind, grade]);
};

it('what a log says all the time in its own words is worth a look, alone and beside a trouble', async () => {
  const habit = ['failed-in-its-own-words', 'watch'];
  expect(await kindsAndGrades(shop(80, 'INFO still here'))).toContainEqual(habit);
  const told = await kindsAndGrades(shop(80, 'ERROR write failed: No space left on device'));
  expect(told[0]).toEqual(['disk-full', 'trouble']);
  expect(told).toContainEqual(habit);
});

it('what began within the log is no habit, however often it came then', async () => {
  const lines = shop(160).split('\n');
  const kept = lines.filter((line, i) => !line.includes('preview') || i > 60);
  expect((await kindsAndGrades(kept.join('\n')))[0]?.[1]).toBe('trouble');
});

it('a page that visitors do not find is a habit of the site, and of one visitor is not', async () => {
  const visits = (address: (i: number) => string) =>
    Array.from({ length: 240 }, (_, i) => {
      const asked = i % 4 === 1 ? '/old HTTP/1.1" 404' : '/ HTTP/1.1" 200';
      return `${address(i)} - - [12/May/2025:${clock(i)} +0000] "GET ${asked} 512 "-" "Mozilla"`;
    }).join('\n');
  expect(await kindsAndGrades(visits((i) => `10.0.${i % 9}.${i % 200}`))).toEqual([
    ['web-not-found', 'watch'],
  ]);
  const ofOne = await kindsAndGrades(visits((i) => (i % 4 === 1 ? '203.0.113.9' : '10.0.0.4')));
  expect(ofOne[0]).toEqual(['web-not-found', 'trouble']);
});

it('a query that tries to trick the site is told as that, whatever the path', async () => {
  const lines = Array.from({ length: 60 }, (_, i) => {
    const query = i > 30 && i < 40 ? '?id=1%20UNION%20SELECT%20name' : '?id=1';
    return `10.0.0.${i % 9} - - [12/May/2025:${clock(i)} +0000] "GET /item${query} HTTP/1.1" 200 512 "-" "Mozilla"`;
  });
  expect((await kindsAndGrades(lines.join('\n')))[0]?.[0]).toBe('code-injection-try');
});

it('what a database read to answer is one number, however the questions differ', async () => {
  const usual = Array.from(
    { length: 120 },
    (_, i) =>
      `2025-05-12 ${clock(i)} [conn${i}] query shop.cart query: { id: ${i} } nscanned:1 nreturned:1`,
  );
  usual.splice(
    60,
    0,
    `2025-05-12 ${clock(60)} [conn4] query shop.orders query: { city: "x" }, orderby: { day: 1 } nscanned:200000 nreturned:1`,
  );
  usual.splice(
    70,
    0,
    `2025-05-12 ${clock(69)} [conn4] query shop.orders query: { $in: [ 1, 2 ] } ntoskip:0 nscanned:200000 nreturned:3`,
  );
  const told = await kindsAndGrades(usual.join('\n'));
  expect(told.filter(([kind]) => kind === 'database-index-missing')).toHaveLength(1);
});

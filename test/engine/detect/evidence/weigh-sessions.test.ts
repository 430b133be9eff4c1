import { expect, it } from 'vitest';
import { analyze } from '../../../../src/engine/analyze.ts';
import { parseBaseline } from '../../../../src/engine/baseline.ts';
import { chunksOf, structuredLog } from '../../../helpers/logs.ts';

const USUAL = ['start', 'copy', 'copy', 'check', 'end'];

const READ = ['start', 'copy', 'copy', 'check', 'read', 'end'];

/** 200 sessions, all usual but the first ones: one in three is read. */
function aLog(odd: string[][]): string {
  const lives = Array.from({ length: 200 }, (_, i) => odd[i] ?? (i % 3 === 0 ? READ : USUAL));
  return structuredLog(
    lives.flatMap((events, i) => events.map((event) => ({ session: `blk_${i + 1}`, event }))),
  );
}

it.each<[string, string[], 'anomalous' | 'rare' | 'usual']>([
  [
    'an event that complains',
    ['start', 'copy', 'copy', 'check', 'copy failed', 'end'],
    'anomalous',
  ],
  ['a step that is missing', ['start', 'copy', 'copy', 'end'], 'anomalous'],
  ['a step that comes too few times', ['start', 'copy', 'check', 'end'], 'anomalous'],
  ['far too many of an event', ['start', ...Array(60).fill('copy'), 'check', 'end'], 'anomalous'],
  ['steps turned round', ['end', 'check', 'copy', 'copy', 'start'], 'anomalous'],
  ['a new event that says nothing bad', ['start', 'copy', 'copy', 'check', 'audit', 'end'], 'rare'],
  ['what all others do', USUAL, 'usual'],
])('%s', async (_, events, expected) => {
  const { anomalies, rare, notes } = await analyze(chunksOf(aLog([events])));
  const ids = [anomalies, rare ?? []].map((found) => found.flatMap(({ sessions }) => sessions));
  expect(ids).toEqual([
    expected === 'anomalous' ? ['blk_1'] : [],
    expected === 'rare' ? ['blk_1'] : [],
  ]);
  const told = '1 session is rare, but nothing in it complains and no step is missing.';
  expect(notes.includes(told)).toBe(expected === 'rare');
});

it('far too many of an event come after all that failed or is out of order', async () => {
  const many = ['start', ...Array(900).fill('copy'), 'check', 'end'];
  const turned = ['end', 'check', 'copy', 'copy', 'start'];
  const failed = ['start', 'copy', 'copy', 'check', 'copy failed', 'end'];
  const { anomalies } = await analyze(chunksOf(aLog([many, turned, failed])));
  expect(anomalies.map(({ sessions }) => sessions)).toEqual([['blk_3'], ['blk_2'], ['blk_1']]);
});

it('sessions that are unusual in the same way are one number, whatever else they hold', async () => {
  const failed = (others: string[]) => ['start', 'copy', 'copy', 'check', ...others, 'copy failed'];
  const odd = [failed(['end']), failed(['read', 'end']), failed(['read', 'read', 'end'])];
  const { anomalies, anomalousSessions } = await analyze(chunksOf(aLog(odd)));
  expect(anomalousSessions).toBe(3);
  expect(anomalies.map(({ number, sessions }) => [number, sessions.toSorted()])).toEqual([
    [1, ['blk_1', 'blk_2', 'blk_3']],
  ]);
  const loglizer = await analyze(chunksOf(aLog(odd)), { detector: 'pca-loglizer' });
  expect(loglizer.anomalies.every(({ sessions }) => sessions.length === 1)).toBe(true);
});

it('a rare session that a saved baseline holds is not flagged in another log', async () => {
  const odd = ['start', 'copy', 'copy', 'check', 'audit', 'end'];
  const { baseline } = await analyze(chunksOf(aLog([odd])));
  const saved = JSON.stringify(parseBaseline(JSON.stringify(baseline)));
  const known = await analyze(chunksOf(aLog([odd])), { baseline: chunksOf(saved) });
  expect(known.anomalousSessions).toBe(0);
  const other = [...odd, 'audit', 'audit'];
  const unknown = await analyze(chunksOf(aLog([other])), { baseline: chunksOf(saved) });
  expect(unknown.anomalousSessions).toBe(1);
});

it('an anomaly and a rare session say how rare they are, with a saved baseline too', async () => {
  const failed = ['start', 'copy', 'copy', 'check', 'copy failed', 'end'];
  const own = await analyze(chunksOf(aLog([failed])));
  expect(own.anomalies[0]?.rarity).toBeCloseTo(1 / 200, 9);
  const { baseline } = await analyze(chunksOf(aLog([])));
  const saved = JSON.stringify(parseBaseline(JSON.stringify(baseline)));
  const judged = await analyze(chunksOf(aLog([failed])), { baseline: chunksOf(saved) });
  expect(judged.anomalies[0]?.rarity).toBeCloseTo(1 / 201, 9);
});

it('windows are told by their score alone', async () => {
  const texts = (i: number) => (i === 905 ? ['audit begun', 'audit done'] : ['tick', 'tock']);
  const lines = Array.from({ length: 1_000 }, (_, i) => texts(i).join('\n'));
  const analysis = await analyze(chunksOf(lines.join('\n')), { grouping: { lines: 20 } });
  expect(analysis.rare).toBeUndefined();
  expect(analysis.vectors.filter(({ anomalous }) => anomalous)).toHaveLength(1);
});

it('where new events are usual, a complaint alone does not tell, and a note says why', async () => {
  const own = (i: number) => ['start', 'copy', 'copy', `note ${i}`, 'check', 'end'];
  const odd = [
    ...Array.from({ length: 30 }, (_, i) => own(i)),
    ['start', 'copy', 'copy', 'copy failed', 'check', 'end'],
  ];
  const { anomalousSessions, notes, model } = await analyze(chunksOf(aLog(odd)));
  expect(anomalousSessions).toBeLessThanOrEqual(10);
  expect(model.varied).toBeCloseTo(31 / 200, 9);
  expect(notes.join(' ')).toContain('only the most unusual parts of it, about 1 in 20');
});

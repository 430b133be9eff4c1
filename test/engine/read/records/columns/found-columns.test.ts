import { expect, it } from 'vitest';
import { readRows } from '../../../../../src/engine/read/read-rows.ts';
import { chunksOf } from '../../read-all.ts';

it('a table without a header tells its date and its clock', async () => {
  const reader = readRows(
    chunksOf(
      [0, 1, 2].map((s) => `2025-03-14\t08:00:0${s}\t192.0.2.7\tGET\t/a\t200\tMiss\n`).join(''),
    ),
  );
  const times: number[] = [];
  for await (const batch of reader.batches) times.push(...(batch.times ?? []));
  expect(times.map((ms) => new Date(ms).toISOString())).toEqual(
    [0, 1, 2].map((s) => `2025-03-14T08:00:0${s}.000Z`),
  );
});

it('the word for a level is taken before the number of a program', async () => {
  const line = (levelName: string, level: number) =>
    JSON.stringify({ time: '2025-03-14T08:00:00', message: 'a job ended', level, levelName });
  const reader = readRows(chunksOf(`${line('INFO', 1)}\n${line('ERROR', 4)}\n`));
  const levels: string[] = [];
  for await (const batch of reader.batches) levels.push(...(batch.levels ?? []));
  expect(levels).toEqual(['info', 'error']);
});

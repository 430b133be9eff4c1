import { expect, it } from 'vitest';
import { readRows } from '../../../src/engine/read/read-rows.ts';

const LINES = Array.from({ length: 60 }, (_, i) => i);
const clock = (i: number) => `2025-03-14 08:00:${String(i).padStart(2, '0')}`;

async function layoutOf(lines: string[]) {
  const reader = readRows(
    (async function* () {
      yield Buffer.from(`${lines.join('\n')}\n`);
    })(),
  );
  const levels: string[] = [];
  for await (const batch of reader.batches) levels.push(...(batch.levels ?? []));
  const { format, hasLevels, time } = reader.layout();
  return { format, hasLevels, hasTime: time !== null, levels: new Set(levels) };
}

it.each([
  ['alone', []],
  ['below a line of a start-up script', ['Starting the shop in production mode']],
])('lines that each are JSON are JSON lines, %s', async (_, before) => {
  const lines = LINES.map((i) =>
    JSON.stringify({ ts: clock(i), level: 'info', msg: `did ${i}, x` }),
  );
  expect(await layoutOf([...before, ...lines])).toMatchObject({
    format: 'a JSON log',
    hasLevels: true,
    hasTime: true,
  });
});

it.each([
  ['commas', (i: number) => `${clock(i)}, order ${i}, stored, by worker ${i % 3}`],
  ['commas and a level', (i: number) => `${clock(i)} INFO order ${i}, stored, by worker ${i % 3}`],
  ['a fraction', (i: number) => `${clock(i)},123 order ${i} stored, by worker ${i % 3}, in time`],
])('a time before the first comma is that of a line of text: with %s', async (_, line) => {
  const { format, hasTime } = await layoutOf(LINES.map(line));
  expect(format).toMatch(/^(?:an application log|a text log)/);
  expect(hasTime).toBe(true);
});

it.each([
  ['after the time', (i: number, level: string) => `${clock(i)} ${level} did ${i}`],
  ['in brackets', (i: number, level: string) => `[${clock(i)}] [${level}] did ${i}`],
  ['before the time', (i: number, level: string) => `${level} ${clock(i)} did ${i}`],
])('the level is where nearly all lines have one: %s', async (_, line) => {
  const lines = LINES.map((i) => line(i, i % 9 === 0 ? 'WARN' : 'INFO'));
  const { levels } = await layoutOf([...lines, `${clock(59)} it went on without a word`]);
  expect(levels).toEqual(new Set(['info', 'warning', '']));
});

import { expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import { evidenceOf } from '../../../src/explain/evidence/evidence.ts';
import { titleOf } from '../../../src/explain/words/title.ts';
import { chunksOf } from '../../helpers/logs.ts';

const two = (n: number) => String(n).padStart(2, '0');
const work = (count: number) => Array.from({ length: count }, (_, i) => `INFO order ${i} handled`);
const START = 'INFO Server started on port 8080';
const STOP = 'INFO Server stopped';

async function sequences(texts: string[]): Promise<string[]> {
  const lines = texts.map((text, i) => `2024-05-06 1${Math.floor(i / 3600)}:${two(Math.floor(i / 60) % 60)}:${two(i % 60)} ${text}\n`); // biome-ignore format: one line
  const analysis = await analyze(chunksOf(lines.join('')));
  return analysis.anomalies
    .filter(({ kind }) => kind === 'sequence')
    .map((anomaly) => titleOf(evidenceOf(analysis, anomaly)));
}

it('a start without a shutdown before it is told', async () => {
  const run = [START, ...work(60)];
  expect(await sequences([...run, STOP, ...run, STOP, ...run, ...run, STOP])).toEqual([
    expect.stringMatching(/^A start without a shutdown before it: "Server started on port/),
  ]);
});

it('starts are routine where each comes after a stop, and where a log tells no stops', async () => {
  const run = [START, ...work(60)];
  expect(await sequences([...run, STOP, ...run, STOP, ...run, STOP])).toEqual([]);
  expect(await sequences([...run, ...run, ...run])).toEqual([]);
});

it('what began once more often than it ended is told', async () => {
  const round = ['INFO Starting nightly index rebuild', ...work(40), 'INFO Finished nightly index rebuild']; // biome-ignore format: one line
  expect(await sequences([...round, ...round, round[0]!, ...work(80)])).toEqual([
    'This began and never ended: "Starting nightly index rebuild"',
  ]);
  expect(await sequences([...round, ...round, ...work(80)])).toEqual([]);
  // A log that was cut just after it began does not tell.
  expect(await sequences([...round, ...round, round[0]!, ...work(3)])).toEqual([]);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createRandom } from '../../data/random.ts';
import { evaluate } from '../../src/cli/report/evaluation.ts';
import { type AnalyzeOptions, analyze } from '../../src/engine/analyze.ts';
import { atLeast, type Measured } from './measured.ts';

const FILE = join(import.meta.dirname, '../../../shared/data/ids/nsl_kdd_train_20percent.csv.gz');
/** Rows of a table that is compared with itself. */
const ROWS = 8_000;
const OPTIONS: AnalyzeOptions = { labelColumn: '42' };

/** F1 on the flows of NSL-KDD: by a baseline of normal ones, by a mixed one, and by themselves. */
export async function* tableGoals(seeds: number[]): AsyncGenerator<Measured> {
  if (!existsSync(FILE)) return;
  const rows = gunzipSync(readFileSync(FILE)).toString().trim().split('\n');
  const isNormal = (row: string) => row.split(',')[41] === 'normal';
  const normal = rows.filter(isNormal);
  const attacks = rows.filter((row) => !isNormal(row));

  async function f1Of(log: string[], baseline?: AnalyzeOptions['baseline']): Promise<number> {
    const judged = await analyze(bytesOf(log), { ...OPTIONS, ...(baseline && { baseline }) });
    return evaluate(judged, judged.labels!).f1;
  }
  /** Of a log so drawn, over the seeds. */
  async function mean(of: (seed: number) => Promise<number>): Promise<number> {
    let sum = 0;
    for (const seed of seeds) sum += await of(seed);
    return sum / seeds.length;
  }
  const drawn = (share: number, seed: number) => {
    const random = createRandom(seed);
    const count = Math.round(ROWS * share);
    return random.shuffled([
      ...random.shuffled(normal).slice(0, ROWS - count),
      ...random.shuffled(attacks).slice(0, count),
    ]);
  };

  const halves = await mean((seed) => {
    const mixed = createRandom(seed).shuffled(rows);
    const half = mixed.length >> 1;
    return f1Of(mixed.slice(0, half), bytesOf(mixed.slice(half)));
  });
  yield atLeast('NSL-KDD halves, a baseline of normal rows: F1', halves, 0.92);
  const small = await mean((seed) => {
    const mixed = createRandom(seed).shuffled(rows);
    return f1Of(mixed.slice(0, ROWS), bytesOf(mixed.slice(ROWS).filter(isNormal).slice(0, 113)));
  });
  yield atLeast('NSL-KDD, a baseline of 113 normal rows: F1', small, 0.5);
  const unknown = await mean((seed) => {
    const mixed = createRandom(seed).shuffled(rows);
    const half = mixed.length >> 1;
    return f1Of(mixed.slice(0, half), withoutLabels(drawn(0.05, 100 + seed)));
  });
  yield atLeast('NSL-KDD, a baseline with 5 % attacks, labels unknown: F1', unknown, 0.8);
  yield atLeast(
    'NSL-KDD, 3 % attacks by itself: F1',
    await mean((seed) => f1Of(drawn(0.03, seed))),
    0.5,
  );
  const many = await mean((seed) => f1Of(drawn(0.57, seed)));
  yield atLeast('NSL-KDD, 57 % attacks by itself: F1', many, 0);
}

async function* bytesOf(rows: string[]): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(`${rows.join('\n')}\n`);
}

/** The same rows, all with one label, so that none is left out. */
function withoutLabels(rows: string[]): AsyncGenerator<Uint8Array> {
  return bytesOf(rows.map((row) => row.split(',').with(41, 'normal').join(',')));
}

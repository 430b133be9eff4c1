import { printTable } from '../print-table.ts';
import { hdfsGoals } from './hdfs-goals.ts';
import { readHdfsPool } from './hdfs-pool.ts';
import type { Measured } from './measured.ts';
import { orderGoals } from './order-goals.ts';
import { rarityGoals } from './rarity-goals.ts';
import { reasonGoals } from './reason-goals.ts';
import { readSystem, systemGoals } from './system-goals.ts';
import { tableGoals } from './table-goals.ts';

const SEEDS = 8;
/** Sessions of a baseline for the rarity: as many again are judged. */
const BASELINE = 5_000;

/**
 * The figures that detection is to reach, as one table. `first` is the first of the seeds that logs are
 * drawn with: others than those that were looked at tell whether something was tuned to them.
 */
export async function scoreGoals(first: number, only = ''): Promise<void> {
  const seeds = Array.from({ length: SEEDS }, (_, i) => first + i);
  const rows: Record<string, string>[] = [];
  const parts: [name: string, measure: () => AsyncGenerator<Measured>][] = [
    ['systems', systemGoals],
    ['tables', () => tableGoals(seeds)],
  ];
  const pool = readHdfsPool();
  if (pool) {
    parts.push(
      ['hdfs', () => hdfsGoals(pool, seeds)],
      ['order', () => orderGoals(pool, seeds)],
      ['reasons', () => reasonGoals(pool, seeds)],
      [
        'rarity',
        () => {
          const normal = pool.normal.slice(0, 2 * BASELINE);
          return rarityGoals('HDFS', normal, pool.templates, seeds);
        },
      ],
    );
  }
  const kalaki = readSystem('Kalaki', 'openstack_kalaki');
  if (kalaki) {
    const normal = kalaki.sessions.filter(({ anomalous }) => !anomalous);
    parts.push(['rarity', () => rarityGoals('Kalaki', normal, kalaki.templates, seeds)]);
  }
  for (const [name, measure] of parts) {
    if (!name.includes(only)) continue;
    for await (const { what, value, goal, reached } of measure()) {
      rows.push({ what, value: value.toFixed(3), goal, '': reached ? 'yes' : 'NO' });
    }
  }
  if (rows.length > 0) printTable(rows);
  else console.log('Left out, not beside this checkout.');
}

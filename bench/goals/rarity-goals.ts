import { createRandom } from '../../data/random.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { rarityOf } from '../../src/engine/detect/evidence/rarity.ts';
import { logOf } from '../session-logs.ts';
import type { Session } from './hdfs-pool.ts';
import { type Measured, within } from './measured.ts';

/** The largest rarity that is said up to each of these is compared with what is true. */
const SHARES = [0.005, 0.02, 0.05];

/** Whether so many normal sessions that were not learned from are as rare as is said of them. */
export async function* rarityGoals(
  name: string,
  normal: Session[],
  templates: ReadonlyMap<string, string>,
  seeds: number[],
): AsyncGenerator<Measured> {
  const rarities: number[] = [];
  for (const seed of seeds) {
    const mixed = createRandom(seed).shuffled(normal);
    const half = mixed.length >> 1;
    const { baseline, judged, vectors } = await analyze(logOf(mixed.slice(half), templates), {
      baseline: logOf(mixed.slice(0, half), templates),
    });
    const tail =
      'sessions' in baseline && typeof baseline.sessions === 'object'
        ? baseline.sessions.tail
        : undefined;
    if (!tail) throw new Error('a baseline of sessions must tell how its scores lie');
    for (const vector of judged.vectorOf) rarities.push(rarityOf(tail, vectors[vector]!.spe));
  }
  for (const share of SHARES) {
    // Equal counts have equal scores, so that few values are said at all.
    const said = rarities.filter((rarity) => rarity <= share);
    const most = said.reduce((largest, rarity) => Math.max(largest, rarity), 0);
    const held = (100 * said.length) / rarities.length;
    const what = `Rarity: ${name}, said to be ${(100 * most).toFixed(2)} % or rarer, %`;
    yield within(what, held, Number((100 * most).toFixed(2)), 2);
  }
}

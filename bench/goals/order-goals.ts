import { createRandom, type Random } from '../../data/random.ts';
import { drawLog, type HdfsPool } from './hdfs-pool.ts';
import { type JudgedLog, judgeLog } from './judge-log.ts';
import { atLeast, atMost, type Measured } from './measured.ts';

/** Ways in which a session keeps its counts and loses its order. */
const WAYS: [name: string, disturb: (events: string[], random: Random) => string[]][] = [
  ['shuffled', (events, random) => random.shuffled(events)],
  [
    'cut, its ends exchanged',
    (events) => [...events.slice(half(events)), ...events.slice(0, half(events))],
  ],
  ['reversed', (events) => events.toReversed()],
];
const SHARE = 0.001;

/** How many normal sessions of which the order alone was disturbed are found, .1 % of each log or one. */
export async function* orderGoals(pool: HdfsPool, seeds: number[]): AsyncGenerator<Measured> {
  const plain: JudgedLog[] = [];
  const disturbed: JudgedLog[] = [];
  for (const [name, disturb] of WAYS) {
    const logs: JudgedLog[] = [];
    for (const sessions of [100, 300, 5_000]) {
      for (const seed of seeds) {
        const log = drawLog(pool, sessions, 0, seed);
        if (name === 'shuffled') plain.push(await judgeLog(log, pool.templates));
        const random = createRandom(seed);
        for (let fault = 0; fault < Math.max(1, SHARE * sessions); fault++) {
          const place = random.below(sessions);
          log[place] = { anomalous: true, events: disturb(log[place]!.events, random) };
        }
        logs.push(await judgeLog(log, pool.templates));
      }
    }
    const found = logs.reduce((sum, log) => sum + log.found, 0);
    const all = logs.reduce((sum, log) => sum + log.anomalies, 0);
    yield atLeast(`Order: ${name}, of 100 to 5,000 sessions: recall`, found / all, 0.95);
    disturbed.push(...logs);
  }
  const share = (logs: JudgedLog[]) =>
    logs.reduce((sum, log) => sum + log.wrong, 0) / logs.reduce((sum, log) => sum + log.normal, 0);
  // What is flagged without a disturbed one, is flagged for something else.
  const more = Math.max(0, share(disturbed) - share(plain));
  yield atMost('Order: normal sessions flagged beside those, %', 100 * more, 0.05);
}

function half(events: string[]): number {
  return events.length >> 1;
}

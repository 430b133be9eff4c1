import { createRandom } from '../../data/random.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { changed } from '../planted-faults.ts';
import { logOf } from '../session-logs.ts';
import { drawLog, type HdfsPool } from './hdfs-pool.ts';
import { atLeast, type Measured } from './measured.ts';

const SESSIONS = 5_000;
/** Sessions changed of each log, a third of them in each number of events. */
const FAULTS = 60;
/** Reasons of a session that are looked at where several are true. */
const FIRST = 4;

/**
 * How often the reasons of a session of which one, two or three events were changed name those: the
 * true one first, or all of them among the first four. Of the sessions that are told at all.
 */
export async function* reasonGoals(pool: HdfsPool, seeds: number[]): AsyncGenerator<Measured> {
  const usual = new Set(pool.normal.flatMap(({ events }) => events));
  const strange = [...pool.templates.keys()].filter((event) => !usual.has(event));
  const right = [0, 0, 0];
  const told = [0, 0, 0];
  for (const seed of seeds) {
    const random = createRandom(1000 + seed);
    const log = drawLog(pool, SESSIONS, 0, seed);
    const faults = new Map<string, string[]>();
    for (let index = 0; index < FAULTS; index++) {
      const place = random.below(SESSIONS);
      if (faults.has(`blk_${place + 1}`)) continue;
      const fault = changed(log[place]!.events, 1 + (index % 3), strange, random);
      log[place] = { anomalous: true, events: fault.events };
      faults.set(`blk_${place + 1}`, fault.changes);
    }
    const { anomalies, rare = [] } = await analyze(logOf(log, pool.templates));
    for (const { sessions, reasons } of [...anomalies, ...rare]) {
      const events = sessions.length === 1 ? faults.get(sessions[0]!) : undefined;
      if (!events) continue;
      const first = reasons.slice(0, events.length === 1 ? 1 : FIRST);
      const names = first.map(({ eventId }) => eventId);
      told[events.length - 1]!++;
      if (events.every((event) => names.includes(event))) right[events.length - 1]!++;
    }
  }
  const share = (faults: number) => (100 * right[faults - 1]!) / Math.max(1, told[faults - 1]!);
  yield atLeast('Reasons: the event of a single fault first, %', share(1), 99);
  yield atLeast('Reasons: both of two among the first four, %', share(2), 92);
  yield atLeast('Reasons: all of three among the first four, %', share(3), 88);
}

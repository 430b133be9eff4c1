import { drawLog, type HdfsPool } from './hdfs-pool.ts';
import { f1Of, type JudgedLog, judgeLog } from './judge-log.ts';
import { atLeast, atMost, type Measured } from './measured.ts';

/** Share of anomalous sessions, the mean F1 to reach, and the lowest of one file. */
const SHARES: [share: number, mean: number, lowest: number][] = [
  [0.002, 0.8, 0.7],
  [0.01, 0.94, 0.91],
  [0.03, 0.97, 0.94],
  [0.05, 0.97, 0.94],
  [0.1, 0.98, 0.95],
  [0.2, 0.98, 0.95],
];
const SESSIONS = 5_000;
/** Of fewer, a kind's recall says nothing. */
const ENOUGH_OF_KIND = 20;

/** F1 by share of anomalies and by size, false alarms, first numbers and kinds, over all `seeds`. */
export async function* hdfsGoals(pool: HdfsPool, seeds: number[]): AsyncGenerator<Measured> {
  async function judged(sessions: number, share: number): Promise<JudgedLog[]> {
    const logs: JudgedLog[] = [];
    for (const seed of seeds) {
      logs.push(await judgeLog(drawLog(pool, sessions, share, seed), pool.templates));
    }
    return logs;
  }
  const all: JudgedLog[] = [];
  const told: JudgedLog[] = [];
  for (const [share, mean, lowest] of SHARES) {
    const logs = await judged(SESSIONS, share);
    const f1s = logs.map((log) => f1Of([log]));
    const name = `HDFS, 5,000 sessions, ${100 * share} % anomalous: F1`;
    yield atLeast(`${name}, mean`, f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length, mean);
    yield atLeast(`${name}, lowest`, Math.min(...f1s), lowest);
    all.push(...logs);
    if (share >= 0.01 && share <= 0.1) told.push(...logs);
  }
  for (const sessions of [100, 300]) {
    const logs = await judged(sessions, 0.03);
    yield atLeast(`HDFS, ${sessions} sessions, 3 %: F1, pooled`, f1Of(logs), 0.95);
    if (sessions >= 300) all.push(...logs);
  }
  all.push(...(await judged(800, 0)));
  const sum = (of: (log: JudgedLog) => number) => all.reduce((total, log) => total + of(log), 0);
  const falseAlarms = sum(({ wrong }) => wrong) / sum(({ normal }) => normal);
  yield atMost('HDFS: normal sessions flagged, %', 100 * falseAlarms, 0.1);
  const withTrouble = all.filter(({ anomalies }) => anomalies > 0);
  const wrongFirst = withTrouble.reduce((total, log) => total + log.wrongAmongFirst, 0);
  yield atMost(`HDFS: normal among the first five of ${withTrouble.length} logs`, wrongFirst, 0);
  const worst = worstKind(told);
  yield atLeast(`HDFS, 1 to 10 %: recall of the worst kind (${worst.kind})`, worst.recall, 0.95);
}

function worstKind(logs: JudgedLog[]): { kind: string; recall: number } {
  const kinds = new Map<string, { found: number; all: number }>();
  for (const [kind, { found, all }] of logs.flatMap((log) => [...log.kinds])) {
    const known = kinds.get(kind) ?? { found: 0, all: 0 };
    kinds.set(kind, { found: known.found + found, all: known.all + all });
  }
  return [...kinds]
    .filter(([, { all }]) => all >= ENOUGH_OF_KIND)
    .map(([kind, { found, all }]) => ({ kind, recall: found / all }))
    .reduce((least, one) => (one.recall < least.recall ? one : least), { kind: '-', recall: 1 });
}

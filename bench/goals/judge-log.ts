import { type AnalyzeOptions, analyze } from '../../src/engine/analyze.ts';
import { logOf } from '../session-logs.ts';
import { kindOfTrouble, type Session } from './hdfs-pool.ts';

/** How a log of known sessions was judged. */
export interface JudgedLog {
  normal: number;
  anomalies: number;
  found: number;
  /** Normal sessions that were flagged. */
  wrong: number;
  /** Of the first numbers those that are mostly of normal sessions, and all numbers that were read. */
  wrongAmongFirst: number;
  first: number;
  /** For each kind of trouble the sessions found, and all. */
  kinds: Map<string, { found: number; all: number }>;
}

/** Numbers that a reader sees first. */
const FIRST = 5;

export async function judgeLog(
  sessions: Session[],
  templates: ReadonlyMap<string, string>,
  options: AnalyzeOptions = {},
): Promise<JudgedLog> {
  const analysis = await analyze(logOf(sessions, templates), options);
  const { judged, vectors, anomalies } = analysis;
  const sessionOf = (id: string) => sessions[Number(id.slice('blk_'.length)) - 1]!;
  const kinds: JudgedLog['kinds'] = new Map();
  let [normal, found, wrong] = [0, 0, 0];
  for (const [i, id] of judged.ids.entries()) {
    const session = sessionOf(id);
    const isFlagged = vectors[judged.vectorOf[i]!]!.anomalous;
    if (!session.anomalous) {
      normal++;
      if (isFlagged) wrong++;
      continue;
    }
    const kind = kindOfTrouble(session);
    const seen = kinds.get(kind) ?? { found: 0, all: 0 };
    seen.all++;
    if (isFlagged) {
      seen.found++;
      found++;
    }
    kinds.set(kind, seen);
  }
  const first = anomalies.filter(({ kind }) => kind === 'session').slice(0, FIRST);
  const wrongAmongFirst = first.filter((anomaly) => {
    const normals = anomaly.sessions.filter((id) => !sessionOf(id).anomalous).length;
    return normals > anomaly.sessions.length / 2;
  }).length;
  return {
    normal,
    anomalies: judged.ids.length - normal,
    found,
    wrong,
    wrongAmongFirst,
    first: first.length,
    kinds,
  };
}

/** 2 TP / (2 TP + FP + FN) over all of them; 1 where there is nothing to find, and nothing was found. */
export function f1Of(logs: JudgedLog[]): number {
  const sum = (of: (log: JudgedLog) => number) => logs.reduce((all, log) => all + of(log), 0);
  const parts = sum((log) => log.anomalies) + sum((log) => log.found) + sum((log) => log.wrong);
  return parts === 0 ? 1 : (2 * sum((log) => log.found)) / parts;
}

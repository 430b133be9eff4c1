import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { rocAuc } from '../src/cli/report/evaluation.ts';
import type { Analysis, DetectorName } from '../src/engine/analysis.ts';
import { type AnalyzeOptions, analyze } from '../src/engine/analyze.ts';
import { averagePrecision } from './average-precision.ts';
import { NEAREST_LIMIT, nearestDistances } from './nearest-vector.ts';
import { logOf, readSessionLog, type SessionLog } from './session-logs.ts';

const FOLDER = join(import.meta.dirname, '../../shared/data/other_systems');
/** OpenStack of loghub is left out: 97 of its 99 anomalous sessions look like a normal one. */
const SYSTEMS: [name: string, sessions: string, templates: string][] = [
  ['OpenStack (Kalaki)', 'openstack_kalaki_sessions_dev.csv.gz', 'openstack_event_templates.csv'],
  ['Hadoop', 'hadoop_sessions_dev.csv.gz', 'hadoop_event_templates.csv'],
];
const BGL = 'BGL_2k_first1000.log_structured.csv';
/** Lines of a BGL session: 50 of them. */
const BGL_LINES = 20;
const DETECTORS = ['pca-loglizer', 'pca'] as const;

export interface SystemScore {
  system: string;
  'learned from': string;
  detector: string;
  'sessions (anomalous)': string;
  F1: string;
  AUC: string;
  'avg. precision': string;
}

/**
 * How well the detectors and the plain peer tell the anomalies of other systems: each log compared
 * with itself, and with every second normal session of it. Empty where the data are absent.
 */
export async function scoreOtherSystems(): Promise<SystemScore[]> {
  const scores: SystemScore[] = [];
  for (const [name, sessions, templates] of SYSTEMS) {
    if (!existsSync(join(FOLDER, sessions))) continue;
    const log = readSessionLog(name, join(FOLDER, sessions), join(FOLDER, templates));
    scores.push(...(await scoreSessions(log)));
  }
  const bgl = join(FOLDER, BGL);
  if (!existsSync(bgl)) return scores;
  const options = { labelColumn: 'Label', grouping: { lines: BGL_LINES } };
  const judge = (detector: DetectorName) =>
    analyze(createReadStream(bgl), { ...options, detector });
  const { labels } = await judge('pca');
  const anomalous = (id: string) => labels?.get(id) ?? false;
  return [...scores, ...(await scoreAll('BGL, by 20 lines', 'itself', judge, anomalous))];
}

async function scoreSessions({ name, sessions, templates }: SessionLog): Promise<SystemScore[]> {
  const anomalous = (of: typeof sessions) => (id: string) =>
    of[Number(id.slice('blk_'.length)) - 1]?.anomalous ?? false;
  const judge =
    (of: typeof sessions, more: () => AnalyzeOptions = () => ({})) =>
    (detector: DetectorName) =>
      analyze(logOf(of, templates), { detector, ...more() });

  const normal = sessions.filter((session) => !session.anomalous);
  const usual = normal.filter((_, index) => index % 2 === 0);
  const rest = [...normal.filter((_, index) => index % 2 === 1)];
  const tested = [...rest, ...sessions.filter((session) => session.anomalous)];
  const baseline = () => ({ baseline: logOf(usual, templates) });
  const learned = await analyze(logOf(usual, templates));
  return [
    ...(await scoreAll(name, 'itself', judge(sessions), anomalous(sessions))),
    ...(await scoreAll(
      name,
      'half the normal',
      judge(tested, baseline),
      anomalous(tested),
      learned,
    )),
  ];
}

async function scoreAll(
  system: string,
  from: string,
  judge: (detector: DetectorName) => Promise<Analysis>,
  anomalous: (id: string) => boolean,
  baseline?: Analysis,
): Promise<SystemScore[]> {
  const scores: SystemScore[] = [];
  let last: Analysis | undefined;
  for (const detector of DETECTORS) {
    const analysis = await judge(detector);
    const { judged, vectors } = analysis;
    const spe = judged.vectorOf.map((vector) => vectors[vector]?.spe ?? 0);
    const isFlagged = (i: number) => vectors[judged.vectorOf[i] ?? -1]?.anomalous ?? false;
    scores.push(scored({ system, from, detector }, judged.ids, spe, isFlagged, anomalous));
    last = analysis;
  }
  if (last) {
    const distances = nearestDistances(last, baseline);
    const isFar = (i: number) => (distances[i] ?? 0) > NEAREST_LIMIT;
    const what = { system, from, detector: 'nearest vector' };
    scores.push(scored(what, last.judged.ids, distances, isFar, anomalous));
  }
  return scores;
}

function scored(
  { system, from, detector }: { system: string; from: string; detector: string },
  ids: string[],
  scores: number[],
  isFlagged: (place: number) => boolean,
  anomalous: (id: string) => boolean,
): SystemScore {
  const all = ids.map((id, i) => ({ score: scores[i] ?? 0, anomaly: anomalous(id) }));
  const anomalies = all.filter(({ anomaly }) => anomaly).length;
  const flagged = all.filter((_, i) => isFlagged(i));
  const found = flagged.filter(({ anomaly }) => anomaly).length;
  return {
    system,
    'learned from': from,
    detector,
    'sessions (anomalous)': `${all.length} (${anomalies})`,
    F1: ((2 * found) / (flagged.length + anomalies)).toFixed(3),
    AUC: rocAuc(all)?.toFixed(3) ?? '-',
    'avg. precision': averagePrecision(all).toFixed(3),
  };
}

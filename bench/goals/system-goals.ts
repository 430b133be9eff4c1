import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnalyzeOptions, analyze } from '../../src/engine/analyze.ts';
import { logOf, readSessionLog, type SessionLog } from '../session-logs.ts';
import type { Session } from './hdfs-pool.ts';
import { atMost, type Measured } from './measured.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/data/other_systems');
const BGL_LINES = [10, 20];
/** Place of BGL's label among the cells of a line, and what it is where all is well. */
const BGL_LABEL = 1;
const BGL_NORMAL = '-';

export function readSystem(name: string, file: string): SessionLog | null {
  const sessions = join(FOLDER, `${file}_sessions_dev.csv.gz`);
  if (!existsSync(sessions)) return null;
  const templates = file.startsWith('openstack') ? 'openstack' : file;
  return readSessionLog(name, sessions, join(FOLDER, `${templates}_event_templates.csv`));
}

/** Share of clean sessions that are flagged: each half compared with itself and with the other half. */
export async function* systemGoals(): AsyncGenerator<Measured> {
  for (const [name, file, most] of [
    ['Kalaki', 'openstack_kalaki', 2],
    ['Hadoop', 'hadoop', 5],
  ] as const) {
    const log = readSystem(name, file);
    if (!log) continue;
    const normal = log.sessions.filter(({ anomalous }) => !anomalous);
    const bytes = (sessions: Session[]) => logOf(sessions, log.templates);
    yield* cleanHalves(name, normal, most, bytes, {});
  }
  const file = join(FOLDER, 'BGL_2k_first1000.log_structured.csv');
  if (!existsSync(file)) return;
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const clean = lines.filter((line) => line.split(',')[BGL_LABEL] === BGL_NORMAL);
  for (const size of BGL_LINES) {
    const windows = Array.from({ length: Math.ceil(clean.length / size) }, (_, i) =>
      clean.slice(i * size, (i + 1) * size),
    );
    const options = { grouping: { lines: size }, labelColumn: 'Label' };
    yield* cleanHalves(`BGL by ${size} lines`, windows, 5, (some) => csvOf(header, some), options);
  }
}

async function* cleanHalves<Part>(
  name: string,
  parts: Part[],
  most: number,
  bytes: (parts: Part[]) => AsyncGenerator<Uint8Array>,
  options: AnalyzeOptions,
): AsyncGenerator<Measured> {
  const halves = [0, 1].map((half) => parts.filter((_, i) => i % 2 === half));
  let [own, others, all] = [0, 0, 0];
  for (const [i, half] of halves.entries()) {
    const byItself = await analyze(bytes(half), options);
    const baseline = bytes(halves[1 - i]!);
    const compared = await analyze(bytes(half), { ...options, baseline });
    own += byItself.anomalousSessions;
    others += compared.anomalousSessions;
    all += compared.sessions;
  }
  yield atMost(`${name}, clean halves by themselves: flagged, %`, (100 * own) / all, most);
  yield atMost(
    `${name}, clean halves, each with the other as baseline: flagged, %`,
    (100 * others) / all,
    most,
  );
}

async function* csvOf(header: string, windows: string[][]): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode([header, ...windows.flat(), ''].join('\n'));
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../data/random.ts';
import { readSessionLog, type SessionLog } from '../session-logs.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/data/hdfs');

export type Session = SessionLog['sessions'][number];

/** Complete sessions of HDFS to draw logs from, and what its events are called. */
export interface HdfsPool {
  normal: Session[];
  anomalous: Session[];
  templates: ReadonlyMap<string, string>;
}

/** Null where the data are not beside this checkout. */
export function readHdfsPool(): HdfsPool | null {
  const file = join(FOLDER, 'hdfs_sessions_dev.csv.gz');
  if (!existsSync(file)) return null;
  const log = readSessionLog('HDFS', file, join(FOLDER, 'HDFS_templates.csv'));
  return {
    normal: log.sessions.filter(({ anomalous }) => !anomalous),
    anomalous: log.sessions.filter(({ anomalous }) => anomalous),
    templates: log.templates,
  };
}

/** A log of so many sessions, of which `share` (0 to 1) are anomalous; each pool session at most once. */
export function drawLog(pool: HdfsPool, sessions: number, share: number, seed: number): Session[] {
  const random = createRandom(seed);
  const anomalies = Math.round(sessions * share);
  return random.shuffled([
    ...random.shuffled(pool.normal).slice(0, sessions - anomalies),
    ...random.shuffled(pool.anomalous).slice(0, anomalies),
  ]);
}

/** Kinds of trouble by the events of a session, the first that fits; the authors of the data give none. */
const KINDS: [kind: string, fits: (events: ReadonlySet<string>) => boolean][] = [
  ['deleted twice', (events) => events.has('E20')],
  ['no such file', (events) => events.has('E28')],
  ['stored twice', (events) => events.has('E27')],
  ['empty packet', (events) => events.has('E13')],
  ['copied too late', (events) => events.has('E29')],
  ['failed to write', (events) => ['E7', 'E10', 'E12', 'E14'].some((one) => events.has(one))],
  ['never written', (events) => !events.has('E11')],
  ['copied again', (events) => events.has('E25') || events.has('E18')],
];

export function kindOfTrouble({ events }: Session): string {
  const held = new Set(events);
  return KINDS.find(([, fits]) => fits(held))?.[0] ?? 'other';
}

import { createReadStream, existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../data/random.ts';
import type { Analysis } from '../src/engine/analysis.ts';
import { analyze } from '../src/engine/analyze.ts';
import type { Evidence } from '../src/explain/evidence/evidence.ts';
import { createEvidenceInContext } from '../src/explain/evidence/evidence-in-context.ts';
import { logOf, readSessionLog, type SessionLog } from './session-logs.ts';

const FIXTURES = join(import.meta.dirname, '../test/fixtures');
/** Third-party data that may lie beside a checkout. */
const SHARED = join(import.meta.dirname, '../../shared/data');

export const hasRealLogs = existsSync(join(SHARED, 'hdfs'));

/** The evidence of every anomaly of the logs at hand: of each log, and of anomalies against a normal log. */
export async function* evidenceOfAllLogs(): AsyncGenerator<{ log: string; evidence: Evidence[] }> {
  const folder = hasRealLogs ? join(SHARED, 'hdfs') : FIXTURES;
  for (const file of globSync('*.log_structured.csv*', { cwd: folder }).sort()) {
    const open = () => createReadStream(join(folder, file));
    for (const detector of ['pca', 'pca-loglizer'] as const) {
      const analysis = await analyze(open(), { detector });
      yield { log: `${file.split('.')[0]}, ${detector}`, evidence: allOf(analysis) };
    }
  }
  for (const { name, sessions, templates } of sessionLogs()) {
    const normal = sessions.filter(({ anomalous }) => !anomalous);
    const odd = sessions.filter(({ anomalous }) => anomalous);
    for (const detector of ['pca', 'pca-loglizer'] as const) {
      const baseline = logOf(normal, templates);
      const analysis = await analyze(logOf(odd, templates), { detector, baseline });
      yield { log: `${name} against its normal sessions, ${detector}`, evidence: allOf(analysis) };
    }
  }
  yield* hdfsMixes();
}

/** The share of the anomalous sessions in all of HDFS is 2.9 %: as many as the normal ones bear. */
const MIXES = 8;
const ODD_IN_A_MIX = 380;

async function* hdfsMixes(): AsyncGenerator<{ log: string; evidence: Evidence[] }> {
  if (!hasRealLogs) return;
  const { name, sessions, templates } = hdfsSessions();
  const normal = sessions.filter(({ anomalous }) => !anomalous);
  const odd = createRandom(4).shuffled(sessions.filter(({ anomalous }) => anomalous));
  for (let mix = 0; mix < MIXES; mix++) {
    const some = odd.slice(mix * ODD_IN_A_MIX, (mix + 1) * ODD_IN_A_MIX);
    const mixed = createRandom(mix).shuffled([...normal, ...some]);
    const analysis = await analyze(logOf(mixed, templates));
    yield { log: `${name}, 2.9 % anomalous, mix ${mix + 1}`, evidence: allOf(analysis) };
  }
}

export function sessionLogs(): SessionLog[] {
  if (!hasRealLogs) return [];
  const other = (name: string, templates: string) =>
    readSessionLog(
      name,
      join(SHARED, `other_systems/${name}_sessions_dev.csv.gz`),
      join(SHARED, `other_systems/${templates}_event_templates.csv`),
    );
  return [
    hdfsSessions(),
    other('hadoop', 'hadoop'),
    other('openstack_kalaki', 'openstack'),
    other('openstack_loghub', 'openstack'),
  ];
}

export function hdfsSessions(): SessionLog {
  return readSessionLog(
    'hdfs_sessions_dev',
    join(SHARED, 'hdfs/hdfs_sessions_dev.csv.gz'),
    join(SHARED, 'hdfs/HDFS_templates.csv'),
  );
}

function allOf(analysis: Analysis): Evidence[] {
  return analysis.anomalies.map(createEvidenceInContext(analysis));
}

import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLabels } from '../src/cli/labels.ts';
import { evaluate } from '../src/cli/report/evaluation.ts';
import { analyze } from '../src/engine/analyze.ts';
import { scoreModels } from './eval-models.ts';
import { scoreOtherSystems } from './eval-other-systems.ts';
import { scoreGoals } from './goals/score-goals.ts';
import { printTable } from './print-table.ts';

/**
 * How well all detectors agree with labels that none has seen, each fitted on the file it
 * judges, and the figures to reach. The real logs are third-party data that may lie beside a checkout, in
 * ../shared. `--models`: the table of all models instead, with `--file TEXT` of logs so named alone; `--goals PART`: some of the figures alone
 * (`hdfs`, `systems`, `tables`, `order`, `reasons`, `rarity`); `--seed N`: other draws.
 */
const FIXTURES = join(import.meta.dirname, '../test/fixtures');
const REAL = join(import.meta.dirname, '../../shared/data/hdfs');
const LOGS: [folder: string, name: string, inMean: boolean][] = [
  [REAL, 'hdfs_small_300', true],
  [REAL, 'hdfs_medium_3000', true],
  [REAL, 'hdfs_large_natural', true],
  [REAL, 'hdfs_many_anomalies_500', true],
  [FIXTURES, 'synthetic_60', true],
  [FIXTURES, 'synthetic_400', true],
  [FIXTURES, 'synthetic_600', true],
  [REAL, 'hdfs_all_normal_500', false],
  [FIXTURES, 'synthetic_all_normal_200', false],
  [REAL, 'hdfs_tiny_40', false],
  [REAL, 'HDFS_20k_real', false],
  [REAL, 'HDFS_100k_rebuilt', false],
];
/** The default comes last, beside the margin; the other models have a table of their own. */
const DETECTORS = ['pca-loglizer', 'pca'] as const;

/** Logs are drawn with this seed and the seven after it: others than those that were looked at, with `--seed`. */
const { values: chosen } = parseArgs({
  options: {
    models: { type: 'boolean', default: false },
    file: { type: 'string', default: '' },
    goals: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const FIRST_SEED = Number(chosen.seed);

if (chosen.goals !== undefined) {
  await scoreGoals(FIRST_SEED, chosen.goals);
  process.exit();
}
if (chosen.models) {
  const logs = LOGS.flatMap(([folder, name]) => {
    const log = fileOf(folder, name);
    return log === undefined || !name.includes(chosen.file)
      ? []
      : [{ name, log, labels: labelsOf(folder, name) }];
  });
  await scoreModels(logs);
  process.exit();
}

const table: Record<string, string>[] = [];
const f1s = new Map<string, number[]>(DETECTORS.map((name) => [name, []]));
const missing: string[] = [];
for (const [folder, name, inMean] of LOGS) {
  const log = fileOf(folder, name);
  if (log === undefined) {
    missing.push(name);
    continue;
  }
  const labels = await readLabels(labelsOf(folder, name));
  const row: Record<string, string> = { file: name };
  for (const detector of DETECTORS) {
    const analysis = await analyze(createReadStream(log), { detector });
    const { precision, recall, f1 } = evaluate(analysis, labels);
    const planted = [...labels.values()].filter(Boolean).length;
    Object.assign(row, { sessions: String(analysis.sessions), anomalies: String(planted) });
    row[`${detector}: flagged`] = String(analysis.anomalousSessions);
    row['P / R / F1 '.padEnd(DETECTORS.indexOf(detector) + 12)] =
      planted === 0 ? '-' : [precision, recall, f1].map((value) => value.toFixed(3)).join(' / ');
    if (inMean) f1s.get(detector)?.push(f1);
  }
  table.push(row);
}
printTable(table);
for (const [detector, values] of f1s) {
  const sum = values.reduce((total, f1) => total + f1, 0);
  console.log(
    `${detector}: mean F1 ${(sum / values.length).toFixed(3)} over the first ${values.length}`,
  );
}
if (missing.length > 0) console.log(`Left out, not beside this checkout: ${missing.join(', ')}`);

const others = await scoreOtherSystems();
console.log('\nOther systems:');
if (others.length > 0) printTable(others.map((score) => ({ ...score })));
else console.log('Left out, not beside this checkout.');

console.log('\nFigures to reach:');
await scoreGoals(FIRST_SEED);

function fileOf(folder: string, name: string): string | undefined {
  return [`${name}.log_structured.csv`, `${name}.log_structured.csv.gz`]
    .map((file) => join(folder, file))
    .find(existsSync);
}

function labelsOf(folder: string, name: string): string {
  return join(folder, `${name}.anomaly_label.csv`);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { createTemplateMiner } from '../src/engine/parse/template-miner.ts';
import { compareGrouping, type Grouping } from './grouping-accuracy.ts';

/** Real logs, third-party data that may lie beside a checkout. */
const SHARED = join(import.meta.dirname, '../../shared/data');
const FIXTURES = join(import.meta.dirname, '../test/fixtures');

export interface LabelledLog {
  name: string;
  path: string;
  /** Grouping accuracy of Drain, tuned for this log by its authors (Zhu et al. 2019). */
  drain: number | null;
}

const PUBLISHED: [system: string, drain: number][] = [
  ['Android', 0.911],
  ['Apache', 1],
  ['HDFS', 0.998],
  ['Hadoop', 0.948],
  ['Linux', 0.69],
  ['OpenSSH', 0.788],
  ['OpenStack', 0.733],
  ['Spark', 0.92],
  ['Thunderbird', 0.955],
  ['Windows', 0.997],
  ['Zookeeper', 0.967],
];

/** The logs of loghub-2k that the goal counts. */
export const LOGHUB: LabelledLog[] = PUBLISHED.map(([name, drain]) => ({
  name,
  path: join(SHARED, `loghub_2k/${name}_2k.log_structured.csv`),
  drain,
}));

/** More logs with known templates, outside the mean. */
export const OTHERS: LabelledLog[] = [
  {
    name: 'BGL, half',
    path: join(SHARED, 'other_systems/BGL_2k_first1000.log_structured.csv'),
    drain: 0.963,
  },
  { name: 'ours', path: join(FIXTURES, 'synthetic_600.log_structured.csv'), drain: null },
];

/** Logs to take the time with, the largest first. */
export const TIMED = [
  join(SHARED, 'hdfs/hdfs_large_natural.log_structured.csv.gz'),
  join(SHARED, 'hdfs/HDFS_100k_rebuilt.log_structured.csv.gz'),
  join(FIXTURES, 'synthetic_600.log_structured.csv'),
].filter(existsSync);

/** How the miner groups a log's messages, beside the event ids that the log comes with. */
export function groupLog({ path }: LabelledLog): Grouping {
  const { data } = Papa.parse<{ Content: string; EventId: string }>(readLog(path), {
    header: true,
    skipEmptyLines: true,
  });
  const miner = createTemplateMiner();
  const indexes = data.map(({ Content }) => miner.indexOf(Content));
  const templates = miner.templates();
  return compareGrouping(
    indexes.map((index) => templates[index]!),
    data.map(({ EventId }) => EventId),
  );
}

export function readLog(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLabels } from '../../src/cli/labels.ts';
import { evaluate } from '../../src/cli/report/evaluation.ts';
import type { DetectorName } from '../../src/engine/analysis.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { describeShared, sharedPath } from '../helpers/shared.ts';

/** What a later change must not lose; the table itself is `npm run eval:detection`. */
const FIXTURES = join(import.meta.dirname, '../fixtures');
const PLANTED = [
  'hdfs_small_300.log_structured.csv',
  'hdfs_medium_3000.log_structured.csv.gz',
  'hdfs_large_natural.log_structured.csv.gz',
  'hdfs_many_anomalies_500.log_structured.csv.gz',
].map((name) => sharedPath(`data/hdfs/${name}`));
const SYNTHETIC = ['synthetic_60', 'synthetic_400', 'synthetic_600'].map((name) =>
  join(FIXTURES, `${name}.log_structured.csv`),
);

async function f1Of(log: string, detector: DetectorName): Promise<number> {
  const labels = await readLabels(
    log.replace(/\.log_structured\.csv(\.gz)?$/, '.anomaly_label.csv'),
  );
  return evaluate(await analyze(createReadStream(log), { detector }), labels).f1;
}

describeShared(() => {
  it('pca beats loglizer by far over real and synthetic logs, and is below it on none', async () => {
    const gains: number[] = [];
    for (const log of [...PLANTED, ...SYNTHETIC]) {
      const gain = (await f1Of(log, 'pca')) - (await f1Of(log, 'pca-loglizer'));
      expect(gain, log).toBeGreaterThan(-0.02);
      gains.push(gain);
    }
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    expect(mean).toBeGreaterThan(0.5);
  });

  it('pca flags at most one in a hundred sessions of a real log without anomalies', async () => {
    const log = sharedPath('data/hdfs/hdfs_all_normal_500.log_structured.csv.gz');
    const { anomalousSessions } = await analyze(createReadStream(log));
    expect(anomalousSessions).toBeLessThanOrEqual(5);
  });

  it.each(['bom_crlf_quoted.csv', 'semicolon.csv', 'tsv'])(
    'the real log saved as %s has the same answer as in its other forms',
    async (form) => {
      const read = async (name: string) => {
        const log = sharedPath(`data/format_variants/hdfs_600.${name}`);
        const { source, ...answer } = await analyze(createReadStream(log));
        return { ...answer, rows: source.rows };
      };
      expect(await read(form)).toEqual(await read('semicolon.csv'));
    },
  );
});

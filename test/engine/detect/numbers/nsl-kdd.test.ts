import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createRandom } from '../../../../data/random.ts';
import { evaluate } from '../../../../src/cli/report/evaluation.ts';
import { analyze } from '../../../../src/engine/analyze.ts';
import { chunksOf } from '../../../helpers/logs.ts';
import { describeShared, sharedPath } from '../../../helpers/shared.ts';

/** Real flows with labels: fitted to the normal ones of one half, tested on the other. */
describeShared(() => {
  const lines = () =>
    gunzipSync(readFileSync(sharedPath('data/ids/nsl_kdd_train_20percent.csv.gz')))
      .toString()
      .trim()
      .split('\n');

  it.each([1, 2])('finds the attacks in NSL-KDD, without a label (split %d)', async (seed) => {
    const shuffled = createRandom(seed).shuffled(lines());
    const half = shuffled.length / 2;
    const log = `${shuffled.slice(0, half).join('\n')}\n`;
    const baseline = `${shuffled.slice(half).join('\n')}\n`;
    const options = { labelColumn: '42' };
    const judged = await analyze(chunksOf(log), { ...options, baseline: chunksOf(baseline) });
    const { auc, f1 } = evaluate(judged, judged.labels!);
    expect(auc).toBeGreaterThan(0.97);
    expect(f1).toBeGreaterThan(0.91);

    const normal = shuffled.slice(0, half).filter((line) => line.includes(',normal,'));
    const clean = await analyze(chunksOf(`${normal.join('\n')}\n`), {
      ...options,
      baseline: chunksOf(baseline),
    });
    expect(clean.anomalousSessions / clean.sessions).toBeLessThan(0.005);
  });
});

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDetector } from '../../../../../src/engine/detect/detectors.ts';
import { type Answered, f1Of, halve, readAnswered } from '../../../../helpers/judged-halves.ts';
import { describeShared, sharedPath } from '../../../../helpers/shared.ts';

/** Loglizer's and scikit-learn's models, and ours of the same kind. */
const SAME = [
  ['InvariantsMiner', 'invariants'],
  ['LogClustering', 'clustering'],
  ['IsolationForest', 'isolation-forest'],
  ['LOF', 'lof'],
  ['OneClassSVM', 'one-class-svm'],
  ['DecisionTree', 'tree'],
  ['LR', 'logistic'],
  ['SVM', 'linear-svm'],
] as const;

interface Golden {
  input: { path: string };
  split: string;
  models: Record<string, { test: { f1: number } }>;
}

describeShared(() => {
  describe.each([
    'models_hdfs_100k_uniform',
    'models_hdfs_large_natural_uniform',
    'models_hdfs_medium_3000_half',
    'models_deeplog_mixed_dev_half',
  ])('%s', (name) => {
    const path = sharedPath(`golden/${name}.json`);
    let log: Promise<{ golden: Golden; halves: [Answered, Answered] }> | null = null;

    async function read(): Promise<{ golden: Golden; halves: [Answered, Answered] }> {
      const golden: Golden = JSON.parse(readFileSync(path, 'utf8'));
      const answered = await readAnswered(join(dirname(path), golden.input.path));
      return { golden, halves: splitAs(golden.split, answered) };
    }

    it.each(SAME)('%s finds no more than our %s', async (theirs, ours) => {
      log ??= read();
      const { golden, halves } = await log;
      const f1 = f1Of(findDetector(ours)!, ...halves);
      expect(f1).toBeGreaterThanOrEqual(golden.models[theirs]!.test.f1 - 1e-9);
    });
  });
});

/** The halves that loglizer learned from and was tested on. */
function splitAs(split: string, { table, labels }: Answered): [Answered, Answered] {
  const half = new Set<number>();
  const all = [...labels.keys()];
  const groups = split.startsWith('label-aware')
    ? [1, 0].map((label) => all.filter((session) => labels[session] === label))
    : [all];
  for (const group of groups) {
    for (const session of group.slice(0, Math.floor(group.length / 2))) half.add(session);
  }
  return halve({ table, labels }, (session) => half.has(session));
}

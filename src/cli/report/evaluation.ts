import type { Analysis } from '../../engine/analysis.ts';
import { UsageError } from '../terminal/usage-error.ts';

/** How well the analysis agrees with the labels, over the sessions that have one. */
export interface Evaluation {
  /** TP / (TP + FP), 0 where nothing was flagged. */
  precision: number;
  /** TP / (TP + FN), 0 where there is no anomaly. */
  recall: number;
  /** 2 TP / (2 TP + FP + FN), 0 where that is 0 / 0. */
  f1: number;
  /**
   * Area under the ROC curve of SPE: how likely an anomaly has a higher score than a normal session,
   * at no limit. Null where the labels are all alike.
   */
  auc: number | null;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  trueNegatives: number;
  sessionsWithoutLabel: number;
}

/** Throws a UsageError where no session of the log has a label. */
export function evaluate(analysis: Analysis, labels: Map<string, boolean>): Evaluation {
  const { judged, vectors } = analysis;
  const scores: { score: number; anomaly: boolean }[] = [];
  const seen = { tp: 0, fp: 0, fn: 0, tn: 0, none: 0 };
  for (const [session, id] of judged.ids.entries()) {
    const vector = vectors[judged.vectorOf[session] ?? -1];
    const flagged = vector?.anomalous ?? false;
    const anomaly = labels.get(id);
    if (anomaly !== undefined) scores.push({ score: vector?.spe ?? 0, anomaly });
    if (anomaly === undefined) seen.none++;
    else if (anomaly) seen[flagged ? 'tp' : 'fn']++;
    else seen[flagged ? 'fp' : 'tn']++;
  }
  if (seen.none === judged.ids.length) {
    throw new UsageError(
      'The label file or column names no session of this log.',
      'Use the label file or the label column that belongs to the log.',
    );
  }
  return {
    precision: ratio(seen.tp, seen.tp + seen.fp),
    recall: ratio(seen.tp, seen.tp + seen.fn),
    f1: ratio(2 * seen.tp, 2 * seen.tp + seen.fp + seen.fn),
    auc: rocAuc(scores),
    truePositives: seen.tp,
    falsePositives: seen.fp,
    falseNegatives: seen.fn,
    trueNegatives: seen.tn,
    sessionsWithoutLabel: seen.none,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * Area under the ROC curve (Mann-Whitney U over its maximum; ties count half), as
 * scikit-learn's `roc_auc_score`. Null where there is no anomaly or nothing else.
 */
export function rocAuc(scores: { score: number; anomaly: boolean }[]): number | null {
  const sorted = [...scores].sort((a, b) => a.score - b.score);
  let below = 0;
  let sum = 0;
  let anomalies = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    let found = 0;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) {
      if (sorted[end]?.anomaly) found++;
      end++;
    }
    const others = end - start - found;
    sum += found * (below + others / 2);
    below += others;
    anomalies += found;
    start = end;
  }
  return anomalies === 0 || below === 0 ? null : sum / (anomalies * below);
}

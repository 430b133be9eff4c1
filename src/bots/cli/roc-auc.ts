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

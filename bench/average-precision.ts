/**
 * Average precision: the mean of the precision at each anomaly from the highest score down; sessions
 * of equal score count as found together, as scikit-learn's `average_precision_score` has it.
 */
export function averagePrecision(scores: { score: number; anomaly: boolean }[]): number {
  const sorted = [...scores].sort((a, b) => b.score - a.score);
  const anomalies = sorted.filter(({ anomaly }) => anomaly).length;
  let found = 0;
  let sum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    let here = 0;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) {
      if (sorted[end]?.anomaly) here++;
      end++;
    }
    found += here;
    sum += (here * found) / end;
    start = end;
  }
  return anomalies === 0 ? 0 : sum / anomalies;
}

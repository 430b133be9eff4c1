import type { Anomaly } from '../../engine/analysis.ts';
import type { Explainer, Explanation } from '../../explain/explainer.ts';
import { explainPlainly } from '../../explain/plain.ts';
import { evidenceFor, isExplained, type Report } from './report.ts';

/** Asked at the same time. */
const AT_ONCE = 4;
/** After so many failures in a row the model is not asked any more. */
const MOST_FAILURES = 4;

/** Has a model explain the anomalies that were asked for, a few at a time. */
export async function explainAnomalies(
  report: Report,
  explainer: Explainer,
  signal: AbortSignal,
): Promise<Map<number, Explanation>> {
  const explanations = new Map<number, Explanation>();
  const waiting = report.analysis.anomalies
    .filter((anomaly) => isExplained(report, anomaly))
    .values();
  let failures = 0;
  let note: string | undefined;

  async function explain(anomaly: Anomaly): Promise<Explanation> {
    const evidence = evidenceFor(report, anomaly);
    if (failures >= MOST_FAILURES && note) return { ...explainPlainly(evidence), note };
    const explanation = await explainer.explain(evidence, signal);
    failures = explanation.note ? failures + 1 : 0;
    note = explanation.note;
    return explanation;
  }
  async function work(): Promise<void> {
    // All workers take from one iterator.
    for (const anomaly of waiting) explanations.set(anomaly.number, await explain(anomaly));
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return explanations;
}

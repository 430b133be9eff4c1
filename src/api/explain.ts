/**
 * `log-decoder/explain`: the anomalies of an analysis in plain words, without a model and without
 * network. Secrets are masked in all that it returns.
 */
import type { Analysis } from '../engine/analysis.ts';
import { createEvidenceInContext } from '../explain/evidence/evidence-in-context.ts';
import type { Explanation } from '../explain/explainer.ts';
import { maskAnalysis } from '../explain/redact/mask-analysis.ts';
import { english } from '../explain/words/english.ts';
import { explainPlainly } from '../explain/words/plain.ts';

export { type Explanation, explanationText } from '../explain/explainer.ts';
export { maskAnalysis } from '../explain/redact/mask-analysis.ts';

export interface ExplainedAnomaly {
  /** That of the anomaly, from 1. */
  number: number;
  /** What happened, in a few words. */
  title: string;
  /** In full; `explanationText` makes one text of it. */
  explanation: Explanation;
}

/**
 * Explains the anomalies of an analysis, the worst first; of `numbers`, only those that it has.
 * `explainAnomalies(analysis, [1])[0]?.title` says what number 1 is.
 */
export function explainAnomalies(
  analysis: Analysis,
  numbers: Iterable<number> = analysis.anomalies.map(({ number }) => number),
): ExplainedAnomaly[] {
  const wanted = new Set(numbers);
  const masked = maskAnalysis(analysis);
  const evidenceOf = createEvidenceInContext(masked);
  return masked.anomalies
    .filter(({ number }) => wanted.has(number))
    .map((anomaly) => {
      const evidence = evidenceOf(anomaly);
      return {
        number: anomaly.number,
        title: english.title(evidence),
        explanation: explainPlainly(evidence),
      };
    });
}

import type { Analysis, Anomaly } from '../../engine/analysis.ts';
import { type Evidence, evidenceOf } from '../../explain/evidence.ts';
import type { Explanation } from '../../explain/explainer.ts';
import { explainPlainly } from '../../explain/plain.ts';
import type { Evaluation } from './evaluation.ts';
import type { NeighbourTable } from './neighbour-table.ts';

/** All that an answer may show. */
export interface Report {
  name: string;
  analysis: Analysis;
  /** The numbers whose explanation was asked for. */
  explain: number | 'all' | null;
  /** By number, of those: with what surrounds them. */
  evidence?: ReadonlyMap<number, Evidence>;
  /** By number, where a model was asked; the others are explained plainly. */
  explanations?: ReadonlyMap<number, Explanation>;
  evaluation: Evaluation | null;
  table: { anomaly: Anomaly; table: NeighbourTable } | null;
}

export function isExplained({ explain }: Report, anomaly: Anomaly): boolean {
  return explain === 'all' || explain === anomaly.number;
}

export function explanationOf(report: Report, anomaly: Anomaly): Explanation {
  return report.explanations?.get(anomaly.number) ?? explainPlainly(evidenceFor(report, anomaly));
}

export function evidenceFor({ analysis, evidence }: Report, anomaly: Anomaly): Evidence {
  return evidence?.get(anomaly.number) ?? evidenceOf(analysis, anomaly);
}

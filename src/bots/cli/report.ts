import type { Analysis, Anomaly } from '../../engine/analysis.ts';
import { evidenceOf } from '../../explain/evidence.ts';
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
  /** By number, where a model was asked; the others are explained plainly. */
  explanations?: ReadonlyMap<number, Explanation>;
  evaluation: Evaluation | null;
  table: { anomaly: Anomaly; table: NeighbourTable } | null;
}

export function isExplained({ explain }: Report, anomaly: Anomaly): boolean {
  return explain === 'all' || explain === anomaly.number;
}

export function explanationOf({ analysis, explanations }: Report, anomaly: Anomaly): Explanation {
  return explanations?.get(anomaly.number) ?? explainPlainly(evidenceOf(analysis, anomaly));
}

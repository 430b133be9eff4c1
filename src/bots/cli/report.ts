import type { Analysis, Anomaly } from '../../engine/analysis.ts';
import type { Evaluation } from './evaluation.ts';
import type { NeighbourTable } from './neighbour-table.ts';

/** All that an answer may show. */
export interface Report {
  name: string;
  analysis: Analysis;
  /** The numbers whose explanation was asked for. */
  explain: number | 'all' | null;
  evaluation: Evaluation | null;
  table: { anomaly: Anomaly; table: NeighbourTable } | null;
}

export function isExplained({ explain }: Report, anomaly: Anomaly): boolean {
  return explain === 'all' || explain === anomaly.number;
}

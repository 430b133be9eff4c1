import type { ChangedEvent } from '../../engine/compare/comparison.ts';
import type { ComparisonFacts } from '../../explain/evidence/comparison-facts.ts';
import type { Evidence } from '../../explain/evidence/evidence.ts';

/** All that a comparison may show. */
export interface ComparedReport {
  facts: ComparisonFacts;
  /** Number i + 1. */
  changes: { changed: ChangedEvent; evidence: Evidence }[];
  /** The numbers whose explanation was asked for. */
  explain: number | 'all' | null;
  all: boolean;
}

export function isExplained({ explain }: ComparedReport, number: number): boolean {
  return explain === 'all' || explain === number;
}

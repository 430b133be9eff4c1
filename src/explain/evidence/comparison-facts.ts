import type { CountedLog } from '../../engine/analysis.ts';
import type { ChangeKind, Comparison } from '../../engine/compare/comparison.ts';
import { timeInWords } from './time-words.ts';

/** Two logs side by side in a few facts, as they are stored and told. Bounded, and without secrets. */
export interface ComparisonFacts {
  before: ComparedLog;
  after: ComparedLog;
  /** Changes in all; and how many of each kind, of those that are numbered. */
  found: number;
  kinds: Partial<Record<ChangeKind, number>>;
  /** Of the new ones, those that tell of danger or trouble. */
  newFailures: number;
  /** Share of the lines of both that are of events that both have, 0 to 1. */
  shared: number;
}

export interface ComparedLog {
  /** Foreign text. */
  name: string;
  format: string;
  rows: number;
  /** Lines of events that were too rare to be kept. */
  rowsLeftOut: number;
  /** As `timeInWords` writes them; null where the log tells no time. */
  from: string | null;
  to: string | null;
  /** Ms since 1970, for what is the earlier one. */
  fromMs: number | null;
  /** For how long it goes. */
  hours: number | null;
}

/** The facts of a comparison of two logs, both masked already. */
export function comparisonFacts(
  { changes, more, shared }: Comparison,
  before: CountedLog & { name: string },
  after: CountedLog & { name: string },
): ComparisonFacts {
  const kinds: ComparisonFacts['kinds'] = {};
  for (const { change } of changes) kinds[change.kind] = (kinds[change.kind] ?? 0) + 1;
  const newFailures = changes.filter(
    ({ change, grade }) => change.kind === 'new' && (grade === 'danger' || grade === 'trouble'),
  ).length;
  return {
    ...{ before: comparedLog(before), after: comparedLog(after) },
    ...{ found: changes.length + more, kinds, newFailures, shared },
  };
}

function comparedLog({ name, ...log }: CountedLog & { name: string }): ComparedLog {
  const { format, rows, rowsLeftOut, fromMs, toMs, clock } = log;
  const isTimed = clock !== undefined && fromMs !== null && toMs !== null;
  return {
    ...{ name, format, rows, rowsLeftOut },
    from: isTimed ? timeInWords(fromMs, clock) : null,
    to: isTimed ? timeInWords(toMs, clock) : null,
    fromMs,
    hours: isTimed ? (toMs - fromMs) / 3_600_000 : null,
  };
}

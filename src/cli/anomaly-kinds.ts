import type { Anomaly, AnomalyKindName } from '../engine/analysis.ts';
import { shortNames } from '../text/foreign-text.ts';
import { UsageError } from './terminal/usage-error.ts';

const KINDS = [
  'session',
  'event',
  'burst',
  'silence',
  'standing',
  'value',
  'sequence',
] as const satisfies AnomalyKindName[];

/** The sorts that `--kinds` names; null where it is not given. Throws a UsageError for any other word. */
export function kindsOf({ kinds }: { kinds?: string }): ReadonlySet<string> | null {
  if (kinds === undefined) return null;
  const wanted = kinds
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  const known: ReadonlySet<string> = new Set(KINDS);
  const unknown = wanted.filter((word) => !known.has(word));
  if (wanted.length === 0 || unknown.length > 0) {
    throw new UsageError(
      `--kinds does not know ${unknown.length === 0 ? 'an empty list' : shortNames(unknown)}.`,
      `Use one or more of ${KINDS.join(', ')}, with commas between them.`,
    );
  }
  return new Set(wanted);
}

/** The anomalies of these sorts, numbered anew without gaps. */
export function ofKinds(anomalies: Anomaly[], kinds: ReadonlySet<string>): Anomaly[] {
  return anomalies
    .filter(({ kind }) => kinds.has(kind))
    .map((anomaly, index) => ({ ...anomaly, number: index + 1 }));
}

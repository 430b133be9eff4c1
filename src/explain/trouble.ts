import { TROUBLES, type Trouble } from './advice.ts';
import type { EvidenceReason } from './evidence.ts';

/** The gravest kind of trouble that the reasons tell of; `mix` where there are none. */
export function troubleOf(reasons: EvidenceReason[]): Trouble {
  const found = new Set(reasons.map(troubleOfReason));
  return TROUBLES.find((trouble) => found.has(trouble)) ?? 'mix';
}

function troubleOfReason({ kind, meaning, seen, usual, value }: EvidenceReason): Trouble {
  if (value) return 'unknown-value';
  if (meaning) return kind === 'new' || seen > usual ? meaning.more : meaning.less;
  if (kind === 'new') return 'unknown-new';
  if (seen === 0) return 'unknown-missing';
  return seen > usual ? 'unknown-more' : 'unknown-fewer';
}

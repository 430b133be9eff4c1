import type { Evidence, EvidenceReason } from './evidence.ts';

/**
 * The reasons worth telling, at most 3: as few of the largest as hold 80 % of the share, and the
 * largest new event in any case. In order: new, missing, far too many, slightly off.
 * Left out are counts that round to the usual one: a deviation elsewhere leaks into them
 * (smearing, Westerhuis 2000). Empty where that is all there is, and where nothing but the order tells.
 */
export function tellingReasons(evidence: Evidence): EvidenceReason[] {
  if (evidence.order?.alone) return [];
  const candidates = evidence.reasons.filter(
    ({ kind, seen, usual, value }) =>
      kind === 'new' || (value ? value.seen !== value.usual : seen !== usual),
  );
  const told: EvidenceReason[] = [];
  let share = 0;
  for (const reason of candidates) {
    if (told.length === MOST || share >= ENOUGH) break;
    told.push(reason);
    share += reason.share;
  }
  const newest = candidates.find((reason) => reason.kind === 'new');
  if (newest && !told.includes(newest)) {
    if (told.length === MOST) told.pop();
    told.push(newest);
  }
  return told.sort((a, b) => rank(a) - rank(b));
}

const MOST = 3;
const ENOUGH = 0.8;

function rank({ kind, seen, usual, value }: EvidenceReason): number {
  if (kind === 'new') return 0;
  if (value) return 1;
  if (seen === 0) return 1;
  return seen >= 3 * Math.max(usual, 1) ? 2 : 3;
}

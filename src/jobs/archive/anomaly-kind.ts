import { createHash } from 'node:crypto';
import type { Party, Reason } from '../../engine/analysis.ts';
import type { Evidence, EvidenceReason } from '../../explain/evidence/evidence.ts';
import type { Finding } from '../../explain/evidence/finding.ts';
import { isInOwnWords } from '../../knowledge/kind.ts';

/**
 * What makes anomalies of different logs one kind: which events deviate, and which way; or which
 * kind of event it is, by whom. An event is the same where its template is, however a log numbers it.
 */
export interface AnomalyKind {
  id: string;
  reasons: KindReason[];
}

interface KindReason {
  kind: Reason['kind'];
  /** Stands for the event's template, or for its id where it has none. */
  event: string;
  /** How often it was seen in a session. */
  seen: number;
}

/** A smaller share is what a deviation elsewhere leaks into a count. */
const LEAST_SHARE = 0.05;
/** So far a count may be off before the same events are a trouble of their own. */
const FACTOR = 2;

/**
 * The kind of an anomaly; null where no event by itself stands out, so that nothing could name it,
 * and for the cells of a table, of which another value is another matter.
 */
export function kindOf({
  reasons,
  finding,
}: Pick<Evidence, 'reasons' | 'finding'>): AnomalyKind | null {
  if (finding && finding.sort !== 'session') return kindOfFinding(finding);
  const told = reasons.filter(
    ({ kind, seen, usual, share }) => kind === 'new' || (seen !== usual && share >= LEAST_SHARE),
  );
  if (told.length === 0 || told.some(({ value }) => value)) return null;
  const found = told
    .map(({ kind, seen, ...event }) => ({ kind, event: sameEvent(event), seen }))
    .sort((a, b) => byText(nameOf(a), nameOf(b)) || a.seen - b.seen);
  return { id: hashed(found.map(nameOf).join('\n')), reasons: found };
}

/**
 * The same kind of event, or in the log's own words the same template; by the same party where one
 * accounts for most of it. Null where it is of no event, so that nothing could name it.
 */
function kindOfFinding(finding: Finding): AnomalyKind | null {
  const { sort, eventKind, about, counts } = finding;
  const [first] = about;
  const isOfKnownKind = eventKind !== null && !isInOwnWords(eventKind);
  if (!isOfKnownKind && !first) return null;
  const event = isOfKnownKind ? hashed(`kind ${eventKind}`) : sameEvent(first!);
  const by = partiesOf(finding)
    .map(({ role, value }) => ` ${hashed(`${role} ${value}`)}`)
    .join('');
  const kind = sort === 'silence' ? 'fewer' : 'more';
  return {
    id: hashed(`${sort} ${event}${by}${partsOf(finding)}`),
    reasons: [{ kind, event, seen: counts?.seen ?? 1 }],
  };
}

/** What came at one time, whatever began it. */
function partsOf({ parts = [] }: Finding): string {
  const ids = parts.map(({ event, eventKind }) => {
    const isKnown = eventKind !== null && !isInOwnWords(eventKind);
    return isKnown ? eventKind : sameEvent(event);
  });
  return ids.length === 0 ? '' : ` ${[...new Set(ids)].sort().join(' ')}`;
}

/** Who made it: each of address, user and host, since another address is another matter; else what stands first. */
function partiesOf({ who }: Finding): Party[] {
  const made = who.filter(({ share }) => share >= MOST);
  const actors = made.filter(({ role }) => ACTORS.has(role));
  return actors.length > 0 ? actors : made.slice(0, 1);
}

const ACTORS = new Set<Party['role']>(['address', 'user', 'host']);

/** A party with less of it did not make it. */
const MOST = 0.5;

/**
 * Whether an anomaly is no worse than a known one of its kind: the same events deviate the same way,
 * none more than twice as far.
 */
export function isLike(known: AnomalyKind, { id, reasons }: AnomalyKind): boolean {
  return (
    id === known.id &&
    reasons.every(({ kind, seen }, at) => {
      const before = known.reasons[at]?.seen ?? 0;
      if (kind === 'new' || kind === 'more') return seen <= FACTOR * before;
      return FACTOR * seen >= before;
    })
  );
}

/** The kind with the counts of both, where they differ the ones that are further off. */
export function widened(known: AnomalyKind, other: AnomalyKind): AnomalyKind {
  const reasons = known.reasons.map((reason, at) => {
    const seen = other.reasons[at]?.seen ?? reason.seen;
    const isMore = reason.kind === 'new' || reason.kind === 'more';
    return { ...reason, seen: isMore ? Math.max(seen, reason.seen) : Math.min(seen, reason.seen) };
  });
  return { id: known.id, reasons };
}

function nameOf({ kind, event }: KindReason): string {
  return `${kind} ${event}`;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Spellings of a template differ in spaces, marks and placeholders; a number makes it another. */
function sameEvent({ template, eventId }: Pick<EvidenceReason, 'template' | 'eventId'>): string {
  const words = template
    .replace(/<[^<>]{0,40}>/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return hashed(/\p{L}/u.test(words) ? `template ${words}` : `id ${eventId} ${template}`);
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

import { quote } from '../../../text/quote.ts';
import type { Evidence, NamedEvent } from '../../evidence/evidence.ts';
import { happened } from '../../evidence/meaning.ts';
import { spoken } from './happened.ts';

const MAX_LINE = 90;

/**
 * The first step that comes too early, and the last of those it overtakes, as a sentence; none where
 * the order is usual: "A copy was deleted from disk before a copy was marked to be deleted."
 */
export function whatCameEarly(evidence: Pick<Evidence, 'order'>): string[] {
  const early = earlyStep(evidence);
  return early === null ? [] : [`${early}. Usually it is the other way round.`];
}

/** The same on one line, without a full stop; null where something else than the order tells. */
export function orderInOneLine({ order }: Pick<Evidence, 'order'>): string | null {
  if (!order?.alone) return null;
  const early = earlyStep({ order });
  return early !== null && early.length <= MAX_LINE
    ? early
    : 'Steps came in another order than usual';
}

function earlyStep({ order }: Pick<Evidence, 'order'>): string | null {
  if (!order) return null;
  const rank = ({ eventId }: NamedEvent) =>
    order.usual.findIndex((event) => event.eventId === eventId);
  for (const [place, early] of order.seen.entries()) {
    const overtaken = order.seen.slice(place + 1).filter((event) => rank(event) < rank(early));
    const late = overtaken.toSorted((a, b) => rank(b) - rank(a))[0];
    if (late) return `${came(early)} before ${named(late)}`;
  }
  return null;
}

function came(event: NamedEvent): string {
  return event.meaning ? happened(event.meaning) : `${inQuotes(event)} came`;
}

function named(event: NamedEvent): string {
  if (!event.meaning) return inQuotes(event);
  const words = happened(event.meaning);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function inQuotes({ template, eventId }: NamedEvent): string {
  return quote(template.trim() === '' ? eventId : spoken(template), 60, 6);
}

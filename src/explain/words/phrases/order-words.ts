import { quote } from '../../../text/quote.ts';
import type { Evidence, NamedEvent } from '../../evidence/evidence.ts';
import { happened } from '../../evidence/meaning.ts';
import { spoken } from './happened.ts';

/**
 * The first step that comes too early, and the last of those it overtakes, as a sentence; none where
 * the order is usual: "A copy was deleted from disk before a copy was marked to be deleted."
 */
export function whatCameEarly({ order }: Evidence): string[] {
  if (!order) return [];
  const rank = ({ eventId }: NamedEvent) =>
    order.usual.findIndex((event) => event.eventId === eventId);
  for (const [place, early] of order.seen.entries()) {
    const overtaken = order.seen.slice(place + 1).filter((event) => rank(event) < rank(early));
    const late = overtaken.toSorted((a, b) => rank(b) - rank(a))[0];
    if (late) return [`${came(early)} before ${named(late)}. Usually it is the other way round.`];
  }
  return [];
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

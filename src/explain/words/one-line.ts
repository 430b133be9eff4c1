import { count, times } from '../../text/count.ts';
import { quote } from '../../text/quote.ts';
import type { Evidence, EvidenceReason } from '../evidence/evidence.ts';
import { happened, type Meaning } from '../evidence/meaning.ts';
import { tellingReasons } from '../evidence/telling-reasons.ts';
import { spoken } from './phrases/happened.ts';
import { orderInOneLine } from './phrases/order-words.ts';
import { valueInWords } from './phrases/value-words.ts';

/** What stands out in an anomaly, on one line: its most telling reason, or its order. */
export function whatIsUnusual(evidence: Evidence): string {
  const [reason] = tellingReasons(evidence);
  return reason ? oneLine(reason) : (orderInOneLine(evidence) ?? 'A rare mix of usual events');
}

/**
 * One reason on one line of at most 100 characters, without a full stop:
 * "A copy was confirmed 1 time, usually 3", "A copy was never confirmed, usually 3 times",
 * "New: a save was stopped by an error", `New: "Deleting <*>"`, `"Sent <*>" seen 1 time, usually 3`,
 * "bytes sent: 48 MB, usually under 2 kB".
 */
export function oneLine(reason: EvidenceReason): string {
  if (reason.value) return valueInWords(reason, reason.value);
  return reason.meaning
    ? inPlainWords(reason, reason.meaning)
    : inQuotes(reason, 100, Number.POSITIVE_INFINITY);
}

/** As `oneLine`, for running text: an unknown template is cut to a few words. */
export function briefly(reason: EvidenceReason): string {
  if (reason.value) return capitalised(valueInWords(reason, reason.value));
  return reason.meaning ? inPlainWords(reason, reason.meaning) : inQuotes(reason, 70, 6);
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function inPlainWords(reason: EvidenceReason, meaning: Meaning): string {
  const { kind, seen } = reason;
  if (kind === 'new') {
    const words = happened(meaning);
    return `New: ${words.charAt(0).toLowerCase()}${words.slice(1)}${often(seen)}`;
  }
  if (seen === 0) return `${happened(meaning, true)}, usually ${times(reason.usual)}`;
  return `${happened(meaning)} ${times(seen)}, ${usually(reason)}`;
}

function inQuotes(reason: EvidenceReason, maxLength: number, maxWords: number): string {
  const [before, after] = wordsAround(reason);
  return `${before}${named(reason, maxLength - before.length - after.length, maxWords)}${after}`;
}

function wordsAround(reason: EvidenceReason): [string, string] {
  const { kind, seen } = reason;
  if (kind === 'new') return ['New: ', often(seen)];
  if (seen === 0) return ['Missing: ', `, usually ${times(reason.usual)}`];
  return ['', ` seen ${times(seen)}, ${usually(reason)}`];
}

/** The event by its template, else by its id. */
function named(reason: EvidenceReason, maxLength: number, maxWords: number): string {
  const template = quote(spoken(reason.template), maxLength, maxWords);
  if (template !== '""' && template !== '"…"') return template;
  const id = quote(reason.eventId, maxLength - 'event '.length, maxWords);
  return id === '""' ? 'an event without a name' : `event ${id}`;
}

function often(seen: number): string {
  return seen > 1 ? `, ${times(seen)}` : '';
}

function usually({ usual }: EvidenceReason): string {
  return usual === 0 ? 'usually not at all' : `usually ${count(usual)}`;
}

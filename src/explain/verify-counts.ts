import { namesEvent } from './event-words.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { numberInWord } from './number-words.ts';
import { proseOf } from './prose.ts';

/**
 * Where a text names events, the counts in it are counts of one of these: "A copy was confirmed 4
 * times" does not pass for being another event's count.
 */
export function verifyCounts(field: string, evidence: Evidence): Finding[] {
  const { reasons, nearestNormal, neighbours } = evidence;
  if (reasons.some(({ value }) => value)) return [];
  const events = [...reasons, ...(nearestNormal?.differences ?? [])];
  const named = events.filter((event) => namesEvent(field, event));
  if (named.length === 0) return [];
  const { own } = proseOf(field);
  const around = AROUND.test(own) ? [neighbours?.before ?? [], neighbours?.after ?? []].flat() : [];
  const usual = new Set(named.map((event) => event.usual));
  const right = new Set([
    ...named.flatMap((event) => [event.seen, event.usual, Math.abs(event.seen - event.usual)]),
    ...around.flatMap(({ counts }) => counts),
  ]);
  return [...wrong(own.matchAll(COUNTED), right), ...wrong(own.matchAll(USUAL), usual)];
}

/** What a reason counts is an event of the evidence, and none that was made up. */
export function verifyCounted(reasons: string[], evidence: Evidence): Finding[] {
  const { nearestNormal, order } = evidence;
  if (evidence.reasons.some(({ value }) => value)) return [];
  const events = [
    ...evidence.reasons,
    ...(nearestNormal?.differences ?? []),
    ...(order?.seen ?? []),
  ];
  return reasons
    .filter((reason) => COUNTS.test(proseOf(reason).own))
    .filter((reason) => !events.some((event) => namesEvent(reason, event)))
    .map((found) => ({
      kind: 'event',
      message: 'It counts an event that is not in the facts.',
      found,
    }));
}

const COUNTS = /\b(?:\d{1,15}|one|two|three) times?\b|\b(?:once|twice)\b/i;

function wrong(matches: Iterable<RegExpExecArray>, right: ReadonlySet<number>): Finding[] {
  return [...matches].flatMap(([, word = '']) => {
    if (right.has(numberInWord(word.toLowerCase()) ?? Number(word.replaceAll(',', '')))) return [];
    const message = 'A count is not that of the event it names.';
    return [{ kind: 'number', message, found: word }];
  });
}

const AROUND = /\b(?:before|after|next|earlier|later|neighbou?rs?)\b/i;
/** Not "12 times over the limit", which counts no event. */
const COUNTED =
  /(?<![\w.,-])(\d{1,3}(?:,\d{3}){1,4}|\d{1,15}|one|two|three) times?\b(?! (?:over|above|the|as|more|larger|higher)\b)/gi;
const USUAL =
  /\b(?:usually|normally) (\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?![\d.,]*\d)(?! (?:to|and|or|seconds?|minutes?|hours?|days?)\b)/gi;

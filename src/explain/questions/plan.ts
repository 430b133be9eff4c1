import { type LookUp, MAX_LINES_SHOWN, MAX_LOOKED_FOR } from '../../engine/look-up/look-up.ts';
import type { AskedLog } from '../evidence/asked-log.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { tellingReasons } from '../evidence/telling-reasons.ts';
import type { Intent } from './intent.ts';

/** Lines before and after the one that was asked for. */
const AROUND = (MAX_LINES_SHOWN - 1) / 2;

/** What is to be looked up in the file to answer: none where the report tells it all. */
export function lookUpsFor(intent: Intent, { about, rows }: AskedLog): LookUp[] {
  switch (intent.kind) {
    case 'lines':
      return intent.first > rows ? [] : [linesLookUp(intent.first, intent.last)];
    case 'phrase':
      return [{ kind: 'phrase', text: intent.text.slice(0, MAX_LOOKED_FOR) }];
    case 'party':
      return [{ kind: 'party', value: intent.value.slice(0, MAX_LOOKED_FOR) }];
    case 'since':
    case 'over':
    case 'often':
    case 'again':
      return about === null ? [] : eventLookUp(about);
    default:
      return [];
  }
}

/** The lines of a span, at most as many as are shown; around one line, some before and after it. */
export function linesLookUp(first: number, last: number): LookUp {
  if (first !== last) return { kind: 'lines', first, last: Math.min(last, first + 2 * AROUND) };
  return { kind: 'lines', first: Math.max(1, first - AROUND), last: first + AROUND };
}

/** All lines of the event that tells most of an anomaly. */
export function eventLookUp({ finding, ...evidence }: Evidence): LookUp[] {
  const event = finding?.about[0] ?? tellingReasons(evidence)[0];
  if (!event || (event.template === '' && event.eventId === '')) return [];
  return [{ kind: 'event', eventId: event.eventId, template: event.template }];
}

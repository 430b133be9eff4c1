import type { Clock, CountedEvent, CountedLog } from '../../engine/analysis.ts';
import type { ChangedEvent } from '../../engine/compare/comparison.ts';
import { cutText } from '../../text/cut-text.ts';
import { oneLine } from '../../text/foreign-text.ts';
import { maskSecrets } from '../redact/redact.ts';
import { type Evidence, speaksHdfs } from './evidence.ts';
import type { Finding } from './finding.ts';
import { namedEvent } from './named-event.ts';
import { timeInWords } from './time-words.ts';

const MAX_TEMPLATE_CHARS = 300;
const MAX_SAID_CHARS = 400;
const MAX_PARTY_CHARS = 200;
const MAX_PARTIES = 6;

/** The counts of a log as they may be kept and shown: without secrets in templates, words and names. */
export function maskCounted(log: CountedLog): CountedLog {
  return { ...log, format: maskSecrets(log.format), events: log.events.map(maskedEvent) };
}

function maskedEvent({ eventId, template, said, who, ...event }: CountedEvent): CountedEvent {
  return {
    ...event,
    eventId: masked(eventId, MAX_PARTY_CHARS),
    template: masked(template, MAX_TEMPLATE_CHARS),
    ...(said !== undefined && { said: masked(oneLine(said), MAX_SAID_CHARS) }),
    who: who
      .slice(0, MAX_PARTIES)
      .map((party) => ({ ...party, value: masked(oneLine(party.value), MAX_PARTY_CHARS) })),
  };
}

/** Half a key is no known shape: what is cut is looked at beyond the cut. */
function masked(text: string, max: number): string {
  return cutText(maskSecrets(cutText(text, 2 * max)), max);
}

/**
 * The evidence of a change from one log to another, both masked already: of what is gone in the earlier
 * one, of all else in the later.
 */
export function changeEvidence(
  { change, event, grade }: ChangedEvent,
  number: number,
  { before, after }: { before: CountedLog; after: CountedLog },
): Evidence {
  const isGone = change.kind === 'gone';
  const log = isGone ? before : after;
  const seen = isGone ? change.before : change.after;
  const [first = event.first[0] ?? 1] = seen.first;
  const finding: Finding = {
    ...{ sort: 'event', grade, eventKind: event.eventKind },
    about: [namedEvent(event, speaksHdfs(log))],
    at: seen.first,
    counts: { seen: seen.lines, usual: null },
    who: event.who,
    ...(event.said !== undefined && { said: event.said }),
    change,
  };
  const times = timesOf(event, log.clock);
  return {
    number,
    ...{ severity: 1, judged: 0, alike: 0, session: '' },
    lines: { first, last: Math.max(first, event.last) },
    ...{ comparedWith: 'baseline', reasons: [], finding },
    ...(times && { times }),
  };
}

function timesOf({ firstMs, lastMs }: CountedEvent, clock: Clock | undefined): Evidence['times'] {
  if (!clock || firstMs === undefined || lastMs === undefined) return undefined;
  return { first: timeInWords(firstMs, clock), last: timeInWords(lastMs, clock) };
}

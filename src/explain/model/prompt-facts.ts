import { cutText } from '../../text/cut-text.ts';
import { momentInWords } from '../../text/dates.ts';
import type {
  Evidence,
  EvidenceReason,
  NamedEvent,
  NeighbourSession,
} from '../evidence/evidence.ts';
import { happened } from '../evidence/meaning.ts';
import { tellingReasons } from '../evidence/telling-reasons.ts';
import type { EvidenceTimes } from '../evidence/time-words.ts';
import { findingFacts, type Redact } from './finding-facts.ts';

export type { Redact };

const MOST_LINES = 5;
const MOST_TEXT = 300;
const MOST_FACTS_CHARS = 12_000;

/**
 * The evidence as JSON text, redacted and bounded. Log text stands in JSON strings, which hold no
 * line break, so that nothing in it can end them or the data. Where it is too long, the least
 * telling parts are left out.
 */
export function promptFacts(evidence: Evidence, redact: Redact): string {
  const facts = { ...baseFacts(evidence, redact), ...contextFacts(evidence, redact) };
  for (const part of [
    'sessions_after',
    'sessions_before',
    'log_lines',
    'nearest_normal',
    'order_of_first_lines',
  ] as const) {
    const json = JSON.stringify(facts);
    if (json.length <= MOST_FACTS_CHARS) return json;
    delete facts[part];
  }
  return JSON.stringify(baseFacts(evidence, redact));
}

function baseFacts(evidence: Evidence, redact: Redact) {
  const { number, finding } = evidence;
  return {
    anomaly_number: number,
    ...(finding && {
      finding: findingFacts(evidence, finding, redact, (text) => foreign(text, redact)),
    }),
    ...(evidence.session !== '' || !finding ? sessionFacts(evidence, redact) : {}),
  };
}

function sessionFacts(evidence: Evidence, redact: Redact) {
  const { severity, judged, alike, session, lines, comparedWith, reasons } = evidence;
  const telling = tellingReasons(evidence);
  return {
    times_over_the_limit: Math.round(severity),
    sessions_checked: judged,
    sessions_just_like_this_one: alike,
    session: foreign(session, redact),
    first_line_of_session: lines.first,
    last_line_of_session: lines.last,
    compared_with: comparedWith === 'upload' ? 'the other sessions of this log' : 'a normal log',
    events: reasons.map((reason) => ({
      most_telling: telling.includes(reason),
      ...(reason.value?.column ? { meaning: reason.value.column } : eventFacts(reason, redact)),
      change: reason.kind,
      ...seenAndUsual(reason, redact),
      lines: reason.lines.slice(0, MOST_LINES),
    })),
  };
}

function seenAndUsual({ seen, usual, value }: EvidenceReason, redact: Redact): object {
  if (!value) return { seen, usual };
  const told = (text: string) => (value.foreign ? `"${foreign(text, redact)}"` : text);
  return { seen: told(value.seen), usual: told(value.usual) };
}

interface ContextFacts {
  nearest_normal?: object;
  sessions_before?: object[];
  sessions_after?: object[];
  log_lines?: object[];
  times?: object;
  order_of_first_lines?: object;
}

function contextFacts(evidence: Evidence, redact: Redact): ContextFacts {
  const { nearestNormal: nearest, neighbours, samples, times, order } = evidence;
  const foreignText = (text: string) => foreign(text, redact);
  return {
    ...(nearest && {
      nearest_normal: {
        session: foreignText(nearest.session),
        sessions_just_like_it: nearest.alike,
        differences: nearest.differences.map(({ seen, usual, ...event }) => {
          return { ...eventFacts(event, redact), seen_here: seen, usual };
        }),
        more_differences: nearest.more,
      },
    }),
    ...(neighbours && {
      sessions_before: neighbours.before.map((one) => neighbourFacts(one, redact)),
      sessions_after: neighbours.after.map((one) => neighbourFacts(one, redact)),
    }),
    ...(samples && {
      log_lines: samples.map(({ line, text }) => ({ line, text: foreignText(text) })),
    }),
    ...(times && { times: timeFacts(times) }),
    ...(order && {
      order_of_first_lines: {
        here: order.seen.map((event) => eventFacts(event, redact)),
        usual: order.usual.map((event) => eventFacts(event, redact)),
      },
    }),
  };
}

/** Our own words, which hold no log text: a date looks like a phone number to redaction. */
function timeFacts({ first, last, duration, usualDuration, unusual }: EvidenceTimes): object {
  return {
    first_line_at: momentInWords(first),
    last_line_at: momentInWords(last),
    ...(duration && { took: duration }),
    ...(usualDuration && { sessions_usually_take: usualDuration }),
    ...(unusual && { unusually: unusual }),
  };
}

function neighbourFacts({ session, unusual, counts }: NeighbourSession, redact: Redact): object {
  return { session: foreign(session, redact), unusual, counts_of_the_events_above: counts };
}

/** The plain meaning where there is one; else the log's own words. */
function eventFacts({ meaning, template, eventId }: NamedEvent, redact: Redact): object {
  if (meaning) return { meaning: happened(meaning) };
  return { log_text: foreign(template.trim() === '' ? eventId : template, redact) };
}

/** Redacted before it is cut: half a key is no known shape. */
function foreign(text: string, redact: Redact): string {
  return cutText(redact(text).replace(UNSAFE, ' '), MOST_TEXT);
}

const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

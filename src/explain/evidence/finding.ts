import type {
  Analysis,
  Anomaly,
  AnomalyKindName,
  Answer,
  Party,
  SequenceName,
} from '../../engine/analysis.ts';
import type { Change } from '../../engine/compare/comparison.ts';
import type { Grade } from '../../knowledge/kind.ts';
import { oneLine } from '../../text/foreign-text.ts';
import { type NamedEvent, namedEvent, shownId, shownText } from './named-event.ts';
import { timeInWords } from './time-words.ts';

/**
 * What is known of an anomaly besides counts of sessions: what sort it is, of which kind its event
 * is, who was there. Bounded and without secrets; what it means is looked up by `eventKind`.
 */
export interface Finding {
  sort: AnomalyKindName;
  grade: Grade;
  /** Id of an entry of knowledge/; null where none fits. */
  eventKind: string | null;
  /** The events it is about, most telling first, at most `MAX_ABOUT`. */
  about: NamedEvent[];
  /** Log lines that show it, the one to look at first, at most `MAX_AT`. */
  at: number[];
  /** How often it was, and how often it usually is in as long a time, both whole; null where it is not counted. */
  counts: { seen: number; usual: number | null } | null;
  /** Largest share first, at most `MAX_PARTIES`. */
  who: Party[];
  /** What its telling event says, word for word where its lines agree, at most 400 characters; absent in older reports. */
  said?: string;
  /** `standing`: share of all lines, 0 to 1. */
  share?: number;
  /** `sequence`: what its order tells; absent in older reports. */
  sequence?: SequenceName;
  /** `burst`: what came together, in order, where it is more than one event. */
  parts?: { event: NamedEvent; eventKind: string | null; seen: number; said?: string }[];
  /** `value`: what was measured and what is usual, in words. */
  measured?: { seen: string; usual: string; name?: string };
  /** Of requests that look for a way in: how they were answered, most often first. */
  answers?: Answer[];
  /** The first line after its last that says that it works again; its time as `timeInWords` writes it. */
  recovery?: { line: number; time: string | null; event: NamedEvent };
  /** How it differs from an earlier log, where two were compared. */
  change?: Change;
}

const MAX_ABOUT = 8;
const MAX_AT = 20;
const MAX_PARTIES = 12;
const MAX_PARTY_CHARS = 200;
const MAX_SAID_CHARS = 400;

/**
 * The finding of an anomaly; null for sessions of which nothing more is known, and for those of
 * HDFS, which are told by the meanings of their events.
 */
export function findingOf(
  { events, clock }: Pick<Analysis, 'events' | 'clock'>,
  anomaly: Anomaly,
  inHdfs: boolean,
): Finding | null {
  const {
    kind: sort,
    grade,
    eventKind,
    about,
    at,
    counts,
    who,
    said,
    share,
    sequence,
    parts,
    measured,
    answers,
    recovery,
  } = anomaly;
  const recovered = recovery && events[recovery.event];
  if (sort === 'session' && (inHdfs || eventKind === null)) return null;
  return {
    ...{ sort, grade, eventKind },
    about: about.slice(0, MAX_ABOUT).flatMap((event) => {
      const known = events[event];
      return known ? [namedEvent(known, inHdfs)] : [];
    }),
    at: at.slice(0, MAX_AT),
    counts: counts && {
      seen: Math.round(counts.seen),
      usual: counts.usual === null ? null : Math.round(counts.usual),
    },
    who: who.slice(0, MAX_PARTIES).map((party) => ({
      ...party,
      value: shownText(oneLine(party.value), MAX_PARTY_CHARS),
    })),
    ...(said !== undefined && { said: shownText(oneLine(said), MAX_SAID_CHARS) }),
    ...(share !== undefined && { share }),
    ...(sequence && { sequence }),
    ...(parts && {
      parts: parts.flatMap(({ event, said: words, ...part }) => {
        const known = events[event];
        if (!known) return [];
        return [
          {
            ...part,
            event: namedEvent(known, inHdfs),
            ...(words !== undefined && { said: shownText(oneLine(words), MAX_SAID_CHARS) }),
          },
        ];
      }),
    }),
    ...(answers && { answers }),
    ...(recovered && {
      recovery: {
        line: recovery.line,
        time: recovery.ms !== null && clock ? timeInWords(recovery.ms, clock) : null,
        event: namedEvent(recovered, inHdfs),
      },
    }),
    ...(measured && {
      measured: {
        seen: shownId(measured.seen),
        usual: shownId(measured.usual),
        ...(measured.name !== undefined && { name: shownId(oneLine(measured.name)) }),
      },
    }),
  };
}

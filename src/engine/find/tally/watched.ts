import type { Kind, Role } from '../../../knowledge/kind.ts';
import { commonWords, saidIn } from './common-words.ts';
import { NO_LEVEL } from './level.ts';
import {
  addMeasured,
  createMeasure,
  type Measure,
  type MeasurePlace,
  measureAt,
  mergeMeasure,
} from './measures.ts';
import { createPartyCounter, type PartyCounter } from './parties.ts';

/** What was seen of one event. Lines count from 1. */
export interface Watched {
  /** As known at its first line: that message, masked, or the template that the file has. */
  template: string;
  /** What the lines below its first line say of the cause, masked; empty, or begins with a blank. */
  cause: string;
  /** What its first lines say, word for word where they agree; empty where its kind is routine. */
  said: string;
  kind: Kind | null;
  /** Its lines may tell of files that get another name. */
  mayRename: boolean;
  /** Each of its lines counts what went wrong, and finds nothing. */
  countsNothing: boolean;
  count: number;
  /** Lines that the log itself calls errors, and warnings. */
  errors: number;
  warnings: number;
  first: number;
  last: number;
  /** In order: at most 1,000, or 50 of an event that is routine. */
  lines: number[];
  /** Gravest level, a place in `LEVELS`. */
  rank: number;
  /** That which its first line begins with, where the log has no levels of its own. */
  textRank: number;
  /** Ms; NaN where no line tells a time. */
  firstMs: number;
  lastMs: number;
  /** Lines in a row in whose text nobody stands in a role. */
  missed: Partial<Record<Role, number>>;
  /** Absent where the event's kind is routine. */
  parties: PartyCounter | null;
  /** Of web requests that look for a way in: how often each status of HTTP answered them. */
  answers: Map<string, number> | null;
  /** What its first line measures. */
  places: readonly MeasurePlace[];
  /** By key of a place; absent where its first line measures nothing. */
  measures: Map<string, Measure> | null;
}

const MAX_LINES = 1000;
const MAX_ROUTINE_LINES = 50;
const MAX_MEASURES = 6;

export function createWatched(template: string, kind: Kind | null, line: number): Watched {
  return {
    template,
    cause: '',
    mayRename: false,
    said: '',
    kind,
    countsNothing: false,
    count: 0,
    errors: 0,
    warnings: 0,
    first: line,
    last: line,
    lines: [],
    rank: NO_LEVEL,
    textRank: NO_LEVEL,
    firstMs: Number.NaN,
    lastMs: Number.NaN,
    missed: {},
    parties: isOfInterest(kind) ? createPartyCounter() : null,
    answers: kind?.security === undefined ? null : new Map(),
    places: [],
    measures: null,
  };
}

/** Whether it matters who and what the event is about: not where it is known to be routine. */
function isOfInterest(kind: Kind | null): kind is Kind {
  return kind !== null && (kind.grade !== 'routine' || kind.area === 'sign-in');
}

const ERROR_RANK = 1;
/** Place of `warning` in `LEVELS`. */
export const WARNING_RANK = 2;

export function countLine(watched: Watched, line: number, rank: number, ms: number): void {
  watched.count++;
  watched.last = line;
  if (rank < watched.rank) watched.rank = rank;
  if (rank <= ERROR_RANK) watched.errors++;
  else if (rank === WARNING_RANK) watched.warnings++;
  if (watched.lines.length < (watched.parties ? MAX_LINES : MAX_ROUTINE_LINES)) {
    watched.lines.push(line);
  }
  if (ms < watched.firstMs || Number.isNaN(watched.firstMs)) watched.firstMs = ms;
  if (ms > watched.lastMs || Number.isNaN(watched.lastMs)) watched.lastMs = ms;
}

export function measureLine(watched: Watched, text: string, line: number): void {
  const { measures } = watched;
  if (!measures) return;
  for (const place of watched.places) {
    const value = measureAt(text, place);
    if (Number.isNaN(value)) continue;
    let measure = measures.get(place.key);
    if (!measure) {
      measure = createMeasure(place.unit);
      measures.set(place.key, measure);
    }
    addMeasured(measure, value, line);
  }
}

/** Lines of an event whose words are laid side by side. */
const MAX_SAID_LINES = 20;

/** Whether it matters what a line of the event says. */
export function isQuoted({ parties, count }: Watched): boolean {
  return parties !== null && count <= MAX_SAID_LINES;
}

/** Takes in what a line of the event says. */
export function quoteLine(watched: Watched, text: string): void {
  watched.said = watched.said === '' ? saidIn(text) : commonWords(watched.said, saidIn(text));
}

/** Two numbers may turn out to be one event. */
export function mergeWatched(into: Watched, from: Watched): void {
  into.said = commonWords(into.said || from.said, from.said || into.said);
  into.count += from.count;
  into.countsNothing &&= from.countsNothing;
  into.errors += from.errors;
  into.warnings += from.warnings;
  into.first = Math.min(into.first, from.first);
  into.last = Math.max(into.last, from.last);
  into.lines = [...into.lines, ...from.lines].sort((a, b) => a - b).slice(0, MAX_LINES);
  into.rank = Math.min(into.rank, from.rank);
  into.textRank = Math.min(into.textRank, from.textRank);
  if (!(into.firstMs <= from.firstMs)) into.firstMs = from.firstMs;
  if (!(into.lastMs >= from.lastMs)) into.lastMs = from.lastMs;
  if (into.parties && from.parties) into.parties.merge(from.parties);
  else into.parties ??= from.parties;
  if (into.measures && from.measures) {
    for (const [key, measure] of from.measures) {
      const known = into.measures.get(key);
      if (known) mergeMeasure(known, measure);
      else if (into.measures.size < MAX_MEASURES) into.measures.set(key, measure);
    }
  } else into.measures ??= from.measures;
}

import { KINDS, kindById } from './catalogue.ts';
import {
  type EventFacts,
  IN_OWN_WORDS,
  type Kind,
  type KindMatch,
  LEVELS,
  WARNED_IN_OWN_WORDS,
} from './kind.ts';
import { POINTS_ELSEWHERE } from './only-spoken-of.ts';
import { failureOf } from './own-words.ts';
import { isWebRequest, readableText } from './readable-text.ts';
import { type AnyOf, requiredTexts } from './required-texts.ts';

/**
 * The kind of an event: of all that fit, the first in the catalogue, those that name the log's format
 * before the others. Where none fits but the event says that it is a failure, one of the two kinds
 * "in its own words". Null for what is unknown and no failure. Called once for a template.
 * @example kindOf({ template: 'Out of memory: Killed process <*>', level: null, format: 'a syslog file' })?.id // 'killed-for-memory'
 */
export function kindOf(facts: EventFacts): Kind | null {
  if (CHAT.test(facts.template)) return null;
  const text = readableText(facts);
  const format = facts.format.toLowerCase();
  const isWeb = isWebRequest(text);
  if (!isWeb && POINTS_ELSEWHERE.test(text)) return null;
  for (const place of placesThatMayFit(text)) {
    const { match, kind } = ALL[place]!;
    if (isWeb && kind.area !== 'web') continue;
    if (fits(match, text, format, facts.level)) return kind;
  }
  if (isWeb) return null;
  const failure = failureOf(facts);
  if (failure === 'failed') return kindById(IN_OWN_WORDS);
  return failure === 'warned' ? kindById(WARNED_IN_OWN_WORDS) : null;
}

/** What players say to each other in a game: `[Server thread/INFO]: <Alex> that error again`. */
const CHAT =
  /^(?:\[[^\]]{1,60}\]:? ?){0,4}<(?!(?:warn|err|info|debug|crit|fatal|notice|trace|alert|emerg))\w{2,24}> (?=[^<])/i;

function fits(match: KindMatch, text: string, format: string, level: EventFacts['level']): boolean {
  if (match.from !== undefined && !match.from.test(format)) return false;
  if (match.level !== undefined && level !== null) {
    if (LEVELS.indexOf(level) > LEVELS.indexOf(match.level)) return false;
  }
  return match.words.test(text) && !(match.not?.test(text) ?? false);
}

const IN_ORDER = KINDS.flatMap((kind) => kind.match.map((match) => ({ match, kind })));
const ALL = [
  ...IN_ORDER.filter(({ match }) => match.from !== undefined && !match.last),
  ...IN_ORDER.filter(({ match }) => match.from === undefined && !match.last),
  ...IN_ORDER.filter(({ match }) => match.last),
];

/** An alternative of an expression, by its place in `ALL`, and what a text must hold for it. */
interface Clue {
  place: number;
  text: string;
  others: readonly AnyOf[];
}

/**
 * Clues by three letters of their text. An expression is compiled when it is first tried, which takes
 * longer than all the rest of a small log: most are never tried.
 */
const CLUES = new Map<number, Clue[]>();
/** Places of which nothing is known. */
const ALWAYS: number[] = [];

/** Called when the first text is to be matched: help and tables of numbers wait for none of it. */
function findClues(): void {
  for (const [place, { match }] of ALL.entries()) {
    for (const [first, ...others] of requiredTexts(match.words.source)) {
      if (first === undefined) ALWAYS.push(place);
      for (const text of first ?? []) cluesOf(rarestLetters(text)).push({ place, text, others });
    }
  }
}

/** In the order of `ALL`. */
function placesThatMayFit(text: string): number[] {
  if (CLUES.size === 0) findClues();
  const places = new Set(ALWAYS);
  for (let at = 0; at + 2 < text.length; at++) {
    for (const clue of CLUES.get(lettersAt(text, at)) ?? []) {
      if (!places.has(clue.place) && holds(text, clue)) places.add(clue.place);
    }
  }
  return [...places].sort((a, b) => a - b);
}

function holds(text: string, clue: Clue): boolean {
  if (!text.includes(clue.text)) return false;
  return clue.others.every((any) => any.some((other) => text.includes(other)));
}

function lettersAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) ^ (text.charCodeAt(at + 1) << 8) ^ text.charCodeAt(at + 2);
}

/** Of a text, those by which the fewest are found so far. */
function rarestLetters(text: string): number {
  let rarest = lettersAt(text, 0);
  let fewest = CLUES.get(rarest)?.length ?? 0;
  for (let at = 1; at + 2 < text.length; at++) {
    const letters = lettersAt(text, at);
    const many = CLUES.get(letters)?.length ?? 0;
    if (many < fewest) [rarest, fewest] = [letters, many];
  }
  return rarest;
}

function cluesOf(letters: number): Clue[] {
  let clues = CLUES.get(letters);
  if (clues === undefined) {
    clues = [];
    CLUES.set(letters, clues);
  }
  return clues;
}

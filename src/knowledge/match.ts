import { KINDS, kindById } from './catalogue.ts';
import {
  type EventFacts,
  IN_OWN_WORDS,
  type Kind,
  type KindMatch,
  LEVELS,
  WARNED_IN_OWN_WORDS,
} from './kind.ts';
import { failureOf } from './own-words.ts';
import { isWebRequest, readableText } from './readable-text.ts';

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
  const candidates = isWebRequest(text) ? WEB : ALL;
  for (const { match, kind } of candidates) {
    if (fits(match, text, format, facts.level)) return kind;
  }
  if (isWebRequest(text)) return null;
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
  ...IN_ORDER.filter(({ match }) => match.from !== undefined),
  ...IN_ORDER.filter(({ match }) => match.from === undefined),
];
const WEB = ALL.filter(({ kind }) => kind.area === 'web');

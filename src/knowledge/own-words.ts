import {
  CLAIMS,
  EXCEPTION,
  FRAME,
  GRAVE,
  HARMLESS,
  NO_FAILURE,
  PLAIN,
  RECOVERED,
  ROUTINE_START,
  WEAK,
} from './failure-words.ts';
import type { EventFacts, Level } from './kind.ts';
import { POINTS_ELSEWHERE, withoutConditions } from './only-spoken-of.ts';
import { withoutOptions } from './readable-text.ts';

/** Beyond this, a template says nothing more of its failure. */
const MAX_CHARS = 600;

type Weight = 'grave' | 'claims' | 'plain' | 'weak' | 'none';

/** Whether an event of no known kind says that it is a failure, or warns; null where it does neither. */
export function failureOf(facts: EventFacts): 'failed' | 'warned' | null {
  const level = levelOf(facts);
  const weight = SAYS_ANYTHING.test(facts.template.replaceAll('<*>', ''))
    ? weigh(facts.template)
    : null;
  if (weight === null) return null;
  switch (level) {
    case 'critical':
      return 'failed';
    case 'error':
      // Programs of a phone call every oddity an error.
      return weight === 'none' && /android/i.test(facts.format) ? 'warned' : 'failed';
    case 'warning':
      return weight === 'grave' ? 'failed' : 'warned';
    case null:
      if (weight === 'none') return null;
      return weight === 'weak' ? 'warned' : 'failed';
    case 'notice':
    case 'info':
      if (weight === 'grave') return 'failed';
      return weight === 'claims' ? 'warned' : null;
    default:
      return weight === 'grave' ? 'warned' : null;
  }
}

const SAYS_ANYTHING = /\p{L}{2}/u;

/**
 * How surely and how gravely an event speaks of a failure: 0 (not at all) to 1 (a fatal exception).
 * Ranks failures in their own words among themselves.
 */
export function failureScore(facts: EventFacts): number {
  const weight = weigh(facts.template);
  if (weight === null) return 0;
  const score = OF_LEVEL[levelOf(facts) ?? 'none'] + OF_WORDS[weight];
  const exception = EXCEPTION.test(facts.template.slice(0, MAX_CHARS)) ? 0.1 : 0;
  return Math.min(1, Math.max(0, score + exception));
}

/** Whether a failure came right in the end, as the line itself says. */
export function saysRecovered(template: string): boolean {
  return RECOVERED.test(template.slice(0, MAX_CHARS).toLowerCase());
}

/** The level of the log; where it tells none, the one that the line begins with ("warning: …"). */
function levelOf({ level, template }: EventFacts): EventFacts['level'] {
  if (level !== null) return level;
  const [, word] =
    /^\W{0,5}(?:[a-z][\w.+-]{1,24} ){0,2}(warn(?:ing)?|error|fatal|critical|note|info|debug)\b ?[:\]]/i.exec(
      template,
    ) ?? [];
  return word === undefined ? null : (OF_WORD[word.toLowerCase()] ?? null);
}

const OF_WORD: Partial<Record<string, Level>> = {
  warn: 'warning',
  warning: 'warning',
  error: 'error',
  fatal: 'critical',
  critical: 'critical',
  note: 'info',
  info: 'info',
  debug: 'debug',
};

const OF_LEVEL = {
  critical: 0.6,
  error: 0.45,
  warning: 0.25,
  none: 0.3,
  notice: 0.1,
  info: 0.1,
  debug: 0.05,
  trace: 0,
};
const OF_WORDS: Record<Weight, number> = {
  grave: 0.35,
  claims: 0.25,
  plain: 0.15,
  weak: 0.05,
  none: 0,
};

/** The weightiest words of failure in a template; null where it is part of a stack, or over and done. */
function weigh(template: string): Weight | null {
  const whole = template.slice(0, MAX_CHARS);
  if (FRAME.test(whole)) return null;
  const plain = withoutConditions(withoutOptions(whole.toLowerCase()));
  if (NO_FAILURE.test(plain) || POINTS_ELSEWHERE.test(plain)) return null;
  const text = plain.replace(HARMLESS, ' ').replace(PATHS, ' ');
  if (RECOVERED.test(text)) return 'none';
  if (GRAVE.test(text)) return 'grave';
  if (CLAIMS.test(text) || /\w(?:Exception|Error): /.test(whole)) return 'claims';
  if (ROUTINE_START.test(text)) return 'none';
  if (PLAIN.test(text)) return 'plain';
  return WEAK.test(text) ? 'weak' : 'none';
}

/** A path names a thing, not what happened to it. */
const PATHS = /(?:^|[\s"'(=[])(?!i\/o)[\w.@:~<*>-]{0,80}(?:[/\\][\w.@~<*>+-]{1,80}){1,20}/g;

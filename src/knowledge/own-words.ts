import { cutText } from '../text/cut-text.ts';
import { oneLine } from '../text/foreign-text.ts';
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
/** What a person reads at a glance. */
const QUOTE_CHARS = 90;

type Weight = 'grave' | 'claims' | 'plain' | 'weak' | 'none';

/** Whether an event of no known kind says that it is a failure, or warns; null where it does neither. */
export function failureOf(facts: EventFacts): 'failed' | 'warned' | null {
  const level = levelOf(facts);
  const weight = weigh(facts.template);
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
    /^\W{0,5}(warn(?:ing)?|error|fatal|critical|note|info|debug)\b ?[:\]]/i.exec(template) ?? [];
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

/**
 * The words of a failure to quote, at most 90 characters on one line: the exception's class and
 * message first, else the clause that names the failure; without time, level, ids and paths, and
 * with "…" where a value was.
 * @example ownWords('2024-01-02 ERROR [x] java.io.IOException: Broken pipe') // 'IOException: Broken pipe'
 */
export function ownWords(line: string): string {
  const text = oneLine(line.slice(0, MAX_CHARS))
    .replace(/\s+/g, ' ')
    .replace(HEAD, '')
    .replace(HEAD, '');
  const exception = EXCEPTION.exec(text);
  let words = text;
  if (exception?.groups !== undefined) {
    const { name = '', message = '' } = exception.groups;
    words = message === '' ? `${name}: ${text.slice(0, exception.index)}` : `${name}: ${message}`;
  } else {
    const at = text.search(CLAIM_IN_TEXT);
    // The clause that holds the failure: from the last full stop, colon or bracket before it.
    if (at > QUOTE_CHARS / 2) words = text.slice(startOfClause(text, at));
  }
  const told = tidy(words);
  if (told.length <= QUOTE_CHARS) return told;
  const cut = cutText(told, QUOTE_CHARS - 1);
  // Half a word tells nothing, unless there is no other.
  const end = cut.lastIndexOf(' ');
  return `${end > QUOTE_CHARS / 2 ? cut.slice(0, end) : cut}…`;
}

const CLAIM_IN_TEXT =
  /\b(?:fatal|panic|error|failed|failure|cannot|can't|could not|couldn't|unable to|refused|denied|timed out|aborted|crashed|corrupt\w{0,3}|exception)\b/i;
const HEAD =
  /^[\s[(<]{0,3}(?:\d{4}[-/.]\d\d[-/.]\d\d[T ]?|[A-Z][a-z]{2} {1,2}\d{1,2} )?(?:\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?)?[\])>]?[\s:|,-]{0,4}(?:[[(<]?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|SEVERE|FATAL|CRITICAL)\b[\])>]?[:\s-]{0,3})?(?:\[[^\]]{1,60}\] ?){0,2}/;

function startOfClause(text: string, at: number): number {
  const before = text.slice(0, at);
  const cut = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('; '),
    before.lastIndexOf(': '),
  );
  return cut === -1 ? Math.max(0, before.lastIndexOf(' ', at - 40)) : cut + 2;
}

/** "…/app.conf": where it is, is in the line itself. */
function endOfPath(_path: string, end: string): string {
  return /\p{L}/u.test(end) && !end.includes('<*>') ? `…/${end}` : '…';
}

function tidy(words: string): string {
  return words
    .replace(/(?:[a-z]:)?(?:[\w.@~<*>+-]{0,80}[/\\]){2,20}([\w.@<*>+-]{0,80})/gi, endOfPath)
    .replace(/\b(?:0x)?[0-9a-f]{9,64}\b|\b\d{6,20}\b|\b[0-9a-f-]{20,64}\b/gi, '…')
    .replace(/[[("'{]?<\*>[\])"'}]?/g, '…')
    .replace(/…(?:[\s.:,/@|_=-]{0,3}…){1,200}/g, '…')
    .replace(/^[\s:;,.\-|=\])}>]{1,20}|[\s:;,\-|=[({<]{1,20}$/g, '')
    .trim();
}

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

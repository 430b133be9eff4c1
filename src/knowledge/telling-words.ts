import { cutText } from '../text/cut-text.ts';
import { oneLine } from '../text/foreign-text.ts';
import { EXCEPTION } from './failure-words.ts';

/** Beyond this, a line says nothing more of its failure. */
const MAX_CHARS = 1_000;
/** What a title has room for. */
const MAX_WORDS_CHARS = 90;

/**
 * The stretch of a line that tells most, at most `max` characters on one line: the innermost cause
 * that it names, with the exception's class and message, else the clause with the words of failure; without
 * time, level, thread, the packages of classes, ids and what was attached as JSON, with "…" where a value
 * was. It is cut at the end of a clause or word, never inside a quotation.
 * @example tellingWords('2024-01-02 ERROR [x] a.AppException: java.io.IOException: Broken pipe') // 'IOException: Broken pipe'
 */
export function tellingWords(line: string, max = MAX_WORDS_CHARS): string {
  const head = oneLine(line.slice(0, MAX_CHARS)).replace(/\s+/g, ' ');
  const text = withoutAttached(innermost(withoutHead(head)));
  const exception = EXCEPTION.exec(text);
  let words = text;
  if (exception?.groups !== undefined) {
    const { name = '' } = exception.groups;
    const behind = text.slice(exception.index + exception[0].length);
    // Elixir has the class in brackets: `** (DBConnection.ConnectionError) client exited`.
    const isElixir = /\*\* \((?:[A-Z]\w{0,40}\.)*$/.test(text.slice(0, exception.index));
    const inBrackets = isElixir ? /^\) (\S.{0,300})/.exec(behind)?.[1] : undefined;
    const message = exception.groups.message ?? inBrackets ?? '';
    words =
      message === ''
        ? withClass(name, text.slice(0, exception.index))
        : `${name}: ${message.replace(STACK, '')}`;
  } else if (text.length > max) {
    const at = text.search(CLAIM_IN_TEXT);
    if (at > max / 2) words = text.slice(startOfClause(text, at, max));
  }
  const whole = tidy(words);
  return whole.length <= max ? whole : cutAtClause(tidy(whole.replace(PATH, endOfPath)), max);
}

/** What stands below the message of an exception: places in the code, and the same class once more. */
const STACK =
  / (?:at (?:[\w$]{1,60}\.){2,12}[\w$<]|(?:[a-z][\w$]{0,40}\.){2,12}[A-Z]\w{1,60}(?:Exception|Error)\b|\((?:[a-z]\w{0,40}\.){1,12}[A-Z]\w{1,60}\)$).*$/;

function withClass(name: string, before: string): string {
  const text = before.replace(/[\s:,;([{-]{1,10}$/, '');
  return text === '' ? name : `${name}: ${text}`;
}

/** What may stand before the words: time, level, names of threads, loggers and places in brackets. */
const HEADS: readonly RegExp[] = [
  /^[[(<]?(?:[A-Z][a-z]{2},? {1,2})?(?:\d{4}[-/.]\d\d[-/.]\d\d|\d\d[-/.]\d\d(?:[-/.]\d{2,4})?|\d{1,2} [A-Z][a-z]{2}(?: \d{4})?|[A-Z][a-z]{2} {1,2}\d{1,2}(?:,? \d{4})?)[T, ]{1,2}\d\d:\d\d:\d\d(?:[.,:]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d| [A-Z]{3,4})?[\])>]?[\s:|,#*-]{0,4}/,
  /^[[(<]?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?[\])>]?[\s:|,-]{1,4}/,
  /^\d{1,6} {1,2}\d{1,6} [VDIWEF] (?:[\w.-]{1,40} {0,20}: )?/,
  /^[[(<]?(?:[a-z]{2,12}\.)?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|SEVERE|FATAL|CRITICAL|PANIC|LOG)\b[\])>]?(?:[:|\s-]{1,4}(?![A-Z]{2,20} )|(?=\[))/,
  /^(?:\[[^\]]{1,80}\][:,|\s-]{0,3}){1,3}/,
  /^\d{1,7}:[MSCX] /,
  // syslog: host sshd[812]: …
  /^\S{1,60} [A-Za-z][\w./-]{1,40}\[\d{1,9}\]: /,
  /^\d{1,6} (?:verbose|error|info|silly|warn) (?:stack )?/,
  /^[\w-]{1,40}\.py:\d{1,6}:\s{1,4}/,
  /^\((?:[a-z]\w{0,30}\.){1,12}[A-Z]\w{1,60} ?\) /,
  // The rest of a place in brackets that holds such ones itself.
  /^[^\s\]]{1,80}\] ?- /,
];
const MOST_HEADS = 6;

function withoutHead(text: string): string {
  let rest = text.trimStart();
  for (let i = 0; i < MOST_HEADS; i++) {
    const head = HEADS.find((pattern) => pattern.test(rest));
    if (head === undefined) break;
    const next = rest.replace(head, '');
    // All of it was taken for a heading: then it was none.
    if (!/\p{L}{2}/u.test(next)) break;
    rest = next;
  }
  return rest;
}

const CLAIM_IN_TEXT =
  /\b(?:fatal|panic|error|failed|failure|cannot|can't|could not|couldn't|unable to|refused|denied|timed out|aborted|crashed|corrupt\w{0,3}|exception)\b/i;
/** Words by which one failure names the one behind it. */
const CAUSES = [/\bCaused by: /, /; nested: /, /; nested exception is /, /\bdesc = /];
/** A class of failures with what it says in brackets, as Elasticsearch writes it. */
const IN_BRACKETS = /^(?:\[[\w.-]{1,60}\] )?([A-Z]\w{1,60}(?:Exception|Error))\[/;
/** A wrapper that says nothing of its own: the next class follows at once. */
const WRAPPER =
  /^(?:[\w$]{1,60}\.){0,12}[A-Z]\w{1,60}(?:Exception|Error): (?=(?:[\w$]{1,60}\.){1,12}[A-Z]\w{1,60}(?:Exception|Error)\b)/;
const MOST_WRAPPERS = 8;

/** What stands behind the last word that names a cause, and behind the wrappers of it. */
function innermost(text: string): string {
  let words = text;
  for (const cause of CAUSES) {
    const parts = words.split(cause);
    const last = parts.at(-1) ?? '';
    if (parts.length > 1 && /\p{L}{3}/u.test(last)) words = last;
  }
  for (let i = 0; i < MOST_WRAPPERS; i++) {
    const inner = words.replace(WRAPPER, '');
    if (inner === words) break;
    words = inner;
  }
  return IN_BRACKETS.test(words)
    ? words.replace(IN_BRACKETS, '$1: ').replace(/\][\];\s]{0,20}$/, '')
    : words;
}

/** A record that a program hangs behind its words. */
const ATTACHED = / ?(?:\{["'\\]{1,3}\w{1,40}["'\\]{1,3}:|\{\w{1,30}: ?["'{]|\[object\] \().*$/;
const LEAST_LETTERS = 12;

function withoutAttached(text: string): string {
  const rest = text.replace(ATTACHED, '').trimEnd();
  return rest.replace(/[^\p{L}]/gu, '').length < LEAST_LETTERS ? text : rest;
}

/** Where the clause begins that holds the failure; an earlier one where all that follows has room. */
function startOfClause(text: string, at: number, max: number): number {
  const starts = [...text.slice(0, at).matchAll(/[.;:] /g)].map(({ index }) => index + 2);
  const early = starts.find((start) => text.length - start <= max);
  const start = early ?? starts.at(-1);
  return start ?? Math.max(0, text.slice(0, at).lastIndexOf(' ', at - 40));
}

const PATH = /(?:[a-z]:)?(?:[\w.@~<*>+-]{0,80}[/\\]){2,20}([\w.@<*>+-]{0,80})/gi;

/** "…/app.conf": where it is, is in the line itself. */
function endOfPath(_path: string, end: string): string {
  return /\p{L}/u.test(end) && !end.includes('<*>') ? `…/${end}` : '…';
}

function tidy(words: string): string {
  return words
    .replace(PACKAGES, '$1')
    .replace(/\b(?:0x)?[0-9a-f]{9,64}\b|\b\d{9,20}\b|\b[0-9a-f-]{20,64}\b/gi, '…')
    .replace(/[[("'{]?<\*>[\])"'}]?/g, '…')
    .replace(/\(@[\w.$/-]{1,80}\)|@[0-9a-f]{6,16}\b/g, '')
    .replace(/…(?:[\s.:,/@|_=-]{0,3}…){1,200}/g, '…')
    .replace(/^[\s:;,.\-|=\])}>]{1,20}|[\s:;,\-|=[({<\\]{1,20}$/g, '')
    .trim()
    .replace(STRAY_QUOTE, '');
}

/** A quotation that is all there is, or whose end is not there. */
const STRAY_QUOTE = /^\\?["'](?=[^"']*$)|^["'](?=[^"']*["']$)|(?<=^["'][^"']{0,1000})["']$/g;

/** The packages before the name of a class. */
const PACKAGES =
  /(?<![\w./$-])(?:(?:com|org|net|io|java|javax|jakarta|it|de|me|dev|kotlin|scala|android|androidx)\.)(?:[a-z_][\w$]{0,40}\.){1,10}([A-Z]\w)/g;

/** Ends of clauses, in the last part of what there is room for. */
const CLAUSE = /[.;,)\]](?= )| (?=[([{])| - /g;
const LEAST_KEPT = 0.6;

function cutAtClause(text: string, max: number): string {
  const cut = cutText(text, max - 1);
  const ends = [...cut.matchAll(CLAUSE)].map(({ index, 0: sign }) =>
    /[)\]]/.test(sign) ? index + 1 : index,
  );
  const clause = ends.findLast((end) => end > max * LEAST_KEPT && !isInQuotes(text, end));
  if (clause !== undefined) return `${text.slice(0, clause)}…`;
  const word = cut.lastIndexOf(' ');
  const end = word > max / 2 ? word : cut.length;
  const open = openQuote(text, end);
  return `${text.slice(0, open > max * LEAST_KEPT ? open : end).trimEnd()}…`;
}

function isInQuotes(text: string, at: number): boolean {
  return openQuote(text, at) !== -1;
}

/** Where the quotation began that is open at a place; -1 where none is. */
function openQuote(text: string, at: number): number {
  let open = -1;
  for (let i = 0; i < at; i++) {
    const sign = text[i]!;
    if (sign !== '"' && sign !== "'" && sign !== '`') continue;
    if (open === -1) {
      // An apostrophe is none.
      if (sign !== "'" || !/\p{L}/u.test(text[i - 1] ?? ' ')) open = i;
    } else if (sign === text[open] || (text[open] === '`' && sign === "'")) open = -1;
  }
  return open;
}

import { EXCEPTION } from '../../../knowledge/failure-words.ts';
import { tellingWords } from '../../../knowledge/telling-words.ts';
import { quote } from '../../../text/quote.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Finding } from '../../evidence/finding.ts';
import { ownWordsOf, spoken, withoutStart } from './happened.ts';

/** The line to look at, and its telling words in quotes; null words where there is nothing to show. */
interface QuotedLine {
  line: number;
  words: string | null;
}

/**
 * The line that shows a finding best. Its words are those of the log line itself where that is at
 * hand, from where its event begins: without the time and the program that stand before it.
 */
export function lineToLookAt(
  { samples = [], lines }: Evidence,
  finding: Finding,
  maxLength: number,
): QuotedLine {
  const line = tellingLine(samples, finding) ?? lines.first;
  const sample = samples.find((one) => one.line === line);
  const template = finding.about[0]?.template ?? '';
  const text = sample
    ? spoken(
        fromItsStart(
          messageIn(line === finding.at[0] ? wholeOf(sample.text, finding) : sample.text),
          finding,
          template,
        ),
      )
    : '';
  const words = quote(withoutStart(tellingWords(text, maxLength - 2)), maxLength);
  if (words !== '""') return { line, words };
  const own = ownWordsOf(finding, maxLength);
  return { line, words: own };
}

/** Of a crash report the line that names what failed: its first line is a heading. */
function tellingLine(
  samples: NonNullable<Evidence['samples']>,
  { at, eventKind }: Finding,
): number | undefined {
  const [first] = at;
  if (eventKind === null || !CRASH_REPORTS.has(eventKind)) return first;
  const texts = samples.filter(({ line }) => at.includes(line));
  if (texts.find(({ line }) => line === first)?.text.match(EXCEPTION)) return first;
  return texts.find(({ text }) => EXCEPTION.test(text))?.line ?? first;
}

const CRASH_REPORTS = new Set(['game-server-hung', 'program-crashed', 'app-crashed']);

/** A request of a web server's log: what was asked for, and how it was answered. */
const REQUEST = /"([A-Z]{3,8} \S{1,300})[^"]{0,40}" ([1-5]\d\d)\b/;
/** What a line of pairs says, and why. */
const MESSAGE = /(?:^|\s)(?:msg|message)=(?:"((?:[^"\\]|\\.){1,300})"?|(\S{1,200}))/;
const CAUSE = /\s(?:err|error|reason|cause)=(?:"((?:[^"\\]|\\.){1,300})"?|(\S{1,200}))/;

/** Who or what it is about. */
const WHOSE =
  /\s(?:[\w.]{0,30}\.)?(?:name|component|unit|service|job|module)=(?:"([^"]{1,80})"|(\S{1,80}))/;

/** The part of a line that a person would read out. */
export function messageIn(text: string): string {
  const [, asked, status] = REQUEST.exec(text) ?? [];
  if (asked !== undefined) return `${asked} ${status}`;
  const [, quoted, bare] = MESSAGE.exec(text) ?? [];
  const message = quoted ?? bare;
  if (message === undefined) return tellingPairs(text);
  const [, why, short] = CAUSE.exec(text) ?? [];
  const cause = why ?? short;
  const [, of, ofShort] = WHOSE.exec(text) ?? [];
  const name = of ?? ofShort;
  const who = name === undefined || message.includes(name) ? '' : ` (${name})`;
  const told = cause === undefined ? `${message}${who}` : `${message}: ${cause}${who}`;
  return told.replaceAll('\\"', "'");
}

/** The beginning of a value in a line of pairs. */
const KEY = /(?:^|\s)(?:[\w@-]{1,60}\.){0,6}([A-Za-z_][\w@-]{0,60})=/g;
/** Names of what tells what was done, by whom and to whom. */
const TELLING_KEY =
  /^(?:signature|alert_?name|event_?name|verb|action|operation|resource|(?:source|target)?image|command_?line|target_?file_?name|service_?name|user_?name|(?:target_?)?user|account|src_?ip|dest_?ip|dst_?ip|source_?ip_?address|error_?code|outcome|computer|host_?name)$/i;
/** What was noticed is told first. */
const NAME_OF_ALERT = /^(?:signature|alert_?name) /i;
const MIN_PAIRS = 4;
const MOST_PAIRS = 4;

/** Of a line of many pairs those that tell, with the name of each; else all of it. */
function tellingPairs(text: string): string {
  const keys = [...text.slice(0, MAX_LINE).matchAll(KEY)];
  if (keys.length < MIN_PAIRS) return text;
  const told = keys.flatMap(({ index, 0: whole, 1: key = '' }, i) => {
    if (!TELLING_KEY.test(key)) return [];
    const value = text.slice(index + whole.length, keys[i + 1]?.index ?? MAX_LINE).trim();
    return value === '' || value === '-' ? [] : [`${key} ${value}`];
  });
  if (told.length < 2) return text;
  const [names, others] = [true, false].map((is) =>
    told.filter((pair) => NAME_OF_ALERT.test(pair) === is),
  );
  return [...(names ?? []), ...(others ?? [])].slice(0, MOST_PAIRS).join(', ');
}

const MAX_LINE = 1_000;

/** A log line without its time and level: from where what the event says begins. */
function fromItsStart(text: string, { said = '' }: Finding, template: string): string {
  const start = said.split('…', 1)[0]!.trim().slice(0, MAX_START);
  const at = start.length < LEAST_START ? -1 : text.indexOf(start);
  return at === -1 ? fromTemplate(text, template) : withoutStart(text.slice(at));
}

const MAX_START = 24;

/** Of a line that was cut, what was kept of its message, where that goes on to the cause. */
function wholeOf(text: string, { said = '' }: Finding): string {
  return text.endsWith('…') && said !== '' && !tellingWords(said, said.length).includes('…')
    ? said
    : text;
}

/** Shorter ones stand in the text before the event as likely as not. */
const LEAST_START = 4;
const TELLING_LETTERS = 8;

/** A line from the first constant words of its template on; all of it where they are not in it. */
function fromTemplate(text: string, template: string): string {
  const parts = template.split(/<\*>/);
  const start =
    parts.find((part) => (part.match(/\p{L}/gu)?.length ?? 0) >= TELLING_LETTERS) ??
    parts.find((part) => part.trim().length >= LEAST_START);
  if (start === undefined) return text;
  // A value that stands before the first constant words is left out with the rest.
  const at = text.indexOf(start.trim());
  return withoutStart(at > 0 ? text.slice(at) : text);
}

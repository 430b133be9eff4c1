import { ownWords } from '../../../knowledge/own-words.ts';
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
  maxWords: number,
): QuotedLine {
  const line = finding.at[0] ?? lines.first;
  const sample = samples.find((one) => one.line === line);
  const template = finding.about[0]?.template ?? '';
  const text = sample ? spoken(fromItsStart(messageIn(sample.text), finding, template)) : '';
  const words = quote(text.length > maxLength ? tellingPart(text) : text, maxLength, maxWords);
  if (words !== '""') return { line, words };
  const own = ownWordsOf(finding, maxLength);
  return { line, words: own === null ? null : quote(own.slice(1, -1), maxLength, maxWords) };
}

/** A request of a web server's log: what was asked for, and how it was answered. */
const REQUEST = /"([A-Z]{3,8} \S{1,300})[^"]{0,40}" ([1-5]\d\d)\b/;
/** What a line of pairs says, and why. */
const MESSAGE = /(?:^|\s)(?:msg|message)=(?:"([^"]{1,300})"|(\S{1,200}))/;
const CAUSE = /\s(?:err|error|reason|cause)=(?:"([^"]{1,300})"|(\S{1,200}))/;

/** The part of a line that a person would read out. */
function messageIn(text: string): string {
  const [, asked, status] = REQUEST.exec(text) ?? [];
  if (asked !== undefined) return `${asked} ${status}`;
  const [, quoted, bare] = MESSAGE.exec(text) ?? [];
  const message = quoted ?? bare;
  if (message === undefined) return text;
  const [, why, short] = CAUSE.exec(text) ?? [];
  const cause = why ?? short;
  return cause === undefined ? message : `${message}: ${cause}`;
}

/** A log line without its time and level: from where what the event says begins. */
function fromItsStart(text: string, { said = '' }: Finding, template: string): string {
  const start = said.split('…', 1)[0]!.trim().slice(0, MAX_START);
  const at = start.length < LEAST_START ? -1 : text.indexOf(start);
  return at === -1 ? fromTemplate(text, template) : withoutStart(text.slice(at));
}

const MAX_START = 24;

/** Of a long line the clause that tells of the failure, where it is not at the beginning. */
function tellingPart(text: string): string {
  const words = ownWords(text);
  return words.replace(/[^\p{L}]/gu, '').length < TELLING_LETTERS ? text : words;
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

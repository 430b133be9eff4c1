import { quote } from '../../text/quote.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../evidence/finding.ts';
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
  const text = sample ? spoken(fromTemplate(sample.text, template)) : '';
  const words = quote(text, maxLength, maxWords);
  if (words !== '""') return { line, words };
  const own = ownWordsOf(finding, maxLength);
  return { line, words: own === null ? null : quote(own.slice(1, -1), maxLength, maxWords) };
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

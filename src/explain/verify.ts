import { verifyTopEvent } from './event-words.ts';
import type { Evidence } from './evidence.ts';
import { type Explanation, explanationText } from './explainer.ts';
import { type Facts, factsOf } from './facts.ts';
import type { Finding } from './finding.ts';
import { proseOf, tokensOf } from './prose.ts';
import { readingGrade } from './reading-grade.ts';
import { verifyCopying } from './verify-copying.ts';
import { verifyCounted, verifyCounts } from './verify-counts.ts';
import { verifyEnglish } from './verify-language.ts';
import { verifyMarkup } from './verify-markup.ts';
import { verifyNames } from './verify-names.ts';
import { verifyNumbers, verifyUsual } from './verify-numbers.ts';
import { verifyPhrases } from './verify-phrases.ts';
import { verifyQuotes } from './verify-quotes.ts';
import { wordCount } from './word-count.ts';

/** The words that every explanation begins with, in any language. */
export const OPENING = 'Based on the logs,';
export const FEWEST_WORDS = 50;
export const MOST_WORDS = 150;
const HIGHEST_GRADE = 8;
const MOST_FIELD_CHARS = 700;

/**
 * What is wrong with an explanation: facts that are not in the evidence, rules of form that it
 * breaks, and what must not reach a reader. Empty where it may be shown.
 * `language` is a BCP 47 tag; numbers in words, names and phrases are checked in English alone.
 */
export function verify(explanation: Explanation, evidence: Evidence, language = 'en'): Finding[] {
  const { summary, reasons, meaning, steps, who } = explanation;
  const english = isEnglish(language);
  const text = explanationText(explanation);
  const findings = [
    ...verifyForm(explanation, text, english),
    ...verifyProse([summary, ...reasons, meaning, ...steps, who], evidence, english),
  ];
  if (english) {
    findings.push(...verifyCounted(reasons, evidence));
    findings.push(...verifyTopEvent([summary, ...reasons].join(' '), evidence));
    if (readingGrade(text) > HIGHEST_GRADE) {
      findings.push({ kind: 'form', message: 'Use shorter words and sentences.' });
    }
  }
  return findings;
}

/** The checks of `verify` that hold for any text made of the evidence. */
export function verifyProse(fields: string[], evidence: Evidence, english: boolean): Finding[] {
  const facts = factsOf(evidence);
  const findings = fields.flatMap((field) => verifyField(field, facts, english));
  if (english) findings.push(...fields.flatMap((field) => verifyCounts(field, evidence)));
  const strange = verifyEnglish(fields.map((field) => proseOf(field).own).join(' '));
  if (english) return [...findings, ...strange];
  if (strange.length > 0) return findings;
  return [
    ...findings,
    { kind: 'language', message: 'It is in English. Use the language that was asked for.' },
  ];
}

export function isEnglish(language: string): boolean {
  return /^en(?:$|[-_])/i.test(language);
}

function verifyField(field: string, facts: Facts, english: boolean): Finding[] {
  if (field.length > MOST_FIELD_CHARS) {
    return [{ kind: 'form', message: 'A part of it is too long.' }];
  }
  const prose = proseOf(field);
  const impersonal = proseOf(withoutPersonal(field, facts));
  const tokens = tokensOf(withoutTimes(impersonal.own, facts));
  return [
    ...verifyMarkup(impersonal, english),
    ...verifyQuotes(prose.quoted, facts),
    ...verifyCopying(prose.own, facts),
    ...verifyNumbers(tokens, facts, english),
    ...verifyNames(tokens, facts, english),
    ...(english ? [...verifyUsual(prose.own, facts), ...verifyPhrases(prose.own)] : []),
  ];
}

/** A time of the facts is neither a number nor a name. */
function withoutTimes(own: string, { clockTimes }: Facts): string {
  return clockTimes.reduce((text, time) => text.replaceAll(time, 'then'), own);
}

/** An address of the facts is neither a number nor a link, and a name none that was invented. */
function withoutPersonal(field: string, { personal }: Facts): string {
  let text = field;
  for (const value of personal) text = replaceWhole(text, value, 'someone');
  return text;
}

/** Replaces a value where it is no part of a longer word, path or address. */
function replaceWhole(text: string, value: string, by: string): string {
  if (value === '') return text;
  let result = '';
  let at = 0;
  for (let next = text.indexOf(value); next !== -1; next = text.indexOf(value, next + 1)) {
    const end = next + value.length;
    if (next < at || JOINS_BEFORE.test(text.slice(Math.max(0, next - 2), next))) continue;
    if (JOINS_AFTER.test(text.slice(end, end + 4))) continue;
    result += text.slice(at, next) + by;
    at = end;
  }
  return result + text.slice(at);
}

const JOINS_BEFORE = /[\p{L}\p{Nd}/\\:@._-]$/u;
const JOINS_AFTER = /^(?:[\p{L}\p{Nd}/\\@_-]|[:.][\p{L}\p{Nd}])/u;

function verifyForm(
  { summary, reasons, steps, meaning, who }: Explanation,
  text: string,
  english: boolean,
): Finding[] {
  const findings: Finding[] = [];
  const mustHold = (holds: boolean, message: string) => {
    if (!holds) findings.push({ kind: 'form', message });
  };
  mustHold(summary.startsWith(`${OPENING} `), `The summary must begin with "${OPENING}".`);
  mustHold(reasons.length >= 1 && reasons.length <= 3, 'Give 1 to 3 reasons.');
  mustHold(steps.length >= 2 && steps.length <= 4, 'Give 2 to 4 steps.');
  mustHold(
    [...reasons, ...steps, meaning, who].every((one) => one.trim() !== ''),
    'A part is empty.',
  );
  const words = wordCount(text, english);
  mustHold(words >= FEWEST_WORDS, `It has ${words} words; write more.`);
  mustHold(words <= MOST_WORDS, `It has ${words} words; write fewer.`);
  if (english) mustHold(/\bprofessional\b/i.test(text), 'Say when a professional is needed.');
  return findings;
}

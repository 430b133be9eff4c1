import { readingGrade } from '../../text/reading-grade.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type Explanation, explanationText } from '../explainer.ts';
import { comparable, type Facts, factsOf } from './facts.ts';
import type { Objection } from './objection.ts';
import { type Prose, proseOf, tokensOf, wordCount } from './prose.ts';
import { verifyTopEvent } from './verify-events.ts';
import { verifyNames } from './verify-names.ts';
import { verifyCounted, verifyCounts, verifyNumbers, verifyUsual } from './verify-numbers.ts';
import { verifyPhrases } from './verify-phrases.ts';

/** The words that every explanation begins with, in any language. */
export const OPENING = 'Based on the logs,';
const FEWEST_WORDS = 50;
const MOST_WORDS = 150;
const HIGHEST_GRADE = 8;
const MOST_FIELD_CHARS = 700;

/**
 * What is wrong with an explanation: facts that are not in the evidence, rules of form that it
 * breaks, and what must not reach a reader. Empty where it may be shown.
 * `language` is a BCP 47 tag; numbers in words, names and phrases are checked in English alone.
 */
export function verify(explanation: Explanation, evidence: Evidence, language = 'en'): Objection[] {
  const { summary, reasons, meaning, steps, who } = explanation;
  const english = isEnglish(language);
  const text = explanationText(explanation);
  const objections = [
    ...verifyForm(explanation, text, english, evidence),
    ...verifyProse([summary, ...reasons, meaning, ...steps, who], evidence, english),
  ];
  if (english) {
    if (!evidence.finding) {
      objections.push(...verifyCounted(reasons, evidence));
      objections.push(...verifyTopEvent([summary, ...reasons].join(' '), evidence));
    }
    if (readingGrade(text) > HIGHEST_GRADE) {
      objections.push({ kind: 'form', message: 'Use shorter words and sentences.' });
    }
  }
  return objections;
}

/** The checks of `verify` that hold for any text made of the evidence. */
export function verifyProse(fields: string[], evidence: Evidence, english: boolean): Objection[] {
  const facts = factsOf(evidence);
  const objections = fields.flatMap((field) => verifyField(field, facts, english));
  if (english && !evidence.finding) {
    objections.push(...fields.flatMap((field) => verifyCounts(field, evidence)));
  }
  const strange = verifyEnglish(fields.map((field) => proseOf(field).own).join(' '));
  if (english) return [...objections, ...strange];
  if (strange.length > 0) return objections;
  return [
    ...objections,
    { kind: 'language', message: 'It is in English. Use the language that was asked for.' },
  ];
}

export function isEnglish(language: string): boolean {
  return /^en(?:$|[-_])/i.test(language);
}

function verifyField(field: string, facts: Facts, english: boolean): Objection[] {
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
    ...(english
      ? [...verifyUsual(prose.own, facts), ...verifyPhrases(prose.own, facts.attackAllowed)]
      : []),
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
  { finding }: Evidence,
): Objection[] {
  const objections: Objection[] = [];
  const mustHold = (holds: boolean, message: string) => {
    if (!holds) objections.push({ kind: 'form', message });
  };
  mustHold(summary.startsWith(`${OPENING} `), `The summary must begin with "${OPENING}".`);
  // What a finding is may say it all.
  mustHold(reasons.length >= (finding ? 0 : 1) && reasons.length <= 3, 'Give 1 to 3 reasons.');
  mustHold(steps.length >= 2 && steps.length <= 4, 'Give 2 to 4 steps.');
  mustHold(
    [...reasons, ...steps, meaning, who].every((one) => one.trim() !== ''),
    'A part is empty.',
  );
  const words = wordCount(text, english);
  mustHold(words >= FEWEST_WORDS, `It has ${words} words; write more.`);
  mustHold(words <= MOST_WORDS, `It has ${words} words; write fewer.`);
  // What is known of a finding says who should act.
  if (english && !finding)
    mustHold(/\bprofessional\b/i.test(text), 'Say when a professional is needed.');
  return objections;
}

/** Five words in a row that stand in the log, too, are its words and not the writer's. */
const MOST_COPIED = 4;

/** Log text stands between quotes alone: a reader must see who speaks. */
function verifyCopying(own: string, facts: Facts): Objection[] {
  const words = comparable(own).split(' ');
  for (let at = 0; at + MOST_COPIED < words.length; at++) {
    const copied = words.slice(at, at + MOST_COPIED + 1).join(' ');
    if (!facts.logText.includes(copied)) continue;
    return [{ kind: 'quote', message: 'Log text stands without quotes.', found: copied }];
  }
  return [];
}

/** Whether a text that is to be English looks English: its letters, and its small words. */
function verifyEnglish(own: string): Objection[] {
  const letters = own.match(/\p{L}/gu)?.length ?? 0;
  const latin = own.match(/[a-z]/gi)?.length ?? 0;
  const words = own.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const small = words.filter((word) => SMALL_WORDS.has(word)).length;
  const isEnglish = latin >= 0.97 * letters && small >= 0.2 * words.length;
  return isEnglish ? [] : [{ kind: 'language', message: 'It is not in English.' }];
}

const SMALL_WORDS = new Set(
  `a about after all an and any are as at be been before but by can check did do does for from had has have
   here how if in is it its line log may means more most no not of off on one or out over so some still than
   that the their them then there these they this time times to up was were what when where which who why
   will with work you your usually session sessions file if copy new ask look open find see call today`.split(
    /\s+/,
  ),
);

/** Everything between quotes is log text, or a word that the facts have. */
function verifyQuotes(quoted: string[], facts: Facts): Objection[] {
  const objections: Objection[] = [];
  for (const text of quoted) {
    const wanted = comparable(text.replace(/(?<![\u2026.])[\u2026.]+$/u, ''));
    // "…" stands for a value that was left out.
    if (wanted.split('…').every((part) => facts.logText.includes(part.trim()))) continue;
    if (wanted.split(' ').every((word) => /^\p{L}+$/u.test(word) && facts.plainWords.has(word)))
      continue;
    objections.push({
      kind: 'quote',
      message: 'Something is quoted that is not in the log.',
      found: text,
    });
  }
  return objections;
}

/** No link, image, mention, markup or hidden character in a text. */
function verifyMarkup({ own, quoted }: Prose, english: boolean): Objection[] {
  const all = [own, ...quoted].join('\n');
  const objections: Objection[] = [];
  const find = (pattern: RegExp, text: string, message: string) => {
    if (pattern.test(text)) objections.push({ kind: 'markup', message });
  };
  find(LINK, all, 'It holds a link. Leave links out.');
  find(MENTION, all, 'It calls somebody with @ or <!. Leave that out.');
  find(
    english ? HIDDEN : HIDDEN_BUT_JOINERS,
    all.replaceAll('\n', ''),
    'It holds hidden characters.',
  );
  find(MARKUP, own.replace(/<(?:\*|secret|card)>/g, ''), 'It holds markup. Write plain text.');
  return objections;
}

const LINK =
  /[a-z][a-z0-9+.-]{0,40}:\/\/|\bwww\.|\b(?:javascript|mailto|data):(?=\S)|\]\(|[a-z0-9-]\.(?:com|net|org|io|ru|cn|info|biz|xyz|top|link|click|dev|app|gg|ly)(?![\w.-]{0,200}\w\()\b(?!\.)/i;
const MENTION = /@\w|<[!@#]|@everyone|@here/i;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Joiners are letters' neighbours in some scripts. */
const HIDDEN_BUT_JOINERS = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;
const MARKUP =
  /[`<>|~^*]|__|!\[|\]\s*\(|\]\s*:|^[^\S\n\r\u2028\u2029]*#|&\w+;|:\w+:(?=\s|$)|\$\(|\{\{/mu;

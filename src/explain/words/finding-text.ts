import type { Party } from '../../engine/analysis.ts';
import { isInOwnWords, type Kind } from '../../knowledge/kind.ts';
import { failureOf } from '../../knowledge/own-words.ts';
import { reasonOf, thingOf } from '../../knowledge/reasons/reason-of.ts';
import { tellingWords } from '../../knowledge/telling-words.ts';
import { count, times } from '../../text/count.ts';
import { spanInSentence } from '../../text/dates.ts';
import { quote } from '../../text/quote.ts';
import { ownReadingGrade } from '../../text/reading-grade.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../evidence/finding.ts';
import { type Explanation, explanationText } from '../explainer.ts';
import { aftermath, besideNumberOne, whenInSentence } from './advice/aftermath.ts';
import { componentOf } from './advice/component.ts';
import { systemOf } from './advice/systems.ts';
import { adviceOf } from './advice-of.ts';
import { explainChange, factsOfChange, isChange } from './change-words.ts';
import {
  isVague,
  kindOfFinding,
  reasonOfFinding,
  seenTimes,
  spoken,
  uncounted,
  whatHappened,
  wordsOfFinding,
} from './phrases/happened.ts';
import { joining, mainParty, names, partyName, partySentences } from './phrases/party-words.ts';
import { percent } from './phrases/phrasing.ts';
import { lineToLookAt, messageIn } from './phrases/quoted-line.ts';
import { sequenceOf } from './phrases/sequence-words.ts';
import { filledFor } from './phrases/slot-words.ts';
import { phraseOf } from './title.ts';

const FEWEST_WORDS = 50;
/** Below the 150 that are allowed, since programs differ in what they count as a word. */
const MOST_WORDS = 145;
const HIGHEST_GRADE = 8;

/** How much of the log a version quotes, and how much it tells beside what it must. */
interface Version {
  quoteChars: number;
  /** Whether it tells what came before, and how often it usually is. */
  isFull: boolean;
  parties: number;
  steps: number;
  /** Whether it leaves out why it was and how it ended, for want of room. */
  isBare?: true;
}

/** The fullest first. */
const VERSIONS: Version[] = [
  { quoteChars: 140, isFull: true, parties: 2, steps: 3 },
  { quoteChars: 110, isFull: true, parties: 1, steps: 3 },
  { quoteChars: 110, isFull: false, parties: 1, steps: 3 },
  { quoteChars: 80, isFull: false, parties: 1, steps: 3 },
  { quoteChars: 80, isFull: false, parties: 0, steps: 3 },
  { quoteChars: 80, isFull: false, parties: 0, steps: 2 },
  { quoteChars: 60, isFull: false, parties: 0, steps: 2, isBare: true },
  { quoteChars: 40, isFull: false, parties: 0, steps: 1, isBare: true },
];

/** Rather than to cut the log's words further, it is not told what came beside. */
const SHORT_QUOTE = 110;

/**
 * A finding in words, from what is known of its kind: what happened, who, how often, since when and
 * until when, the line that shows it, how it ended, what it means, what to do and who should do it. 50 to
 * 150 words, of a reading grade of at most 8 wherever the words of the log let it be.
 */
export function explainFinding(evidence: Evidence, finding: Finding): Explanation {
  if (isChange(finding))
    return longEnough(explainChange(evidence, finding, adviceOf(evidence, finding)));
  let simplest: { explanation: Explanation; grade: number } | null = null;
  for (const version of VERSIONS) {
    const explanation = inVersion(evidence, finding, version);
    const text = explanationText(explanation);
    const grade = ownReadingGrade(text);
    if (wordsOf(text) > MOST_WORDS) continue;
    if (grade <= HIGHEST_GRADE) return explanation;
    if (!simplest || grade < simplest.grade) simplest = { explanation, grade };
  }
  return simplest?.explanation ?? inVersion(evidence, finding, VERSIONS.at(-1)!);
}

function inVersion(evidence: Evidence, finding: Finding, version: Version): Explanation {
  const { quoteChars, isFull } = version;
  const { meaning, steps, who } = adviceOf(evidence, finding);
  const { line, words } = lineToLookAt(evidence, finding, quoteChars);
  const happened = `Based on the logs, ${told(evidence, finding, whenInSentence(evidence))}`;
  const said =
    words !== null && isTheQuote(finding)
      ? `${happened}: ${words} (line ${line}).`
      : `${happened}. ${words === null ? `See line ${line}.` : ended(`${shows(finding, line)}: ${words}`)}`;
  return longEnough({
    summary: [
      said,
      ...(version.quoteChars < SHORT_QUOTE
        ? []
        : besideNumberOne(evidence, kindOfFinding(finding))),
      ...(isFull ? whatCameBefore(evidence, finding) : []),
      ...(version.isBare ? [] : whyItWas(finding, said)),
      ...notYetNamed(finding, said).slice(0, version.parties),
      ...(isFull ? farFromUsual(evidence, finding) : []),
      ...(version.isBare ? [] : howItEnded(evidence, finding)),
    ].join(' '),
    reasons: [],
    meaning,
    steps: steps.slice(0, version.steps),
    who: `This is for ${who}`,
    source: 'plain',
  });
}

/** With a full stop, unless the quotation at its end has one. */
function ended(sentence: string): string {
  return /[.!?…]"$/.test(sentence) ? sentence : `${sentence}.`;
}

/** No line shows what did not come: the one that is at hand tells how it looks when it comes. */
function shows(finding: Finding, line: number): string {
  const isMissing = finding.sort === 'silence' && finding.about.length > 0;
  return isMissing ? `When it comes, it looks as on line ${line}` : `Line ${line} says`;
}

/** Whether nothing but the words of the log tell what happened. */
function isTheQuote(finding: Finding): boolean {
  const isAlone = (finding.parts?.length ?? 0) < 2 && !UNQUOTED.has(finding.sort);
  return isInOwnWords(finding.eventKind) && isAlone && reasonOfFinding(finding) === null;
}

const UNQUOTED = new Set<Finding['sort']>(['value', 'silence', 'sequence']);

function howItEnded(evidence: Evidence, finding: Finding): string[] {
  const quoted = (template: string) => {
    const words = quote(spoken(template), 60);
    return /\p{L}/u.test(words) ? words : null;
  };
  return aftermath(evidence, finding, kindOfFinding(finding), quoted);
}

/** All that is known of a finding, a fact each, what happened first. */
export function factsOfFinding(evidence: Evidence, finding: Finding): string[] {
  if (isChange(finding)) return factsOfChange(evidence, finding);
  const isSequence = sequenceOf(finding) !== null;
  return [
    told(evidence, finding, ''),
    ...whyItWas(finding, ''),
    ...farFromUsual(evidence, finding),
    ...when(evidence),
    ...(isSequence ? [] : partySentences(finding, kindOfFinding(finding))),
    ...howItEnded(evidence, finding),
    whereItIs(finding, finding.at[0] ?? evidence.lines.first),
  ];
}

/** Who was there, each role a sentence, but for whoever is named already and was there alone. */
export function notYetNamed(finding: Finding, said: string): string[] {
  const { who } = finding;
  const isAlone = ({ role }: Party) => who.filter((party) => party.role === role).length === 1;
  const rest = who.filter((party) => !(isAlone(party) && names(said, party)));
  return partySentences({ ...finding, who: rest }, kindOfFinding(finding));
}

/** What happened, to whom, and `at` what time: "287 sign-ins failed, most from 183.62.140.253, between …". */
function told(evidence: Evidence, finding: Finding, at: string): string {
  const kind = kindOfFinding(finding);
  const sequence = sequenceOf(finding);
  if (sequence) return withTime(sequence.phrases[0] ?? '', at, ',');
  if (
    finding.sort === 'standing' &&
    kind &&
    !isInOwnWords(finding.eventKind) &&
    !isVague(finding)
  ) {
    return `${withTime(mostly(finding, kind), at, '')}${howMuch(evidence, finding)}`;
  }
  const isTogether = (finding.parts?.length ?? 0) > 1;
  if (finding.sort === 'value' || finding.sort === 'silence' || isTogether || !kind) {
    return withTime(phraseOf({ ...withoutTimes(evidence), finding }, 160), at, ',');
  }
  if (isInOwnWords(finding.eventKind) || isVague(finding))
    return ownWordsTold(evidence, finding, kind, at);
  const party = mainParty(finding, kind);
  const happened = whatHappened(finding);
  if (party === '') return withTime(happened, at, '');
  const joined = `${joining(party)}${party}`;
  // What is named behind a colon ends the sentence.
  if (joined.startsWith(':')) return `${withTime(happened, at, '')}${joined}`;
  return withTime(`${happened}${joined}`, at, joined.startsWith(',') ? ',' : '');
}

/** "sign-ins failed from 10.0.0.7" */
function mostly(finding: Finding, kind: Kind): string {
  const party = mainParty(finding, kind);
  const isClause = party === '' || party.startsWith(': ') || joining(party).startsWith(',');
  return isClause ? uncounted(kind) : `${uncounted(kind)} ${party}`;
}

/** ", 576 times, which is 96 % of the log"; the share is of all lines that belong to it. */
function howMuch({ log }: Evidence, { counts, share }: Finding): string {
  const seen = counts?.seen ?? 0;
  const often = seen > 1 ? `, ${times(seen)}` : '';
  if (share === undefined) return often;
  const isShare = !log || Math.abs(seen / Math.max(1, log.rows) - share) < MOST_OFF;
  if (seen < 2 || isShare) return `${often}, which is ${percent(share)} of the log`;
  return `${often}; with the lines that belong to it, that is ${percent(share)} of the log`;
}

/** A count that is further from a share of the log is of a part of its lines. */
const MOST_OFF = 0.02;

function withTime(what: string, at: string, sign: string): string {
  return at === '' ? what : `${what}${sign} ${at}`;
}

/** "QuorumCnxManager reported 7 times, between 9:13 and 9:17, that a connection was refused". */
function ownWordsTold(evidence: Evidence, finding: Finding, kind: Kind, at: string): string {
  const seen = seenTimes(finding);
  const often = seen === 1 ? '' : ` ${times(seen)}`;
  const part = componentOf(evidence, finding);
  const name = part === null ? null : partyName(part, 40);
  const reason = reasonOfFinding(finding);
  if (reason) {
    const what = filledFor(finding, part, reason)(reason.what);
    if (name === null || what.includes(name)) return withTime(`${what}${often}`, at, '');
    return `${name} reported${often}${at === '' ? '' : ` ${at}`} that ${what}`;
  }
  const who = name ?? systemOf(evidence, kind)?.noun ?? 'a program';
  const what = kind.grade === 'watch' ? 'gave a warning' : 'reported a failure';
  return withTime(`${who} ${what}${often}`, at, '');
}

/** Why it happened, where the words of the log tell, and what they name. */
function whyItWas(finding: Finding, said: string): string[] {
  const reason = reasonOfFinding(finding);
  if (!reason) return [];
  const thing = thingOf(reason, wordsOfFinding(finding));
  const name = thing === null ? null : partyName(thing, 60);
  const isNamed = name === null || said.includes(name);
  return [
    ...(isInOwnWords(finding.eventKind) || isVague(finding)
      ? []
      : [`The reason it gives: ${filledFor(finding, null, reason)(reason.what)}.`]),
    ...(isNamed || !reason.thing ? [] : [`${reason.thing.name} ${name}.`]),
  ];
}

/** Of what the log says in its own words, the line just before it: it often tells why. */
function whatCameBefore({ samples = [] }: Evidence, finding: Finding): string[] {
  if (!isInOwnWords(finding.eventKind) || finding.grade === 'watch') return [];
  const before = samples.find(({ line }) => line === (finding.at[0] ?? 0) - 1);
  if (!before || !tellsOfTrouble(before.text)) return [];
  const words = quote(spoken(tellingWords(messageIn(before.text), 98)), 100);
  return /\p{L}{3}/u.test(words) ? [ended(`Just before it: ${words}`)] : [];
}

/** "It is on lines 3, 8, 40 and 9 more." */
function whereItIs({ at, counts }: Finding, line: number): string {
  const lines = at.slice(0, MOST_LINES);
  if (lines.length < 2) return `It is on line ${line}.`;
  const more = Math.max(at.length, counts?.seen ?? 0) - lines.length;
  if (more > 0) return `It is on lines ${lines.join(', ')} and ${count(more)} more.`;
  return `It is on lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}.`;
}

const MOST_LINES = 3;

/** A line of everyday work says nothing of the failure that follows it. */
function tellsOfTrouble(line: string): boolean {
  const facts = { template: tellingWords(messageIn(line), 400), level: null, format: '' };
  return failureOf(facts) !== null || reasonOf(facts.template) !== null;
}

/** When it was is told beside it. */
function withoutTimes({ times: _, ...evidence }: Evidence): Evidence {
  return evidence;
}

/** Why it stands out, where a count says so. */
function farFromUsual({ log }: Evidence, { sort, grade, counts }: Finding): string[] {
  if (sort === 'standing') return [];
  if (sort === 'sequence' && grade === 'danger' && (counts?.seen ?? 0) >= MISTYPED) {
    return ['Nobody mistypes a password that often.'];
  }
  if (counts?.usual == null || sort === 'value' || sort === 'silence') return [];
  if (counts.usual === 0) return log?.sameKind ? [] : ['The rest of the log has none of it.'];
  return [`Usually it is ${count(counts.usual)} in as long a time.`];
}

/** From so many on, failed sign-ins are no slips. */
const MISTYPED = 10;

/** Since when and until when. */
function when({ times: moments, lines }: Evidence): string[] {
  if (!moments) {
    return lines.first === lines.last
      ? []
      : [`It is between lines ${lines.first} and ${lines.last}.`];
  }
  return [`It happened ${spanInSentence(moments)}.`];
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** A short one says what helps in any case, a sentence at a time. */
function longEnough(explanation: Explanation): Explanation {
  let longer = explanation;
  for (const more of MORE) {
    if (wordsOf(explanationText(longer)) >= FEWEST_WORDS) break;
    longer = { ...longer, meaning: `${longer.meaning} ${more}` };
  }
  return longer;
}

const MORE = [
  'The lines just before it often tell why.',
  'If it comes again, keep the log of that time and show it to somebody who knows the system.',
  'If it never comes again, it may have been a passing fault.',
];

import type { Party } from '../../engine/analysis.ts';
import type { Kind } from '../../knowledge/kind.ts';
import type { Reason } from '../../knowledge/reasons/reason.ts';
import { thingOf } from '../../knowledge/reasons/reason-of.ts';
import { count } from '../../text/count.ts';
import { spanInSentence } from '../../text/dates.ts';
import { readingGrade } from '../../text/reading-grade.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../evidence/finding.ts';
import { type Explanation, explanationText } from '../explainer.ts';
import { adviceOfWords } from './own-words-advice.ts';
import {
  isInOwnWords,
  isVague,
  kindOfFinding,
  reasonOfFinding,
  seenTimes,
  uncounted,
  whatHappened,
  wordsOfFinding,
} from './phrases/happened.ts';
import { joining, mainParty, names, partyName, partySentences } from './phrases/party-words.ts';
import { percent } from './phrases/phrasing.ts';
import { lineToLookAt } from './phrases/quoted-line.ts';
import { sequenceOf } from './phrases/sequence-words.ts';
import { phraseOf } from './title.ts';
import { adviceWithoutKind } from './unknown-finding.ts';

const FEWEST_WORDS = 50;
/** Below the 150 that are allowed, since programs differ in what they count as a word. */
const MOST_WORDS = 140;
const HIGHEST_GRADE = 8;

/** How much of the log a version quotes, and how much it tells beside what it must. */
interface Version {
  quoteChars: number;
  quoteWords: number;
  parties: number;
  steps: number;
}

/** The fullest first. */
const VERSIONS: Version[] = [
  { quoteChars: 140, quoteWords: 16, parties: 2, steps: 3 },
  { quoteChars: 100, quoteWords: 10, parties: 2, steps: 3 },
  { quoteChars: 80, quoteWords: 7, parties: 1, steps: 3 },
  { quoteChars: 60, quoteWords: 5, parties: 1, steps: 2 },
  { quoteChars: 40, quoteWords: 3, parties: 0, steps: 2 },
];

/**
 * A finding in words, from what is known of its kind: what happened, who, how often, since when and
 * until when, what it means, what to do and who should do it. 50 to 150 words, of a reading grade
 * of at most 8 wherever the words of the log let it be.
 */
export function explainFinding(evidence: Evidence, finding: Finding): Explanation {
  let simplest: { explanation: Explanation; grade: number } | null = null;
  for (const version of VERSIONS) {
    const explanation = inVersion(evidence, finding, version);
    const text = explanationText(explanation);
    const grade = readingGrade(text);
    if (grade <= HIGHEST_GRADE && wordsOf(text) <= MOST_WORDS) return explanation;
    if (!simplest || grade < simplest.grade) simplest = { explanation, grade };
  }
  return simplest?.explanation ?? inVersion(evidence, finding, VERSIONS[0]!);
}

function inVersion(evidence: Evidence, finding: Finding, version: Version): Explanation {
  const { quoteChars, quoteWords } = version;
  const sequence = sequenceOf(finding);
  const { meaning, steps, who } = adviceOf(finding);
  const what = opening(evidence, finding);
  const parties = notYetNamed(finding, what).slice(0, version.parties);
  const { line, words } = lineToLookAt(evidence, finding, quoteChars, quoteWords);
  const isQuoted = (isInOwnWords(finding) || isVague(finding)) && !sequence && words !== null;
  const next = steps.slice(0, version.steps);
  return longEnough({
    summary: [
      what,
      ...(isQuoted ? [`The log says: ${words}.`] : []),
      ...whyItWas(finding, `${what} ${isQuoted ? words : ''}`),
      ...when(evidence),
      ...parties,
    ].join(' '),
    reasons: farFromUsual(finding),
    meaning,
    steps: [lookAt(line, isQuoted ? null : words, next), ...next],
    who: `This is for ${who}`,
    source: 'plain',
  });
}

function lookAt(line: number, words: string | null, next: string[]): string {
  const look = `Look at line ${line} of the log`;
  if (words !== null) return `${look}: ${words}.`;
  return next.some((step) => JUST_BEFORE.test(step))
    ? `${look}.`
    : `${look}, and at those just before it.`;
}

const JUST_BEFORE = /\bjust before\b/;

/** What it means, what to do and who should do it: the most telling that is known. */
export function adviceOf(finding: Finding): Pick<Kind, 'meaning' | 'steps' | 'who'> {
  return (
    sequenceOf(finding)?.advice ?? ofWords(finding) ?? adviceOfKind(finding, kindOfFinding(finding))
  );
}

/** All that is known of a finding, a fact each, what happened first. */
export function factsOfFinding(evidence: Evidence, finding: Finding): string[] {
  const isSequence = sequenceOf(finding) !== null;
  return [
    told(evidence, finding),
    ...whyItWas(finding, ''),
    ...farFromUsual(finding),
    ...when(evidence),
    ...(isSequence ? [] : partySentences(finding, kindOfFinding(finding))),
    whereItIs(finding, finding.at[0] ?? evidence.lines.first),
  ];
}

/** Of what did not come, its kind says nothing. */
function adviceOfKind(
  finding: Finding,
  kind: Kind | null,
): Pick<Kind, 'meaning' | 'steps' | 'who'> {
  if (!kind || finding.sort === 'silence') return adviceWithoutKind(finding);
  const { ofMany, who } = kind;
  const isMany = ofMany !== undefined && (finding.counts?.seen ?? 0) >= ofMany.times;
  return { ...(isMany ? ofMany : kind), who };
}

/** Who was there, each role a sentence, but for whoever is named already and was there alone. */
export function notYetNamed(finding: Finding, said: string): string[] {
  const { who } = finding;
  const isAlone = ({ role }: Party) => who.filter((party) => party.role === role).length === 1;
  const rest = who.filter((party) => !(isAlone(party) && names(said, party)));
  return partySentences({ ...finding, who: rest }, kindOfFinding(finding));
}

/**
 * What the words of the log say beside the kind, or where no entry of the catalogue knows it: why it
 * failed, else at least what did.
 */
function ofWords(finding: Finding): Pick<Kind, 'meaning' | 'steps' | 'who'> | null {
  const kind = kindOfFinding(finding);
  if (!kind) return null;
  const reason = reasonOfFinding(finding);
  if (!isInOwnWords(finding) && !isVague(finding)) {
    return reason && { ...besideKind(kind, reason), who: kind.who };
  }
  const advice = reason ?? adviceOfWords(wordsOfFinding(finding));
  return advice && { meaning: advice.meaning, steps: [...advice.steps], who: kind.who };
}

/** The reason's own steps go first: they mend the cause. What the kind only guesses at is left out. */
function besideKind(kind: Kind, reason: Reason): Pick<Kind, 'meaning' | 'steps'> {
  const known = kind.meaning.split(/(?<=\.) /).filter((sentence) => !GUESSES.test(sentence));
  return {
    meaning: [...known, reason.meaning].join(' '),
    steps: [...reason.steps, ...kind.steps.filter((step) => !LOOKS.test(step))],
  };
}

const GUESSES = /\b(?:may|might|common|usual|often)\b/;
const LOOKS = /^(?:Look|Check|Read|See|Find|Send|Tell|Note)\b/;

/** "Based on the logs, 287 sign-ins failed, most from 183.62.140.253." */
function opening(evidence: Evidence, finding: Finding): string {
  return `Based on the logs, ${told(evidence, finding)}.`;
}

function told(evidence: Evidence, finding: Finding): string {
  const kind = kindOfFinding(finding);
  const sequence = sequenceOf(finding);
  if (sequence) return sequence.phrases[0] ?? '';
  const isTogether = (finding.parts?.length ?? 0) > 1;
  if (finding.sort === 'value' || finding.sort === 'silence' || isTogether || !kind) {
    return phraseOf({ ...withoutTimes(evidence), finding }, 160);
  }
  if (isInOwnWords(finding) || isVague(finding)) {
    const seen = seenTimes(finding);
    const plain = kind.grade === 'watch' ? 'the log gives a warning' : 'something failed';
    const failed = reasonOfFinding(finding)?.what ?? plain;
    return `${failed}${seen === 1 ? '' : ` ${count(seen)} times`}`;
  }
  const party = mainParty(finding, kind);
  const joined = party === '' ? '' : `${joining(party)}${party}`;
  return `${happenedIn(finding, kind)}${joined}`;
}

/** Why it happened, where the words of the log tell, and what they name. */
function whyItWas(finding: Finding, said: string): string[] {
  const reason = reasonOfFinding(finding);
  if (!reason) return [];
  const thing = thingOf(reason, wordsOfFinding(finding));
  const name = thing === null ? null : partyName(thing, 60);
  const isNamed = name === null || said.includes(name);
  return [
    ...(isInOwnWords(finding) || isVague(finding)
      ? []
      : [`The log gives the reason: ${reason.what}.`]),
    ...(isNamed || !reason.thing ? [] : [`${reason.thing.name} ${name}.`]),
  ];
}

/** What most of a log is, is told by its share: the events that are part of it differ in number. */
function happenedIn(finding: Finding, kind: Kind): string {
  return finding.sort === 'standing' ? uncounted(kind) : whatHappened(finding);
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

/** When it was is told by a sentence of its own. */
function withoutTimes({ times: _, ...evidence }: Evidence): Evidence {
  return evidence;
}

/** Why it stands out, where a count says so. */
function farFromUsual({ sort, grade, share, counts }: Finding): string[] {
  if (sort === 'standing' && share !== undefined) return [`That is ${percent(share)} of the log.`];
  if (sort === 'sequence' && grade === 'danger' && (counts?.seen ?? 0) >= MISTYPED) {
    return ['Nobody mistypes a password that often.'];
  }
  if (counts?.usual == null || sort === 'value' || sort === 'silence') return [];
  if (counts.usual === 0) return ['Usually it does not happen at all.'];
  return [`Usually it is ${count(counts.usual)} in as long a time.`];
}

/** From so many on, failed sign-ins are no slips. */
const MISTYPED = 10;

/** Since when and until when. */
function when({ times, lines }: Evidence): string[] {
  if (!times) {
    return lines.first === lines.last
      ? []
      : [`It is between lines ${lines.first} and ${lines.last}.`];
  }
  return [`It happened ${spanInSentence(times)}.`];
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** A short one says what helps in any case, a sentence at a time. */
function longEnough(explanation: Explanation): Explanation {
  let longer = explanation;
  for (const more of MORE) {
    if (wordsOf(explanationText(longer)) >= FEWEST_WORDS) break;
    if (JUST_BEFORE.test(more) && longer.steps.some((step) => JUST_BEFORE.test(step))) continue;
    longer = { ...longer, meaning: `${longer.meaning} ${more}` };
  }
  return longer;
}

const MORE = [
  'The lines just before it often tell why.',
  'If it comes again, keep the log of that time and show it to somebody who knows the system.',
  'If it never comes again, it may have been a passing fault.',
];

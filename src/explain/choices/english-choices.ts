import { count, times } from '../../text/count.ts';
import { momentInWords } from '../../text/dates.ts';
import { quote } from '../../text/quote.ts';
import { adviceFor } from '../evidence/advice.ts';
import type { Evidence, EvidenceReason } from '../evidence/evidence.ts';
import type { Finding } from '../evidence/finding.ts';
import { tellingReasons } from '../evidence/telling-reasons.ts';
import { adviceOf } from '../words/advice-of.ts';
import { logOf } from '../words/change-words.ts';
import { factsOfFinding } from '../words/finding-text.ts';
import { briefly } from '../words/one-line.ts';
import { GRADE_WORDS } from '../words/phrases/grade-words.ts';
import { kindOfFinding } from '../words/phrases/happened.ts';
import { whatCameEarly } from '../words/phrases/order-words.ts';
import { lowerFirst } from '../words/phrases/phrasing.ts';
import { lineToLookAt } from '../words/phrases/quoted-line.ts';
import {
  adviceOfSessions,
  howRare,
  troubleOf,
  unlikeReasons,
  whatASessionIs,
  whatStandsOut,
  whenItWas,
  whereToLook,
} from '../words/plain.ts';
import type { Sentences } from './choice.ts';

/** All that may be said of an anomaly in English: the sentences of the built-in text, and more facts than it has room for. */
export function englishChoices(evidence: Evidence): Sentences {
  const { finding } = evidence;
  return finding ? ofFinding(evidence, finding) : ofSessions(evidence);
}

/** Quotations as short as those of the built-in text at its shortest but one. */
const QUOTE_CHARS = 80;

function ofFinding(evidence: Evidence, finding: Finding): Sentences {
  const kind = kindOfFinding(finding);
  const { meaning, steps, who } = adviceOf(evidence, finding);
  const { line, words } = lineToLookAt(evidence, finding, QUOTE_CHARS);
  const isRoutine = finding.grade === 'routine';
  return {
    facts: [
      ...factsOfFinding(evidence, finding),
      ...(words === null ? [] : [`line ${line} of ${logOf(finding)} says: ${words}`]),
      `things of this kind count as ${quote(GRADE_WORDS[finding.grade], 30)}`,
      ...(evidence.session === ''
        ? []
        : [...tellingReasons(evidence).map(deviation), ...sessionFacts(evidence)]),
    ].map(asPart),
    meanings: [{ text: asPossible(meaning), restsOn: kind?.id ?? finding.sort }],
    steps: [
      `look at line ${line} of ${logOf(finding)}${words === null ? '' : `: ${words}`}`,
      ...steps.map(asPart),
      ...(isRoutine ? [] : IN_ANY_CASE),
    ],
    who: `this is for ${withoutStop(who)}`,
    untold: untoldOf(evidence),
    unsure: UNSURE,
  };
}

function ofSessions(evidence: Evidence): Sentences {
  const told = unlikeReasons(tellingReasons(evidence));
  const troubles = [...new Set([troubleOf(told), ...told.map((one) => troubleOf([one]))])];
  const { meaning, steps, who } = adviceOfSessions(told);
  return {
    facts: [
      ...sentencesOf(whatStandsOut(evidence)),
      ...(told.length > 0
        ? told.map(deviation)
        : [evidence.order?.alone ? ORDER_ALONE : NOTHING_ALONE]),
      ...whatCameEarly(evidence),
      ...howRare(evidence),
      ...whenItWas(evidence),
      ...sessionFacts(evidence),
      ...whatASessionIs(evidence),
    ].map(asPart),
    meanings: [
      { text: asPossible(meaning), restsOn: troubleOf(told) },
      ...troubles.map((trouble) => ({
        text: asPossible(adviceFor(trouble).meaning),
        restsOn: trouble,
      })),
    ],
    steps: [
      whereToLook(evidence, told),
      ...steps,
      ...troubles.flatMap((trouble) => adviceFor(trouble).steps),
      ...IN_ANY_CASE,
    ].map(asPart),
    who: `this is for ${withoutStop(who)}`,
    untold: untoldOf(evidence),
    unsure: UNSURE,
  };
}

const ORDER_ALONE = 'Each event comes as often as usual, but not in the usual order';
const NOTHING_ALONE = 'Each event comes about as often as usual, and only the mix is rare';

/** A meaning as what it is: possible. The catalogue tells some as facts, which they are of a kind and not of a log. */
function asPossible(meaning: string): string {
  const text = withoutStop(meaning);
  return HEDGED.test(text) ? text : `This may be what it means: ${lowerFirst(text)}`;
}

const HEDGED = /\b(?:may|might|could|often|sometimes|likely|looks like)\b/i;
const UNSURE = 'Other causes are just as possible.';

/** "a copy was confirmed 1 time, usually 3, so it came less often than usual". */
function deviation(reason: EvidenceReason): string {
  const told = briefly(reason);
  const { seen, usual, value } = reason;
  if (value || reason.kind === 'new' || seen === 0 || usual === 0) return told;
  return `${told}, so it came ${seen > usual ? 'more' : 'less'} often than usual`;
}

function sessionFacts({ lines, nearestNormal, neighbours, times: when }: Evidence): string[] {
  const around = neighbours ? [...neighbours.before, ...neighbours.after] : [];
  const odd = around.filter(({ unusual }) => unusual).length;
  return [
    lines.first === lines.last
      ? `its only line is line ${lines.first}`
      : `its lines are between line ${lines.first} and line ${lines.last}`,
    ...(when && when.first !== when.last
      ? [`its last line is of ${momentInWords(when.last)}`]
      : []),
    ...(nearestNormal ? [nearest(nearestNormal)] : []),
    ...(around.length > 0
      ? [
          `of the ${around.length} sessions next to it in the log, ${odd === 0 ? 'none is' : odd === 1 ? '1 is' : `${odd} are`} unusual, too`,
        ]
      : []),
  ];
}

/** How it would be in the normal session that is most like it. */
function nearest({ session, alike, differences }: NonNullable<Evidence['nearestNormal']>): string {
  const [first] = differences;
  const id = quote(session, 50, 3);
  const name = first && quote(first.template, 50, 5);
  const most = `the normal session most like it is ${id}`;
  if (!first || name === '""') return alike > 1 ? `${most}, one of ${count(alike)} alike` : most;
  return `${most}: it has ${name} ${times(first.usual)}, this one ${times(first.seen)}`;
}

/** What helps whatever it is. */
const IN_ANY_CASE = [
  'compare it with the log of a day when all went well',
  'ask who worked on the system then, and what they did',
  'keep this log in a place where it stays, so that others can read it',
  'call a professional if you do not know what to do',
];

function untoldOf({ finding, times: when }: Evidence): string[] {
  return [
    'the log does not tell this',
    'the log does not tell why it happened',
    'the log does not tell if it is over by now',
    'the log does not tell what was lost, or if anything was',
    ...(finding && finding.who.length > 0 ? [] : ['the log does not tell who did it']),
    ...(when ? [] : ['the log does not tell when it was']),
  ];
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.])\s(?=[A-Z])/).map(withoutStop);
}

function asPart(text: string): string {
  return withoutStop(lowerFirst(text));
}

function withoutStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

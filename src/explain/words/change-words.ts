import type { Change, Seen } from '../../engine/compare/comparison.ts';
import { type Advice, isInOwnWords } from '../../knowledge/kind.ts';
import { amount, count, number, times } from '../../text/count.ts';
import { spanInSentence } from '../../text/dates.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../evidence/finding.ts';
import { happened } from '../evidence/meaning.ts';
import type { Explanation } from '../explainer.ts';
import { counted, isVague, kindOfFinding, ownWordsOf, uncounted } from './phrases/happened.ts';
import { joining, mainParty } from './phrases/party-words.ts';
import { lowerFirst, shortened } from './phrases/phrasing.ts';
import { lineToLookAt } from './phrases/quoted-line.ts';

/** A finding that is of a comparison of two logs. */
export type ChangeFinding = Finding & { change: Change };

export function isChange(finding: Finding): finding is ChangeFinding {
  return finding.change !== undefined;
}

/** Logs that differ in length by less are told by their counts. */
const AS_LONG = 1.2;

/** "new: sign-ins failed, 71 times", "slower: "request …", about 235 ms, before 88 ms"; at most `max` characters. */
export function changePhrase(finding: ChangeFinding, max: number): string {
  const lead = LEADS[finding.change.kind];
  const whole = countedSubject(finding);
  const often = whole === null ? howOften(finding.change) : '';
  const room = max - lead.length - often.length;
  const party = partyOf(finding);
  const what = whole ?? subjectOf(finding, room);
  const named = party !== '' && what.length + party.length <= room ? `${what}${party}` : what;
  return `${lead}${shortened(named, room)}${often}`;
}

const LEADS: Record<Change['kind'], string> = {
  new: 'new: ',
  gone: 'gone: ',
  more: 'more: ',
  fewer: 'fewer: ',
  slower: 'slower: ',
};

/** The same as a part of the headline, without numbers, names and quotations. */
export function changeBriefly(finding: ChangeFinding): string | null {
  const kind = kindOfFinding(finding);
  if (!kind || isInOwnWords(finding.eventKind)) return null;
  const what = uncounted(kind);
  return finding.change.kind === 'new' ? what : null;
}

function howOften(change: Change): string {
  const { kind, before, after, took } = change;
  if (took)
    return `, about ${duration(took.after.typicalMs)}, before ${duration(took.before.typicalMs)}`;
  if (kind === 'new') return `, ${times(after.lines)}`;
  if (kind === 'gone') return `, ${times(before.lines)} before`;
  const longer = Math.max(before.of, after.of) / Math.max(1, Math.min(before.of, after.of));
  if (longer < AS_LONG) return `, ${times(after.lines)}, before ${count(before.lines)}`;
  return `, ${asOften(change)}`;
}

/** "24 times as often", "a third as often" as the share of the lines says. */
function asOften({ before, after }: Change): string {
  const factor = after.lines / after.of / (before.lines / before.of);
  if (factor >= 1) return `${rounded(factor)} times as often`;
  return `${rounded(1 / factor)} times as rarely`;
}

function rounded(value: number): string {
  return value >= 10 ? number(Math.round(value)) : String(Number(value.toFixed(1)));
}

/** "88 ms", "1.4 s", "3 min" */
export function duration(ms: number): string {
  if (ms < 1_000) return `${ms < 10 ? Number(ms.toFixed(1)) : Math.round(ms)} ms`;
  if (ms < 120_000) return `${rounded(ms / 1_000)} s`;
  return ms < 7_200_000 ? `${rounded(ms / 60_000)} min` : `${rounded(ms / 3_600_000)} h`;
}

/** "71 sign-ins failed" of what came, or went, as a whole; null where its kind does not say it. */
function countedSubject(finding: ChangeFinding): string | null {
  const { kind: change, before, after } = finding.change;
  const kind = kindOfFinding(finding);
  if (!kind || isInOwnWords(finding.eventKind) || isVague(finding)) return null;
  if (change === 'new') return counted(kind, after.lines);
  return change === 'gone' ? counted(kind, before.lines) : null;
}

/** What changed, without how often: "sign-ins failed"; the log's own words where no entry says it. */
function subjectOf(finding: Finding, max: number): string {
  const kind = kindOfFinding(finding);
  if (kind && !isInOwnWords(finding.eventKind) && !isVague(finding)) return uncounted(kind);
  const [event] = finding.about;
  if (event?.meaning) return lowerFirst(happened(event.meaning));
  return ownWordsOf(finding, Math.max(20, max)) ?? 'an event without a name';
}

function partyOf(finding: ChangeFinding): string {
  const kind = kindOfFinding(finding);
  const { kind: change } = finding.change;
  if (!kind || isInOwnWords(finding.eventKind) || change === 'gone' || change === 'fewer')
    return '';
  const party = mainParty(finding, kind);
  return party === '' ? '' : `${joining(party)}${party}`;
}

/** A change in words: what it is, how often in each log, what it means, what to do and who should. */
export function explainChange(
  evidence: Evidence,
  finding: ChangeFinding,
  { meaning, steps, who }: Advice,
): Explanation {
  return {
    summary: [opening(finding), ...when(evidence, finding)].join(' '),
    reasons: countsOf(finding.change),
    meaning,
    steps: [whereToLook(evidence, finding), ...steps.slice(0, 3)],
    who: `This is for ${who}`,
    source: 'plain',
  };
}

/** All that is known of a change, a fact each. */
export function factsOfChange(evidence: Evidence, finding: ChangeFinding): string[] {
  return [
    openingWords(finding),
    ...countsOf(finding.change),
    ...when(evidence, finding),
    whereToLook(evidence, finding),
  ];
}

function opening(finding: ChangeFinding): string {
  return `Based on the logs, ${openingWords(finding)}.`;
}

function openingWords(finding: ChangeFinding): string {
  const { change } = finding;
  const what = `${countedSubject(finding) ?? subjectOf(finding, 90)}${partyOf(finding)}`;
  switch (change.kind) {
    case 'new':
      return `this is new: ${what}`;
    case 'gone':
      return `this does not come any more: ${what}`;
    case 'slower':
      return `this takes longer than before: ${what}`;
    default:
      // Own words are a quotation; what we say of an event is a sentence already.
      return `${what}${/^(?:"|an event )/.test(what) ? ' came' : ''} ${asOften(change)} as before`;
  }
}

/** How often it was in each log; by the hour where both tell for how long they go. */
function countsOf({ before, after, took, few, kind }: Change): string[] {
  if (took) {
    return [
      `It takes about ${duration(took.after.typicalMs)} now. Before, it took about ${duration(took.before.typicalMs)}.`,
      `That is of ${amount(took.after.lines, 'line')} now and ${count(took.before.lines)} before.`,
    ];
  }
  return [
    `The earlier log has it in ${inLog(before)} lines, and the later one in ${inLog(after)}.`,
    ...byTime(before, after),
    ...(few
      ? [
          `So few may be chance: a log of this kind may have ${kind === 'new' ? 'had' : 'lost'} them unseen.`,
        ]
      : []),
  ];
}

/** By the hour; by the day where that is little. */
function byTime({ perHour: before }: Seen, { perHour: after }: Seen): string[] {
  if (before === undefined || after === undefined) return [];
  const [hours, unit] = Math.max(before, after) < 1 ? [24, 'day'] : [1, 'hour'];
  return [
    `By the ${unit} that is ${rounded(before * hours)} before and ${rounded(after * hours)} now.`,
  ];
}

function inLog({ lines, of }: Seen): string {
  return `${lines === 0 ? 'none' : count(lines)} of ${number(of)}`;
}

/** Which of the two logs its lines are of. */
export function logOf({ change }: Pick<Finding, 'change'>): string {
  if (!change) return 'the log';
  return change.kind === 'gone' ? 'the earlier log' : 'the later log';
}

function whereToLook(evidence: Evidence, finding: ChangeFinding): string {
  const { line, words } = lineToLookAt(evidence, finding, 80);
  return `Look at line ${line} of ${logOf(finding)}${words === null ? '.' : `: ${words}.`}`;
}

function when({ times: span }: Evidence, { change }: ChangeFinding): string[] {
  if (!span || change.kind === 'slower') return [];
  return [`It was there ${spanInSentence(span)}.`];
}

/** What a change means, and what to do; null for what got worse and is of a known kind, which says it. */
export function adviceOnChange(finding: ChangeFinding): Advice | null {
  const { change, grade } = finding;
  const kind = kindOfFinding(finding);
  if (change.kind === 'slower') return OF_SLOWER;
  if (change.kind === 'gone') return grade === 'watch' ? OF_MISSING : OF_MENDED;
  if (change.kind === 'fewer') return OF_FEWER;
  return kind && grade !== 'routine' ? null : OF_OTHERS;
}

const WHO = 'the person who runs this system, this week.';

const OF_SLOWER = {
  meaning:
    'It may be that more is asked of the system, that a part of it is overloaded, or that an update made it slow.',
  steps: [
    'Find out what was changed between the two logs, such as an update.',
    'Check if people have to wait now.',
  ],
  who: WHO,
};

const OF_MISSING = {
  meaning:
    'A step that used to be there may have failed without a word, or may have been switched off.',
  steps: [
    'Find out if it was switched off on purpose.',
    'If not, check that the work it stands for is still done.',
  ],
  who: WHO,
};

const OF_MENDED = {
  meaning:
    'It may be mended. Or what brought it about did not happen while the later log was written.',
  steps: [
    'Find out what was changed between the two logs.',
    'Look at the next log, too, before you take it for mended.',
  ],
  who: WHO,
};

const OF_FEWER = {
  meaning: 'There may have been less to do, or a part of the system may do less than it should.',
  steps: [
    'Find out if fewer people used the system, or if less was planned.',
    'If not, check that its work is still done.',
  ],
  who: WHO,
};

const OF_OTHERS = {
  meaning: 'It may come of an update, of another way to use the system, or of more work.',
  steps: [
    'Find out what was changed between the two logs, such as an update.',
    'Check that the system still does its work.',
  ],
  who: WHO,
};

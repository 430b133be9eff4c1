import type { ClosedWords } from '../../languages/closed-words.ts';
import { quote } from '../../text/quote.ts';
import { adviceFor } from '../evidence/advice.ts';
import type { Evidence, EvidenceReason } from '../evidence/evidence.ts';
import type { Finding } from '../evidence/finding.ts';
import { tellingReasons } from '../evidence/telling-reasons.ts';
import { adviceOf } from '../words/advice-of.ts';
import { ownWordsOf, seenTimes, spoken } from '../words/phrases/happened.ts';
import { partyName } from '../words/phrases/party-words.ts';
import { percent } from '../words/phrases/phrasing.ts';
import { lineToLookAt } from '../words/phrases/quoted-line.ts';
import { troubleOf } from '../words/plain.ts';
import type { Sentences } from './choice.ts';
import { ACTIONS, ALWAYS, topicOf, urgencyOf } from './topics.ts';

/**
 * What may be said of an anomaly in a language of closed sentences; null where they can not say it:
 * measured values, whose units are in English, and changes between two logs.
 */
export function closedChoices(evidence: Evidence, words: ClosedWords): Sentences | null {
  const { finding, reasons, times } = evidence;
  if (finding?.measured || finding?.change || reasons.some(({ value }) => value)) return null;
  const { topic, restsOn } = topicOf(evidence);
  const { untold } = words;
  const { facts, meaning, steps, who } = closedFacts(evidence, words);
  const [first = [], ...others] = facts;
  return {
    facts: [
      ...first,
      ...(times ? [words.span(times.first, times.last)] : []),
      ...others.flat(),
      ...(topic === 'other' ? [] : [words.topic[topic]]),
      ...(finding ? [words.grade[finding.grade]] : []),
    ],
    meanings: [{ text: meaning, restsOn }],
    steps,
    who,
    unsure: words.unsure,
    untold: [
      ...[untold.this, untold.why, untold.over, untold.lost],
      ...(finding && finding.who.length > 0 ? [] : [untold.who]),
      ...(times ? [] : [untold.when]),
    ],
  };
}

/** What it is, then what its line says and where it is; what it may mean, what to do, and who should act. */
export function closedFacts(
  evidence: Evidence,
  words: ClosedWords,
): { facts: [string[], string[]]; meaning: string; steps: string[]; who: string } {
  const { finding } = evidence;
  const { topic } = topicOf(evidence);
  const { line, words: said } = finding
    ? lineToLookAt(evidence, finding, QUOTE_CHARS)
    : { line: firstLine(evidence), words: null };
  const english = finding
    ? adviceOf(evidence, finding)
    : adviceFor(troubleOf(tellingReasons(evidence)));
  const log = said === null ? null : requoted(said, words);
  return {
    facts: [
      finding ? ofFinding(finding, words) : ofSessions(evidence, words),
      [...(log === null ? [] : [words.says(String(line), log)]), ...linesOf(evidence, words)],
    ],
    meaning: words.meaning[topic],
    steps: [
      words.look(String(line)),
      ...[...ACTIONS[topic], ...ALWAYS].flatMap((action) =>
        action === 'look' ? [] : [words.actions[action]],
      ),
    ],
    who: words.who[urgencyOf(english.who, finding?.grade ?? null)],
  };
}

const QUOTE_CHARS = 80;
const MOST_LINES = 3;
const MOST_NAMES = 3;

function ofFinding(finding: Finding, words: ClosedWords): string[] {
  const { counts, sort, share, who } = finding;
  const own = ownWordsOf(finding, QUOTE_CHARS);
  const log = own === null ? null : requoted(own, words);
  const seen = number(counts?.seen ?? 1, words);
  const usual = counts?.usual == null ? null : number(counts.usual, words);
  const first =
    sort === 'sequence'
      ? sequence(finding, log, words)
      : sort === 'standing' && share !== undefined
        ? words.share(percent(share), log)
        : sort === 'burst' || sort === 'silence'
          ? words.came(seen, finding.about.length === 0 ? null : log)
          : words.stands(seen, log);
  const roles = [...new Set(who.map(({ role }) => role))].slice(0, 2);
  return [
    first,
    ...(usual === null || sort === 'sequence' ? [] : [words.usual(usual)]),
    ...roles.map((role) => {
      const names = who.filter((party) => party.role === role).slice(0, MOST_NAMES);
      return words.party(
        role,
        words.listed(
          names.map(
            ({ value, count }) =>
              `${requoted(partyName(value, 60), words)} (${words.times(number(count, words))})`,
          ),
        ),
      );
    }),
  ];
}

export function sequence(finding: Finding, log: string | null, words: ClosedWords): string {
  const named = (role: 'user' | 'address') => {
    const party = finding.who.find((one) => one.role === role);
    return party ? requoted(partyName(party.value, 40), words) : null;
  };
  const seen = number(seenTimes(finding), words);
  if (finding.grade === 'danger') {
    return words.signInAfterFailures(seen, named('user'), named('address'));
  }
  if (finding.about.length > 1) return words.startOverAndOver(seen, log);
  return words.signInAmongAttempts(seen, named('user'));
}

function ofSessions(evidence: Evidence, words: ClosedWords): string[] {
  const { alike, judged, session, comparedWith, order } = evidence;
  const id = requoted(quote(session, 50, 3), words);
  const [some, all] = [number(alike, words), number(judged, words)];
  const told = tellingReasons(evidence);
  return [
    comparedWith === 'baseline'
      ? words.fromBaseline(some, id)
      : alike === 1
        ? words.session(id, all)
        : words.sessions(some, all, id),
    ...(told.length > 0
      ? told.map((reason) => deviation(reason, words))
      : [order?.alone ? words.onlyTheOrder : words.onlyTheMix]),
  ];
}

export function deviation(
  { kind, seen, usual, template, eventId }: EvidenceReason,
  words: ClosedWords,
) {
  const text = spoken(template);
  const log = requoted(quote(/[\p{L}\p{N}]/u.test(text) ? text : eventId, 70, 6), words);
  if (kind === 'new') return words.isNew(log, number(seen, words));
  if (seen === 0) return words.isMissing(log, number(usual, words));
  return words.differs(log, number(seen, words), number(usual, words), seen > usual);
}

function linesOf({ finding, lines }: Evidence, words: ClosedWords): string[] {
  const at = finding?.at ?? [...new Set([lines.first, lines.last])];
  if (at.length === 0) return [];
  const told = at.slice(0, MOST_LINES);
  const more = finding ? Math.max(at.length, finding.counts?.seen ?? 0) - told.length : 0;
  return [words.lines(told.map(String), more > 0 ? number(more, words) : null)];
}

function firstLine(evidence: Evidence): number {
  const told = tellingReasons(evidence).find(({ lines }) => lines.length > 0);
  return told?.lines[0] ?? evidence.lines.first;
}

/** Short ones without signs between their digits, as in English. */
export function number(value: number, { numbers }: ClosedWords): string {
  return value < 10_000 ? String(value) : new Intl.NumberFormat(numbers).format(value);
}

/** A quotation of ours in the quotes of the language; a name that needs none as it is. */
export function requoted(text: string, { quotes: [open, close] }: ClosedWords): string {
  return text.startsWith('"') && text.endsWith('"') && text.length > 1
    ? `${open}${text.slice(1, -1)}${close}`
    : text;
}

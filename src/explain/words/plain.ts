import { count } from '../../text/count.ts';
import { momentInWords, spanInSentence } from '../../text/dates.ts';
import { quote } from '../../text/quote.ts';
import { type Advice, adviceFor, TROUBLES, type Trouble } from '../evidence/advice.ts';
import type { Evidence, EvidenceReason } from '../evidence/evidence.ts';
import { adviceOnNewEvent } from '../evidence/new-event.ts';
import { tellingReasons } from '../evidence/telling-reasons.ts';
import { type Explanation, explanationText } from '../explainer.ts';
import { explainFinding } from './finding-text.ts';
import { briefly } from './one-line.ts';
import { spoken } from './phrases/happened.ts';
import { whatCameEarly } from './phrases/order-words.ts';
import { isSlice, sessionWords } from './phrases/session-words.ts';

/**
 * An explanation without a model: fixed sentences filled from the evidence. The same evidence gives
 * the same words. As text it has 50 to 150 words and a Flesch-Kincaid grade of at most 8.
 */
export function explainPlainly(evidence: Evidence): Explanation {
  return evidence.finding ? explainFinding(evidence, evidence.finding) : explainSessions(evidence);
}

/** What deviates in sessions of which nothing more is known. */
function explainSessions(evidence: Evidence): Explanation {
  const told = unlikeReasons(tellingReasons(evidence));
  const advice = adviceOfSessions(told);
  const counts = inCounts(evidence, told);
  const opening = `Based on the logs, ${whatStandsOut(evidence)}`;
  const rare = howRare(evidence);
  const when = [...rare, ...whenItWas(evidence)];
  const isTold = evidence.order?.alone === true;
  const order = !isTold && counts.length < MOST_REASONS ? whatCameEarly(evidence) : [];
  const least: Explanation = {
    summary: opening,
    reasons: counts,
    meaning: advice.meaning,
    steps: [whereToLook(evidence, told), ...advice.steps],
    who: advice.who,
    source: 'plain',
  };
  const inFull = { ...least, reasons: [...counts, ...order] };
  const versions: Explanation[] = [
    { ...inFull, summary: [opening, ...whatASessionIs(evidence), ...when].join(' ') },
    { ...inFull, summary: [opening, ...when].join(' ') },
    { ...least, summary: [opening, ...when].join(' ') },
    { ...least, summary: [opening, ...rare].join(' ') },
    least,
  ];
  return versions.find(isShort) ?? { ...least, steps: least.steps.slice(0, -1) };
}

function inCounts(evidence: Evidence, told: EvidenceReason[]): string[] {
  if (told.length > 0) return told.map(sentence);
  return evidence.order?.alone ? [USUAL_COUNTS, ...whatCameEarly(evidence)] : [NOTHING_ALONE];
}

/** What is known of their kinds of trouble; where that is only that an event is new, what its words are about. */
export function adviceOfSessions(told: EvidenceReason[]): Advice {
  const trouble = troubleOf(told);
  const added = told.filter(({ kind, meaning, value }) => kind === 'new' && !meaning && !value);
  const known =
    trouble === 'unknown-new' ? added.map(({ template }) => adviceOnNewEvent(template)) : [];
  return known.find((advice) => advice !== null) ?? adviceFor(trouble);
}

/** Without those that a reader could not tell from an earlier one, since their names are cut. */
export function unlikeReasons(reasons: EvidenceReason[]): EvidenceReason[] {
  const first = new Map(reasons.toReversed().map((reason) => [briefly(reason), reason]));
  return reasons.filter((reason) => first.get(briefly(reason)) === reason);
}

function isShort(explanation: Explanation): boolean {
  return explanationText(explanation).split(/\s+/).length <= MOST_WORDS;
}

/** Below the 150 that are allowed, since programs differ in what they count as a word. */
const MOST_WORDS = 140;

const MOST_REASONS = 3;

const USUAL_COUNTS = 'Each event comes as often as usual, but not in the usual order.';
const NOTHING_ALONE = 'Each event comes about as often as usual. Only the mix is rare.';

export function whatStandsOut(evidence: Evidence): string {
  const { alike, judged, comparedWith, session, times } = evidence;
  const { one, name, noun, isPlural } = sessionWords(evidence);
  const baseline = comparedWith === 'baseline';
  const [reason] = tellingReasons(evidence);
  if (alike === 1 && !baseline && reason?.kind === 'new' && !reason.value && isSlice(session)) {
    const place = times ? spanInSentence(times) : `in ${one}`;
    return `something came ${place} that no usual part of the log has.`;
  }
  if (alike === 1) {
    if (baseline) return `${one} ${isPlural ? 'differ' : 'differs'} from your normal log.`;
    const others = judged === 1 ? '' : ` from the ${count(judged)} that were checked`;
    return `${one} ${isPlural ? 'stand' : 'stands'} out${others}.`;
  }
  const verb = baseline ? 'differ from your normal log' : 'stand out';
  return `${count(alike)} of ${count(judged)} ${noun}s checked ${verb} in the same way, such as ${name}.`;
}

export function whatASessionIs(evidence: Evidence): string[] {
  const { meaning } = sessionWords(evidence);
  return meaning === null ? [] : [meaning];
}

/** From here on a session is no rare one, and something else tells. */
const NOT_RARE = 0.01;

/** How rare it is among usual sessions, to two digits: no more is known of it. */
export function howRare({ rarity }: Pick<Evidence, 'rarity'>): string[] {
  if (rarity === undefined || rarity > NOT_RARE) return [];
  const digit = 10 ** (Math.floor(Math.log10(1 / rarity)) - 1);
  const among = digit * Math.round(1 / rarity / digit);
  return [`About 1 in ${count(among)} usual sessions looks like this, or fewer.`];
}

/** When it began, and how long it took where that is unusual; none where the opening says it. */
export function whenItWas(evidence: Evidence): string[] {
  const { times, alike, session } = evidence;
  if (!times || isSlice(session)) return [];
  const { first, duration, usualDuration, unusual } = times;
  const began = `${alike === 1 ? 'It' : `That ${sessionWords(evidence).noun}`} began at ${momentInWords(first)}`;
  return [unusual ? `${began} and took ${duration}, usually ${usualDuration}.` : `${began}.`];
}

function sentence(reason: EvidenceReason, index: number): string {
  const told = `${briefly(reason)}.`;
  return reason.kind === 'new' && index === 0 ? `${told} Usual sessions never have this.` : told;
}

/** The line of the first event named, else all lines of the session. */
export function whereToLook(
  { lines, times, samples = [] }: Evidence,
  told: EvidenceReason[],
): string {
  const line = told.find((reason) => reason.lines.length > 0)?.lines[0];
  const place =
    line || lines.first === lines.last
      ? `line ${line ?? lines.first}`
      : `lines ${lines.first} to ${lines.last}`;
  const text = line === undefined ? undefined : samples.find((one) => one.line === line)?.text;
  const words = text === undefined ? '' : quote(spoken(text), 80, 9);
  if (/\p{L}{3}/u.test(words)) return `Look at ${place} of the log: ${words}.`;
  return `Look at ${place} of the log to see ${times ? 'what' : 'when this'} happened.`;
}

/** The gravest kind of trouble that the reasons tell of; `mix` where there are none. */
export function troubleOf(reasons: EvidenceReason[]): Trouble {
  const found = new Set(reasons.map(troubleOfReason));
  return TROUBLES.find((trouble) => found.has(trouble)) ?? 'mix';
}

function troubleOfReason({ kind, meaning, seen, usual, value }: EvidenceReason): Trouble {
  if (value) return 'unknown-value';
  if (meaning) return kind === 'new' || seen > usual ? meaning.more : meaning.less;
  if (kind === 'new') return 'unknown-new';
  if (seen === 0) return 'unknown-missing';
  return seen > usual ? 'unknown-more' : 'unknown-fewer';
}

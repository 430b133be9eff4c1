import { kindById } from '../../knowledge/catalogue.ts';
import { isInOwnWords } from '../../knowledge/kind.ts';
import { withoutSlots } from '../../knowledge/slots.ts';
import { times } from '../../text/count.ts';
import { spanInWords } from '../../text/dates.ts';
import { quote } from '../../text/quote.ts';
import type { Evidence, EvidenceReason } from '../evidence/evidence.ts';
import type { Finding } from '../evidence/finding.ts';
import { componentOf } from './advice/component.ts';
import { changeBriefly, changePhrase, isChange } from './change-words.ts';
import { whatIsUnusual } from './one-line.ts';
import {
  counted,
  isVague,
  kindOfFinding,
  ownWordsOf,
  reasonOfFinding,
  seenTimes,
  uncounted,
  whatHappened,
} from './phrases/happened.ts';
import { joining, mainParty, partyName } from './phrases/party-words.ts';
import { capitalised, lowerFirst, percent, shortened } from './phrases/phrasing.ts';
import { sequenceOf } from './phrases/sequence-words.ts';
import { filledFor } from './phrases/slot-words.ts';
import { burstPhrases, silencePhrases } from './phrases/time-phrases.ts';

const MAX_TITLE = 90;

/**
 * An anomaly on one line of at most 90 characters, without a full stop: "287 sign-ins failed, most
 * from 183.62.140.253"; for sessions of which nothing more is known, their most telling reason.
 */
export function titleOf(evidence: Evidence): string {
  if (!evidence.finding) return whatIsUnusual(evidence);
  return capitalised(phraseOf(evidence, MAX_TITLE));
}

/**
 * The same in a few words, as a part of the headline, without numbers, names and quotations: "sign-ins
 * failed", "a program starts and fails over and over". Null where so few words say nothing.
 */
export function briefly({ finding, reasons, order }: Evidence): string | null {
  if (!finding && order?.alone) return 'steps came in another order than usual';
  if (!finding) return UNUSUAL[reasons[0]?.kind ?? 'more'];
  if (isChange(finding)) return changeBriefly(finding);
  const kind = kindOfFinding(finding);
  switch (finding.sort) {
    case 'sequence':
      return sequenceOf(finding)?.brief ?? null;
    case 'value':
      return 'a value is far from the usual one';
    case 'silence':
      return 'the log went quiet';
    default:
  }
  if (isInOwnWords(finding.eventKind))
    return kind?.grade === 'watch' ? kind.one : 'something failed';
  if (kind) return seenTimes(finding) === 1 ? kind.one : uncounted(kind);
  return finding.sort === 'burst' ? 'far more log lines than usual' : null;
}

const UNUSUAL: Record<EvidenceReason['kind'], string> = {
  new: 'something came that is not usual',
  missing: 'something usual is missing',
  more: 'something came more often than usual',
  fewer: 'something came less often than usual',
};

/** The same as a part of a sentence, of at most `max` characters. */
export function phraseOf(evidence: Evidence, max: number): string {
  const { finding } = evidence;
  if (!finding) return shortened(lowerFirst(whatIsUnusual(evidence)), max);
  if (isChange(finding)) return changePhrase(finding, max);
  const phrases = phrasesOf(evidence, finding);
  return phrases.find((phrase) => phrase.length <= max) ?? shortened(phrases.at(-1) ?? '', max);
}

/** The same in several lengths, the longest first. */
function phrasesOf(evidence: Evidence, finding: Finding): string[] {
  const kind = kindOfFinding(finding);
  const isOwn = isInOwnWords(finding.eventKind) || isVague(finding);
  const isKnown = kind !== null && !isOwn;
  const happened = finding.sort === 'standing' && isKnown ? uncounted(kind) : whatHappened(finding);
  const party = mainParty(finding, kind);
  const inFull = party === '' ? [] : [`${happened}${joining(party)}${party}`];
  const reason = isKnown ? reasonOfFinding(finding) : null;
  const plain = isOwn ? ownWordsPhrases(evidence, finding) : [];
  plain.push(
    ...(reason ? inFull.map((phrase) => `${phrase} (${withoutSlots(reason.what)})`) : []),
    ...inFull,
    ...(reason ? [`${happened} (${withoutSlots(reason.what)})`] : []),
    happened,
  );
  switch (finding.sort) {
    case 'standing':
      return [...storyPhrases(finding, party, happened), ...plain].map(
        (phrase) => `${percent(finding.share ?? 0)} of the log: ${phrase}`,
      );
    case 'value':
      return valuePhrases(finding);
    case 'burst':
      return burstPhrases(finding, plain, spanOf(evidence));
    case 'sequence':
      return sequenceOf(finding)?.phrases ?? plain;
    case 'silence':
      return silencePhrases(finding, spanOf(evidence));
    default:
      return [...storyPhrases(finding, party, happened), ...plain];
  }
}

/** "10:31 to 10:35: "; nothing where no time is told. */
function spanOf({ times }: Evidence): string {
  return times ? `${spanInWords(times)}: ` : '';
}

/** The worst, and what else belongs to it: "a log was cleared by boris, and someone was given …". */
function storyPhrases({ parts = [] }: Finding, party: string, first: string): string[] {
  const others = parts.slice(1).flatMap(({ eventKind, seen }) => {
    const kind = eventKind === null ? null : kindById(eventKind);
    return kind && !isInOwnWords(eventKind) ? [counted(kind, seen)] : [];
  });
  const [second, third] = [...new Set(others)].filter((phrase) => phrase !== first);
  if (second === undefined) return [];
  const named = party === '' ? first : `${first}${joining(party)}${party}`;
  return [
    ...(third === undefined ? [] : [`${named}, ${second}, and ${third}`]),
    `${named}, and ${second}`,
    `${first}, and ${second}`,
  ];
}

/**
 * What the words of the log tell, in several lengths: why it failed with what it names, and a quotation;
 * where they do not tell why, the quotation with the part of the program that wrote it.
 */
function ownWordsPhrases(evidence: Evidence, finding: Finding): string[] {
  const reason = reasonOfFinding(finding);
  const part = componentOf(evidence, finding);
  const seen = seenTimes(finding);
  const often = seen === 1 ? '' : `, ${times(seen)}`;
  const what = reason && filledFor(finding, part, reason)(reason.what);
  const lead = what ?? (part === null ? 'the log says' : partyName(part, 30));
  const told = [80, 60, 45].flatMap((max) => {
    const said = ownWordsOf(finding, max);
    return said === null ? [] : [`${lead}: ${said}${often}`, `${lead}: ${said}`];
  });
  return what !== null && what !== withoutSlots(reason!.what)
    ? [...told.slice(0, 4), `${what}${often}`, what]
    : told;
}

/** Names for how much a database read to answer one question. */
const SCANNED = /scanned|examined|rows_?read|docs_?looked/i;

function valuePhrases(finding: Finding): string[] {
  const { seen = '', usual = '', name } = finding.measured ?? {};
  const kind = kindOfFinding(finding);
  const quoted = [50, 30].flatMap((max) => ownWordsOf(finding, max) ?? []);
  if (SCANNED.test(name ?? '')) return [`one search read ${seen} entries, usually ${usual}`];
  const places = name ? [...quoted.map((words) => ` in ${words}`), ''] : [];
  const known = kind && !isInOwnWords(finding.eventKind) ? [counted(kind, 1)] : [];
  return [
    ...places.map((where) => `${quote(name ?? '', 30)} was ${seen}${where}, usually ${usual}`),
    ...[...known, ...quoted, 'a measured value'].map(
      (what) => `${what}: ${seen}, usually ${usual}`,
    ),
  ];
}

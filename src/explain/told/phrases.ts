import { isInOwnWords } from '../../knowledge/kind.ts';
import { numbersIn } from '../../languages/forms.ts';
import type { TellingWords } from '../../languages/telling.ts';
import { quote } from '../../text/quote.ts';
import { deviation, requoted, sequence } from '../choices/closed-choices.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../evidence/finding.ts';
import { tellingReasons } from '../evidence/telling-reasons.ts';
import { isVague, kindOfFinding, ownWordsOf, seenTimes } from '../words/phrases/happened.ts';
import { partyName } from '../words/phrases/party-words.ts';
import { capitalised, shortened } from '../words/phrases/phrasing.ts';
import { columnName, shownValue } from '../words/phrases/value-words.ts';

const MAX_TITLE = 110;
const QUOTE_CHARS = 60;
/** One that has less of an anomaly is not named in its title. */
const MOST = 0.5;

/** An anomaly on one line, without a full stop, in the words of a language. */
export function titleIn(evidence: Evidence, words: TellingWords): string {
  return shortened(capitalised(phraseIn(evidence, words)), MAX_TITLE);
}

/** The same as a clause, uncut. */
export function phraseIn(evidence: Evidence, words: TellingWords): string {
  const { finding } = evidence;
  return finding ? ofFinding(finding, words) : ofSessions(evidence, words);
}

function ofFinding(finding: Finding, words: TellingWords): string {
  const { sort, change, measured, share, counts } = finding;
  const { percent } = numbersIn(words.closed.numbers);
  if (change)
    return words.change(change.kind, withParty(happenedIn(finding, words, 1), finding, words));
  switch (sort) {
    case 'sequence':
      return sequence(finding, quotedIn(finding, words), words.closed);
    case 'silence':
      return words.silence(finding.about.length === 0 ? null : quotedIn(finding, words));
    case 'value': {
      const { seen = '', usual = '', name } = measured ?? {};
      const shown = name === undefined ? null : requoted(quote(name, 30), words.closed);
      return words.value(shown, seen, usual);
    }
    case 'standing':
      return words.shareOf(
        percent(share ?? 0),
        withParty(happenedIn(finding, words), finding, words),
      );
    case 'burst':
      if (finding.eventKind === null && finding.about.length === 0) {
        return words.many(counts?.seen ?? 0, counts?.usual ?? null);
      }
      return withParty(togetherIn(finding, words), finding, words);
    default:
      return withParty(togetherIn(finding, words), finding, words);
  }
}

/** The worst, and what else of another kind came with it. */
function togetherIn(finding: Finding, words: TellingWords): string {
  const first = happenedIn(finding, words);
  const others = (finding.parts ?? [])
    .slice(1)
    .flatMap(({ eventKind, seen }) => kindIn(eventKind, seen, words) ?? []);
  const second = others.find((one) => one !== first);
  return second === undefined ? first : words.and(first, second);
}

/** What happened, by its kind; in the log's own words where no kind says it, or its words tell more. */
function happenedIn(finding: Finding, words: TellingWords, seen = seenTimes(finding)): string {
  const known = isVague(finding) ? null : kindIn(finding.eventKind, seen, words);
  if (known !== null) return known;
  const log = quotedIn(finding, words);
  return log === null ? words.nameless : words.says(log, seen);
}

/** What a kind of event is in the language, so many times; null where it is of no kind but its own words. */
export function kindIn(kind: string | null, seen: number, words: TellingWords): string | null {
  const phrases = kind === null || isInOwnWords(kind) ? undefined : words.kinds[kind];
  if (!phrases) return null;
  const [one, many] = phrases;
  return seen === 1 ? one : many.replace('#', numbersIn(words.closed.numbers).count(seen));
}

function quotedIn(finding: Finding, { closed }: TellingWords): string | null {
  const own = ownWordsOf(finding, QUOTE_CHARS);
  return own === null ? null : requoted(own, closed);
}

function withParty(phrase: string, finding: Finding, words: TellingWords): string {
  const roles = kindOfFinding(finding)?.parties ?? [];
  const party = finding.who.find(({ role, share }) => share >= MOST && roles.includes(role));
  if (!party) return phrase;
  const name = requoted(partyName(party.value, 40), words.closed);
  return phrase.includes(name) ? phrase : `${phrase} (${words.mostly(name)})`;
}

/** What deviates in sessions of which nothing more is known. */
function ofSessions(evidence: Evidence, words: TellingWords): string {
  const { closed } = words;
  const [reason] = tellingReasons(evidence);
  if (!reason) return evidence.order?.alone ? closed.onlyTheOrder : closed.onlyTheMix;
  if (!reason.value) return deviation(reason, closed);
  const { seen, usual } = shownValue(reason.value);
  const name = requoted(columnName(reason.eventId, reason.value), closed);
  return words.value(name, requoted(seen, closed), requoted(usual, closed));
}

import type { Dates } from '../../languages/dates.ts';
import { numbersIn } from '../../languages/forms.ts';
import type { TellingWords } from '../../languages/telling.ts';
import { shortName } from '../../text/foreign-text.ts';
import { quote } from '../../text/quote.ts';
import { requoted } from '../choices/closed-choices.ts';
import type { ComparedLog, ComparisonFacts } from '../evidence/comparison-facts.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { SummaryFacts } from '../evidence/summary-facts.ts';
import { formatInWords } from '../words/phrases/format-words.ts';
import { spoken } from '../words/phrases/happened.ts';
import { kindIn, phraseIn } from './phrases.ts';

const GRAVE = new Set(['danger', 'trouble']);

/** The answer in a sentence or two; null for sessions alone and for nothing. */
export function headlineIn(first: Evidence[], found: number, words: TellingWords): string | null {
  const [top] = first;
  if (!top || !first.some(({ finding }) => finding)) return null;
  const isGrave = first.some(({ finding }) => finding && GRAVE.has(finding.grade));
  const kind = kindIn(top.finding?.eventKind ?? null, top.finding?.counts?.seen ?? 1, words);
  const what = (kind ?? phraseIn(top, words)).replace(/\.$/, '');
  return isGrave ? words.headline.grave(found, what) : words.headline.mild(found, what);
}

/** A log in two lines: what it is, how long, from when to when; how many failures and warnings, and what most of it is. */
export function summaryIn(
  facts: SummaryFacts,
  { summary: words, ...told }: TellingWords,
  dates: Dates,
): [string, string] {
  const { format, rows, from, to, failures, warnings, security } = facts;
  const when = from === null || to === null ? '' : dates.span({ first: from, last: to }, true);
  const name = words.formats[formatInWords(format)] ?? words.log;
  const attempts = Math.min(security?.attempts ?? 0, warnings);
  const trouble =
    failures === 0 && attempts === 0
      ? words.noFailure(warnings)
      : words.trouble(failures, attempts, warnings - attempts);
  const mostly = mostlyIn(facts, { summary: words, ...told });
  return [words.lines(name, rows, when), mostly === null ? trouble : `${trouble} ${mostly}`];
}

const LEAST_SHARE = 0.1;
const MOST = 0.5;

/** Null where no event is frequent enough to say so. */
export function mostlyIn({ mostly }: SummaryFacts, words: TellingWords): string | null {
  if (!mostly || mostly.share < LEAST_SHARE) return null;
  const kind = kindIn(mostly.kind, 1, words);
  if (kind === null && mostly.share < MOST) return null;
  const log = quote(spoken(mostly.template), 70, 10);
  const what = kind ?? (log === '""' ? null : requoted(log, words.closed));
  if (what === null) return null;
  const { mostOfIt, mostCommon } = words.summary;
  const percent = numbersIn(words.closed.numbers).percent(mostly.share);
  return mostly.share >= MOST ? mostOfIt(percent, what) : mostCommon(percent, what);
}

/** Fewer attempts than that are mistyped passwords as likely as not. */
const MANY_ATTEMPTS = 5;

/** What a log tells of its security, in a line without a full stop; null for one that would tell nothing. */
export function securityIn(
  { security }: Pick<SummaryFacts, 'security'>,
  { security: words }: TellingWords,
): string | null {
  if (security === null) return null;
  const { attempts, probes, breaches, tried = 0, alarms = 0 } = security;
  if (breaches > 0) return words.breach(tried, breaches);
  if (alarms > 0) return words.alarms(attempts >= MANY_ATTEMPTS ? attempts : 0, alarms);
  if (attempts >= MANY_ATTEMPTS) return words.attempts;
  return probes > 0 ? words.probes : words.none;
}

/** Logs of the same length are told by their counts. */
const AS_LONG = 1.2;
/** Fewer lines of events that both have are of logs of different programs. */
const FEW_SHARED = 0.5;

/** What is said of two logs that are compared. */
export function comparisonIn({ comparison: words, closed }: TellingWords, dates: Dates) {
  const logIn = ({ name, rows, from, to }: ComparedLog) =>
    words.log(
      shortName(name),
      rows,
      from === null || to === null ? '' : dates.span({ first: from, last: to }, true),
    );
  return {
    headline: ({ found, kinds, newFailures }: ComparisonFacts) =>
      found === 0 ? words.nothing : words.changed(found, kinds, newFailures),
    summary: ({ before, after }: ComparisonFacts): [string, string] => [
      words.before(logIn(before)),
      words.after(logIn(after)),
    ],
    notes({ before, after, shared }: ComparisonFacts): string[] {
      const isTurned =
        before.fromMs !== null && after.fromMs !== null && after.fromMs < before.fromMs;
      const [less, more] = [before.rows, after.rows].sort((a, b) => a - b) as [number, number];
      const times = more / Math.max(1, less);
      const byTime = before.hours !== null && after.hours !== null;
      const left = before.rowsLeftOut + after.rowsLeftOut;
      const { percent } = numbersIn(closed.numbers);
      return [
        ...(shared < FEW_SHARED ? [words.hardlyAlike(percent(shared))] : []),
        ...(isTurned ? [words.turnedRound] : []),
        ...(times < AS_LONG
          ? []
          : [words.lengths(before.rows > after.rows ? 'earlier' : 'later', times, byTime)]),
        ...(left > 0 ? [words.leftOut(left)] : []),
      ];
    },
  };
}

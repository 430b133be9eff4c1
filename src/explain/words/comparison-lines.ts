import type { ChangeKind } from '../../engine/compare/comparison.ts';
import { amount, number } from '../../text/count.ts';
import { spanInWords } from '../../text/dates.ts';
import { shortName } from '../../text/foreign-text.ts';
import type { ComparedLog, ComparisonFacts } from '../evidence/comparison-facts.ts';
import { percent } from './phrases/phrasing.ts';

/** "4 things changed: 1 new failure, 1 slower, 2 gone." */
export function comparisonHeadline({ found, kinds, newFailures }: ComparisonFacts): string {
  if (found === 0) return 'Nothing changed that is more than chance.';
  const others = { ...kinds, new: (kinds.new ?? 0) - newFailures };
  const told = [
    ...(newFailures > 0 ? [amount(newFailures, 'new failure')] : []),
    ...ORDER.flatMap((kind) => {
      const times = others[kind] ?? 0;
      return times > 0 ? [`${number(times)} ${NAMES[kind]}`] : [];
    }),
  ];
  return `${amount(found, 'thing')} changed: ${told.join(', ')}.`;
}

const ORDER: ChangeKind[] = ['new', 'more', 'slower', 'gone', 'fewer'];
const NAMES: Record<ChangeKind, string> = {
  new: 'new',
  more: 'more often',
  slower: 'slower',
  gone: 'gone',
  fewer: 'less often',
};

/** Which logs they are, how long, and from when to when: a line each. */
export function comparisonSummary({ before, after }: ComparisonFacts): [string, string] {
  return [`Before: ${logInWords(before)}.`, `After: ${logInWords(after)}.`];
}

function logInWords({ name, rows, from, to }: ComparedLog): string {
  const when =
    from === null || to === null ? '' : `, ${spanInWords({ first: from, last: to }, true)}`;
  return `${shortName(name)}, ${amount(rows, 'line')}${when}`;
}

/** Logs of the same length are told by their counts. */
const AS_LONG = 1.2;
/** Fewer lines of events that both have are of logs of different programs. */
const FEW_SHARED = 0.5;

/** What a reader must know to trust the comparison, gravest first. */
export function comparisonNotes(facts: ComparisonFacts): string[] {
  const { before, after, shared } = facts;
  return [
    ...(shared < FEW_SHARED ? [hardlyAlike(facts)] : []),
    ...(isTurnedRound(facts)
      ? ['By its times, the log that is taken for the earlier one is the later one.']
      : []),
    ...lengths(before, after),
    ...leftOut(before, after),
  ];
}

function hardlyAlike({ before, after, shared }: ComparisonFacts): string {
  const formats =
    before.format === after.format ? '' : ` One is ${before.format}, the other ${after.format}.`;
  return `Only ${percent(shared)} of the lines are of kinds that both logs have: they may be logs of different programs.${formats}`;
}

function isTurnedRound({ before, after }: ComparisonFacts): boolean {
  return before.fromMs !== null && after.fromMs !== null && after.fromMs < before.fromMs;
}

/** How logs of different lengths were compared. */
function lengths(before: ComparedLog, after: ComparedLog): string[] {
  const longer = Math.max(before.rows, after.rows) / Math.max(1, Math.min(before.rows, after.rows));
  const byTime = before.hours !== null && after.hours !== null;
  if (longer < AS_LONG) return [];
  const which = before.rows > after.rows ? 'earlier' : 'later';
  const how = byTime
    ? 'by their share of the lines and by the hour'
    : 'by their share of the lines, for the logs do not both tell for how long they go';
  return [
    `The ${which} log has ${longer.toFixed(1)} times as many lines, so events are compared ${how}, and not by their counts.`,
  ];
}

function leftOut(before: ComparedLog, after: ComparedLog): string[] {
  const lines = before.rowsLeftOut + after.rowsLeftOut;
  if (lines === 0) return [];
  return [
    `The rarest kinds of events, with ${amount(lines, 'line')} in all, are too many to be compared.`,
  ];
}

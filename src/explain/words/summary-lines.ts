import { kindById } from '../../knowledge/catalogue.ts';
import { isInOwnWords } from '../../knowledge/kind.ts';
import { amount, number } from '../../text/count.ts';
import { spanInWords } from '../../text/dates.ts';
import { quote } from '../../text/quote.ts';
import type { SummaryFacts } from '../evidence/summary-facts.ts';
import { formatInWords } from './phrases/format-words.ts';
import { spoken } from './phrases/happened.ts';
import { capitalised, percent } from './phrases/phrasing.ts';

/**
 * A log in two lines: what it is, how long, from when to when; how many failures and warnings, and
 * what most of it is. Facts alone: never that all is well.
 */
export function summaryLines(facts: SummaryFacts): [string, string] {
  const { format, rows, from, to } = facts;
  const when =
    from === null || to === null ? '' : `, ${spanInWords({ first: from, last: to }, true)}`;
  const first = `${capitalised(formatInWords(format))}: ${amount(rows, 'line')}${when}.`;
  // Half a template that a tenth of the lines have tells a reader nothing.
  const most = isTold(facts) ? mostlyWords(facts) : null;
  return [first, most === null ? `${troubleIn(facts)}.` : `${troubleIn(facts)}. ${most}.`];
}

/** How many lines tell of what: "5 lines tell of a failure, 180 of tries to get in that failed". */
function troubleIn({ failures, warnings, security }: SummaryFacts): string {
  const attempts = Math.min(security?.attempts ?? 0, warnings);
  const others = warnings - attempts;
  if (failures === 0 && attempts === 0) {
    if (others === 0) return 'No line says that something failed';
    return `No line says that something failed; ${number(others)} ${others === 1 ? 'is a warning' : 'are warnings'}`;
  }
  const told: [lines: number, of: string][] = [
    [failures, 'a failure'],
    [attempts, attempts === 1 ? 'a try to get in that failed' : 'tries to get in that failed'],
    [others, 'a warning'],
  ];
  return told
    .filter(([lines]) => lines > 0)
    .map(([lines, of], index) =>
      index === 0
        ? `${amount(lines, 'line')} ${lines === 1 ? 'tells' : 'tell'} of ${of}`
        : `${number(lines)} of ${of}`,
    )
    .join(', ');
}

function isTold({ mostly }: SummaryFacts): boolean {
  return mostly !== null && (mostly.share >= MOST || isKnown(mostly.kind));
}

function isKnown(kind: string | null): boolean {
  return kind !== null && !isInOwnWords(kind);
}

/** "Most of it (62 %): a sign-in failed"; null where no event is frequent enough to say so. */
export function mostlyWords({ mostly }: SummaryFacts): string | null {
  if (!mostly || mostly.share < LEAST_SHARE) return null;
  const lead = mostly.share >= MOST ? 'Most of it' : 'The most common line';
  const kind = mostly.kind === null || !isKnown(mostly.kind) ? null : kindById(mostly.kind);
  const words = kind?.one ?? quote(spoken(mostly.template), 70, 10);
  return words === '""' ? null : `${lead} (${percent(mostly.share)}): ${words}`;
}

const LEAST_SHARE = 0.1;
const MOST = 0.5;

/** Fewer attempts than that are mistyped passwords as likely as not. */
const MANY_ATTEMPTS = 5;

/** What a log of sign-ins, networks or pages tells of its security, in a line without a full stop. */
export function securityLine({ security }: Pick<SummaryFacts, 'security'>): string | null {
  if (security === null) return null;
  const { attempts, probes, breaches, tried = 0, alarms = 0 } = security;
  if (breaches > 0) {
    const who =
      tried > 0 ? `Somebody tried ${amount(tried, 'password')}` : 'Somebody tried many passwords';
    const worked = breaches === 1 ? 'one sign-in' : amount(breaches, 'sign-in');
    return `${who}, and ${worked} worked`;
  }
  if (alarms > 0) {
    const look = `${amount(alarms, 'line')} ${alarms === 1 ? 'tells' : 'tell'} of what intruders do`;
    return attempts >= MANY_ATTEMPTS
      ? `${number(attempts)} tries to get in failed, and ${look}`
      : capitalised(look);
  }
  if (attempts >= MANY_ATTEMPTS) {
    return 'Somebody tried to get in; nothing got in, as far as this log tells';
  }
  if (probes > 0) return 'Probed; nothing got in, as far as this log tells';
  return 'No sign of an attack in this log';
}

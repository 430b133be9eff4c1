import { kindById } from '../../knowledge/catalogue.ts';
import { amount, number } from '../../text/count.ts';
import { quote } from '../../text/quote.ts';
import type { SummaryFacts } from '../evidence/summary-facts.ts';
import { isInOwnWords, spoken } from './happened.ts';
import { capitalised, percent } from './phrasing.ts';

/**
 * A log in two lines: what it is, how long, from when to when; how many failures and warnings, and
 * what most of it is. Facts alone: never that all is well.
 */
export function summaryLines(facts: SummaryFacts): [string, string] {
  const { format, rows, failures, warnings } = facts;
  const first = `${capitalised(format)}: ${amount(rows, 'line')}${span(facts)}.`;
  const told = [
    failures > 0 ? `${amount(failures, 'line')} ${tell(failures)} of a failure` : '',
    warnings > 0 ? `${amount(warnings, 'line')} of a warning` : '',
  ].filter((part) => part !== '');
  const trouble =
    told.length === 0
      ? 'No line of it says that something failed'
      : failures > 0
        ? told.join(', ')
        : `No line says that something failed; ${number(warnings)} ${warnings === 1 ? 'is a warning' : 'are warnings'}`;
  const most = mostlyWords(facts);
  return [first, most === null ? `${trouble}.` : `${trouble}. ${most}.`];
}

/** "Most of it (62 %): a sign-in failed"; null where no event is frequent enough to say so. */
export function mostlyWords({ mostly }: SummaryFacts): string | null {
  if (!mostly || mostly.share < LEAST_SHARE) return null;
  const lead = mostly.share >= 0.5 ? 'Most of it' : 'The most common line';
  const kind = mostly.kind === null ? null : kindById(mostly.kind);
  const isKnown = kind !== null && !isInOwnWords({ eventKind: kind.id });
  if (!isKnown && mostly.share < LEAST_QUOTED) return null;
  const words = isKnown ? kind.one : quote(spoken(mostly.template), 70, 10);
  return words === '""' ? null : `${lead} (${percent(mostly.share)}): ${words}`;
}

const LEAST_SHARE = 0.1;
/** Words of the log that are no more than one line of many say nothing to a reader. */
const LEAST_QUOTED = 0.5;

function span({ from, to, duration }: SummaryFacts): string {
  if (from === null || to === null) return '';
  if (from === to) return `, all at ${from}`;
  return `, from ${from} to ${to}${duration === null ? '' : ` (${duration})`}`;
}

function tell(lines: number): string {
  return lines === 1 ? 'tells' : 'tell';
}

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
    const look = `${amount(alarms, 'line')} ${tell(alarms)} of what intruders do`;
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

import type { Found, LookedUp } from '../../../engine/look-up/look-up.ts';
import { kindById } from '../../../knowledge/catalogue.ts';
import { isInOwnWords } from '../../../knowledge/kind.ts';
import { count } from '../../../text/count.ts';
import { quote } from '../../../text/quote.ts';
import type { AskedLog } from '../../evidence/asked-log.ts';
import { spread } from './about-one.ts';
import { nameOf } from './about-report.ts';
import { lineAndTime, linesOf, type Told } from './told.ts';

/** The lines that were asked for. */
export function theLines(
  { first, last }: { first: number; last: number },
  { rows }: AskedLog,
  found: Found | null,
): Told {
  if (first > rows) {
    return { facts: [`the log has ${linesOf(rows)}, so there is no line ${first}`] };
  }
  if (!found || found.shown.length === 0) {
    return { facts: [`line ${first} can not be shown: there is no text in it`] };
  }
  const from = found.shown[0]?.line ?? first;
  const to = found.shown.at(-1)?.line ?? last;
  const span = from === to ? `this is line ${from}` : `these are the lines from ${from} to ${to}`;
  const isCut = last > to && last > first;
  return {
    facts: [
      span,
      ...(isCut ? [`more than ${count(found.shown.length)} at a time are not shown`] : []),
    ],
    lines: found.shown,
  };
}

/** How many lines hold a text, which are the first and the last, and when. */
export function linesWith(text: string, all: LookedUp, found: Found): Told {
  const wanted = quote(text, 60);
  const { lines, first, last } = found;
  if (!first || !last) return { facts: [`no line of the ${count(all.rows)} has ${wanted} in it`] };
  return {
    facts: [
      `${linesOf(lines)} of ${count(all.rows)} ${lines === 1 ? 'has' : 'have'} ${wanted} in ${lines === 1 ? 'it' : 'them'}`,
      ...fromFirstToLast(found, all),
      ...spread(found, all).slice(1),
    ],
    lines: found.shown,
  };
}

/** Who somebody is: where the log names them, what those lines tell of, and in which numbers they stand. */
export function whoIs(
  value: string,
  log: AskedLog,
  all: LookedUp | null,
  found: Found | null,
): Told {
  const name = quote(value, 60);
  const numbers = numbersWith(value, log);
  const facts: string[] = [];
  if (all && found) {
    const { lines } = found;
    facts.push(
      lines === 0
        ? `no line of the log names ${name}`
        : `${name} is named in ${linesOf(lines)} of ${count(all.rows)}`,
      ...fromFirstToLast(found, all),
      ...whatTheyTell(found),
    );
  } else if (numbers.length === 0) {
    facts.push(`${name} is not named in the report`);
  } else {
    facts.push(`${name} is named in the report`);
  }
  for (const one of numbers) facts.push(`it stands in number ${one.number}: ${nameOf(one)}`);
  const place = placeOf(value);
  if (place !== null) facts.push(place);
  return {
    facts,
    ...(found && { lines: found.shown }),
    numbers: numbers.map(({ number }) => number),
  };
}

function fromFirstToLast({ first, last }: Found, { clock }: LookedUp): string[] {
  if (!first || !last) return [];
  if (first.line === last.line) return [`that is ${lineAndTime(first, clock)}`];
  return [`the first is ${lineAndTime(first, clock)}, the last ${lineAndTime(last, clock)}`];
}

/** "a sign-in failed (280 lines), a sign-in worked (1 line)" */
function whatTheyTell({ kinds }: Found): string[] {
  const known = kinds.flatMap(([id, lines]) => {
    const kind = kindById(id);
    return kind === null || isInOwnWords(id) ? [] : [`${kind.one} (${linesOf(lines)})`];
  });
  return known.length === 0 ? [] : [`what these lines tell of: ${known.slice(0, 3).join(', ')}`];
}

function numbersWith(value: string, { first }: AskedLog) {
  const wanted = value.toLowerCase();
  return first.filter(({ finding }) =>
    finding?.who.some((party) => party.value.toLowerCase() === wanted),
  );
}

/** What an address tells by itself; null for anything else. */
function placeOf(value: string): string | null {
  const [a, b, c, d] = value.split('.').map(Number);
  const isAddress = /^(?:\d{1,3}\.){3}\d{1,3}$/.test(value);
  if (!isAddress || [a, b, c, d].some((part) => part === undefined || part > 255)) return null;
  if (a === 127) return 'it is the address by which a machine calls itself';
  const isPrivate =
    a === 10 ||
    (a === 192 && b === 168) ||
    (a === 172 && b! >= 16 && b! <= 31) ||
    (a === 169 && b === 254);
  return isPrivate
    ? 'it is an address inside a private network: somebody who looks after that network knows whose it is'
    : 'it is an address on the internet: who stands behind it, the log does not tell';
}

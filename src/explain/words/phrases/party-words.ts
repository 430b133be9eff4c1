import type { Party } from '../../../engine/analysis.ts';
import { isInOwnWords, type Kind, type Role } from '../../../knowledge/kind.ts';
import { reasonOf, thingOf } from '../../../knowledge/reasons/reason-of.ts';
import { thingIn } from '../../../knowledge/things.ts';
import { times } from '../../../text/count.ts';
import { isWord } from '../../../text/foreign-text.ts';
import { quote } from '../../../text/quote.ts';
import type { Finding } from '../../evidence/finding.ts';
import { isVague, wordsOfFinding } from './happened.ts';
import { partnerIn } from './partners.ts';

/** One that has less of an anomaly is not named in its title. */
const MOST = 0.5;
/** Nearly all of it: "from" instead of "most from". */
const ALL = 0.97;

/** "from 183.62.140.253", "most from 183.62.140.253"; nothing where nobody stands out. */
export function mainParty(finding: Finding, kind: Kind | null): string {
  const tests = finding.who.filter(({ role }) => role === 'test');
  if (tests.length > 0) return `: ${testNames(tests)}`;
  const isQuoted = isInOwnWords(finding.eventKind) || isVague(finding);
  const thing = kind && !isQuoted ? thingNamed(finding, kind) : null;
  if (thing !== null) return `: ${thing}`;
  const party = mostOf(finding, kind);
  if (!party || (isQuoted && IN_THE_QUOTE.has(party.role))) return '';
  const { all, most } = besideOf(party.role, kind);
  return `${party.share >= ALL ? all : most} ${nameOf(party, 40)}`;
}

/** What the lines themselves name as what is missing, taken or full; null where who did it tells more. */
function thingNamed(finding: Finding, kind: Kind): string | null {
  const [role] = kind.parties;
  const words = wordsOfFinding(finding);
  const partner = CALLED_ANOTHER.has(kind.id) ? partnerIn(words) : null;
  if (role === 'address' || role === 'user') {
    return finding.who.length > 0 ? null : partner;
  }
  const reason = reasonOf(words);
  const thing = (reason && thingOf(reason, words)) ?? thingIn(words);
  return thing === null ? partner : partyName(thing, 50);
}

/** Kinds whose lines tell of a call to another program, which may be known by its sort alone. */
const CALLED_ANOTHER = new Set([
  'connection-refused',
  'connection-timed-out',
  'database-unreachable',
]);

/** Each failed test is named as long as there is room. */
function testNames(tests: Party[]): string {
  const names = tests.slice(0, 2).map(({ value }) => partyName(value, 40));
  const more = tests.length - names.length;
  return names.join(', ') + (more > 0 ? `, … (${more} more)` : '');
}

/** What stands between what happened and a party: "failed from X", "failed, most from X", "was stopped: X". */
export function joining(party: string): string {
  if (party.startsWith('most ')) return ', ';
  return party.startsWith(': ') ? '' : ' ';
}

/** Beside words of the log these say nothing new. */
const IN_THE_QUOTE = new Set<Role>(['exception', 'path', 'program', 'address', 'host', 'service']);

/** Who signs in does it under a name; what was done was done by somebody; else the name stands alone. */
function besideOf(role: Role, kind: Kind | null): { all: string; most: string } {
  if (role === 'address') return comesFrom(kind) ? BESIDE[role] : NAMED;
  if (role !== 'user' || !kind) return BESIDE[role];
  if (AS_WHOM.test(kind.area) && !DONE_BY.has(kind.id)) return BESIDE[role];
  return BY_WHOM.test(kind.area) || DONE_BY.has(kind.id) ? { all: 'by', most: 'most by' } : NAMED;
}

const AS_WHOM = /^(?:sign-in|sessions|web|failures in their own words)$/;
/** Elsewhere an address may as well be the one that was called. */
const COMES_FROM =
  /^(?:sign-in|sessions|web|mail|malware and alerts|covering tracks|cloud|rights|windows security|game server)/;
/** What its owner, or somebody under that name, did. */
const DONE_BY = new Set(['second-step-off']);
const CALLED_FROM = new Set(['firewall-blocked', 'caller-on-deny-list', 'address-banned']);

function comesFrom(kind: Kind | null): boolean {
  if (kind?.id === 'talk-to-attacker') return false;
  return kind !== null && (COMES_FROM.test(kind.area) || CALLED_FROM.has(kind.id));
}

const BY_WHOM = /^(?:covering tracks|cloud)/;
const NAMED = { all: ':', most: 'most of them:' };

/** Who or what accounts for most of a finding, of the roles that its kind names first. */
function mostOf({ who }: Finding, kind: Kind | null): Party | null {
  for (const role of rolesOf(who, kind)) {
    if (kind && !isNamedBeside(role, kind)) continue;
    const party = who.find((one) => one.role === role && isTelling(one));
    if (party && party.share >= MOST) return party;
  }
  return null;
}

/** Of who tried to sign in, the name of the machine says nothing beside its address. */
function isSameCaller(role: Role, roles: Role[], kind: Kind | null): boolean {
  return role === 'host' && kind?.area === 'sign-in' && roles.includes('address');
}

/** Where it is a service that failed; elsewhere it only wrote the line. */
const OF_SERVICES = /^(?:services|memory|crashes|containers|failures in their own words)$/;

/** The class of a failure stands in the quotation; a program that others came to has not done it. */
function isNamedBeside(role: Role, kind: Kind): boolean {
  return role !== 'exception' && (role !== 'service' || OF_SERVICES.test(kind.area));
}

/** Each a sentence on who was there, of at most two roles: "It came from 10.0.0.7 (12 times)." */
export function partySentences({ who }: Finding, kind: Kind | null): string[] {
  return rolesOf(who, kind)
    .filter(
      (role, _, all) => (!kind || isNamedBeside(role, kind)) && !isSameCaller(role, all, kind),
    )
    .slice(0, 2)
    .flatMap((role) => {
      const all = who.filter((party) => party.role === role && isTelling(party));
      const told = all.slice(0, MOST_LISTED).map(({ value, count: seen, share }) => {
        const isOnly = share >= ALL && all.length === 1;
        const often = isOnly || seen === 1 ? '' : ` (${times(seen)})`;
        return `${nameOf({ role, value }, 60)}${often}`;
      });
      if (told.length === 0) return [];
      const [one, some] = role === 'address' && !comesFrom(kind) ? NAMED_ADDRESS : LISTED[role];
      const more = all.length > told.length ? ', among others' : '';
      return [`${told.length === 1 && more === '' ? one : some} ${listed(told)}${more}.`];
    });
}

/** A number is nobody's name, and the name of a class no path. */
function isTelling({ role, value }: Party): boolean {
  if (role === 'path')
    return /[\\/]|\.\w{1,5}$/.test(value) && !/^[a-z]+(?:\.\w+){2,}$/i.test(value);
  return !(role === 'user' && /^\d{1,5}$/.test(value));
}

function listed(names: string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Those that the kind names, the most telling first; else those that are there. */
function rolesOf(who: Party[], kind: Kind | null): Role[] {
  const there = [...new Set(who.map(({ role }) => role))];
  if (!kind || kind.parties.length === 0) return there;
  return kind.parties.filter((role) => there.includes(role));
}

/** Of an exception the class alone: where it is kept says nothing to a reader. */
function nameOf({ role, value }: Pick<Party, 'role' | 'value'>, maxLength: number): string {
  const name = role === 'exception' ? (/[^.:\\/]{1,200}$/.exec(value)?.[0] ?? value) : value;
  return partyName(name, maxLength);
}

/** As it is where it is one plain word, such as an address; else as a quotation. */
export function partyName(value: string, maxLength: number): string {
  const short = shortPath(value, maxLength);
  const isPlain = /^…?[\p{L}\p{N}_.:@/\\$+=-]{1,200}$/u.test(short) && !short.includes('://');
  if (isPlain && short.length <= maxLength && !/^@|\]\(/.test(short)) return short;
  return quote(short.replaceAll('<*>', '…'), maxLength);
}

/** A long path by its end, which tells one file from another: "…/vendor/app/Connection.php". */
function shortPath(value: string, maxLength: number): string {
  if (value.length <= maxLength || /\s|:\/\//.test(value)) return value;
  const from = value.slice(value.length - maxLength + 1).search(/[/\\]/);
  return from === -1 ? value : `…${value.slice(value.length - maxLength + 1 + from)}`;
}

/** Whether a text names a party, as `partyName` writes it. */
export function names(text: string, { role, value }: Party): boolean {
  return [40, 50, 200].some((max) => {
    const name = nameOf({ role, value }, max);
    const at = text.indexOf(name);
    return at !== -1 && !isWord(text.charAt(at - 1)) && !isWord(text.charAt(at + name.length));
  });
}

/** Between what happened and a name. */
const BESIDE: Record<Role, { all: string; most: string }> = {
  address: { all: 'from', most: 'most from' },
  user: { all: 'for', most: 'most for' },
  host: { all: 'on', most: 'most on' },
  path: NAMED,
  service: { all: 'in', most: 'most in' },
  program: { all: ':', most: 'most of them:' },
  exception: { all: 'with', most: 'most with' },
  port: { all: 'on port', most: 'most on port' },
  test: { all: ':', most: 'most of them:' },
};

type Leads = [one: string, some: string];
const NAMED_ADDRESS: Leads = ['The address was', 'The addresses were'];
const MOST_LISTED = 2;

/** Before one name, and before a list of them. */
const LISTED: Record<Role, Leads> = {
  address: ['It came from', 'They came from'],
  user: ['The name used was', 'The names used were'],
  host: ['It was on', 'It was on'],
  path: ['It is about', 'It is about'],
  service: ['The service was', 'The services were'],
  program: ['The program was', 'The programs were'],
  exception: ['The error was', 'The errors were'],
  port: ['The port was', 'The ports were'],
  test: ['The test was', 'The tests were'],
};

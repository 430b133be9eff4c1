import { ROLES, type Role } from '../../../knowledge/kind.ts';
import { COMMAND_SLOTS, commandOn } from '../../../knowledge/products/commands.ts';
import { useOf } from '../../../knowledge/products/file-uses.ts';
import { isOfMac, onMac } from '../../../knowledge/products/mac.ts';
import { PRODUCT_SLOTS, type Product } from '../../../knowledge/products/product.ts';
import {
  calledIn,
  isDatabase,
  OF_PARTS,
  ofProduct,
  writerOf,
} from '../../../knowledge/products/product-of.ts';
import type { Reason } from '../../../knowledge/reasons/reason.ts';
import { reasonOf, thingOf } from '../../../knowledge/reasons/reason-of.ts';
import { fillSlots, type Slot } from '../../../knowledge/slots.ts';
import { thingIn } from '../../../knowledge/things.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Finding } from '../../evidence/finding.ts';
import { kindOfFinding, ownWordsOf, wordsOfFinding } from './happened.ts';
import { partnerIn } from './partners.ts';
import { partyName } from './party-words.ts';

/** One that has less of a finding stands for none of the others. */
const MOST = 0.5;
/** Two or three that have so much of it together are named together. */
const NEARLY_ALL = 0.8;
const MOST_NAMES = 3;
/** Of many addresses the first is named where it has so much. */
const A_PART = 0.1;
const MAX_NAME = 50;
const MAX_WORDS = 60;

/**
 * Sentences about a finding, with what its log names in their slots. Those of a `reason` take what the line
 * names for that reason alone: what else it names is not what is missing or full.
 */
export function filledFor(
  finding: Finding,
  part: string | null,
  reason: Reason | null = null,
  log: LogWords = NO_LOG,
): (text: string) => string {
  const known = new Map<Slot, string | null>();
  const nameOf = (slot: Slot, isTyped: boolean): string | null => {
    const single = isTyped ? typedName(slot, finding) : undefined;
    if (single !== undefined) return single;
    let name = known.get(slot);
    if (name === undefined) {
      name = named(slot, finding, part, reason, log);
      known.set(slot, name);
    }
    return name;
  };
  return (text) => fillSlots(text, nameOf, log.isLinux && !log.isMac);
}

function named(
  slot: Slot,
  finding: Finding,
  part: string | null,
  reason: Reason | null,
  log: LogWords,
): string | null {
  const thing = () => (reason ? ofReason(reason, finding) : thingNamed(finding));
  switch (slot) {
    case 'words':
      return ownWordsOf(finding, MAX_WORDS);
    case 'line':
      return finding.at[0] === undefined ? null : String(finding.at[0]);
    case 'part':
      return part === null ? null : partyName(part, MAX_NAME);
    case 'thing':
      return thing();
    case 'other':
      return (
        thing() ??
        partiesNamed('host', finding) ??
        partiesNamed('address', finding) ??
        partnerOf(finding, log)
      );
    case 'service':
      return partiesNamed(slot, finding) ?? serviceOf(finding, part, log);
    case 'called':
      return CALLED.exec(wordsOfFinding(finding))?.groups?.address ?? null;
    case 'script':
      return SCRIPT.exec(wordsOfFinding(finding))?.groups?.name ?? null;
    case 'use': {
      const path =
        thing() ??
        partiesNamed('path', finding) ??
        finding.who.find(({ role }) => role === 'path')?.value ??
        null;
      return path === null ? null : useOf(path);
    }
    case 'product':
      return subject(finding, log)?.name ?? null;
    case 'port':
      return partiesNamed(slot, finding) ?? portIn(finding);
    default:
      return (
        command(slot, finding, reason) ??
        howTo(slot, finding, log, reason) ??
        (isRole(slot) ? partiesNamed(slot, finding) : null)
      );
  }
}

/** The words of a log that tell which program wrote it. */
export interface LogWords {
  /** Of its format, in plain words. */
  format: string;
  /** Some of its lines. */
  lines: string;
  /** Whether commands of Linux may help there. */
  isLinux: boolean;
  /** Whether its paths are those of a Mac. */
  isMac: boolean;
}

const NO_LOG: LogWords = { format: '', lines: '', isLinux: true, isMac: false };

export function logWordsOf({ log, samples = [] }: Evidence, isLinux: boolean): LogWords {
  const lines = samples.map(({ text }) => text).join('\n');
  return { format: log?.format ?? '', lines, isLinux, isMac: isOfMac(lines) };
}

/** `shop@1.0.0 start: …`, as npm names a script of a project. */
const SCRIPT =
  /(?:[\w.-]@|[\w.-] at )\d[\w.+-]{0,30} (?<name>[A-Za-z][\w:-]{0,40})(?:: | script\b)/;

/** Where a call went, in the lines of a firewall or a network watch. */
const CALLED =
  /\b(?:dest|dst|destination)(?:[_. ]?(?:ip|addr|address))?["']?[:= ]{1,3}["']?(?<address>\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}:[\da-f:]{2,39})\b/i;

/** Of a log that one service writes, that one: a builder of programs is none, nor is a class or a module. */
function serviceOf(finding: Finding, part: string | null, log: LogWords): string | null {
  const own = writer(finding, log);
  if (own) return own.look === undefined ? null : own.name;
  return part !== null && DAEMON.test(part) && !WRITES_OF_OTHERS.test(part) ? part : null;
}

const DAEMON = /^[a-z][a-z\d-]{2,30}$/;
const WRITES_OF_OTHERS = /^(?:kernel|systemd|init|cron|audit|rsyslogd|sudo|su|supervisord)$/;

/** What a program called, by its sort: not the program itself, whose members call each other. */
function partnerOf(finding: Finding, log: LogWords): string | null {
  const partner = partnerIn(wordsOfFinding(finding));
  return partner === writer(finding, log)?.name ? null : partner;
}

function writer(finding: Finding, { format, lines }: LogWords): Product | null {
  return writerOf(`${format}\n${wordsOfFinding(finding)}\n${lines}`);
}

/** Of whom the commands are: of a failure of a database that another program tells of, the database. */
function subject(finding: Finding, log: LogWords): Product | null {
  const own = writer(finding, log);
  if (kindOfFinding(finding)?.area !== 'database' || (own && isDatabase(own))) return own;
  return calledIn(wordsOfFinding(finding)) ?? own;
}

/** How the program that wrote the log, or the one that it called, is looked at and set up. */
function howTo(slot: Slot, finding: Finding, log: LogWords, reason: Reason | null): string | null {
  const isOther = slot.startsWith('other');
  const asked = isOther ? slot.slice('other'.length) : slot;
  const known = PRODUCT_SLOTS.find((name) => name === asked);
  if (known === undefined) return null;
  if (isOther) {
    const called = calledIn(wordsOfFinding(finding)) ?? writer(finding, log);
    const told = ofProduct(known, called, { format: '', name: null });
    return log.isMac ? onMac(told, log.lines) : told;
  }
  const product = subject(finding, log);
  const { format } = product === writer(finding, log) ? log : NO_LOG;
  const name = OF_PARTS.has(known) ? rawThing(finding, reason) : partiesNamed('service', finding);
  const told = ofProduct(known, product, { format, name });
  return log.isMac ? onMac(told, log.lines) : told;
}

/** What one types about the thing, or the other side, that the line names. */
function command(slot: Slot, finding: Finding, reason: Reason | null): string | null {
  const known = COMMAND_SLOTS.find((name) => name === slot);
  if (known === undefined) return null;
  const most = (role: Role) =>
    finding.who.find((party) => party.role === role && party.share >= MOST)?.value ?? null;
  const named = [
    rawThing(finding, reason),
    ...(known === 'reach' ? [most('host'), most('address')] : [most('path')]),
  ];
  return named.map((name) => commandOn(known, name)).find((text) => text !== null) ?? null;
}

/** The port that was taken, where the line names it. */
function portIn(finding: Finding): string | null {
  const words = wordsOfFinding(finding);
  const reason = reasonOf(words);
  const port = reason?.id === 'port-taken' ? thingOf(reason, words) : null;
  return port === null ? null : `port ${port}`;
}

function isRole(slot: Slot): slot is Role {
  return (ROLES as readonly string[]).includes(slot);
}

/** What the lines name as what is missing, taken, full or called. */
function thingNamed(finding: Finding): string | null {
  const thing = rawThing(finding, null);
  return thing === null ? null : partyName(endOf(thing), MAX_NAME);
}

/** The same as the log writes it. */
function rawThing(finding: Finding, only: Reason | null): string | null {
  const words = wordsOfFinding(finding);
  if (only) return thingOf(only, words);
  const reason = reasonOf(words);
  const ofItself = thingIn(words);
  // Of a plugin that lacks another, the one that failed is told.
  const isFirst = kindOfFinding(finding)?.area === 'game server';
  return (isFirst ? ofItself : null) ?? (reason && thingOf(reason, words)) ?? ofItself;
}

function ofReason(reason: Reason, finding: Finding): string | null {
  const thing = thingOf(reason, wordsOfFinding(finding));
  return thing === null ? null : partyName(endOf(thing), MAX_NAME);
}

/** A long path by its end: in full it stands in the line that is quoted. */
function endOf(thing: string): string {
  if (thing.length <= LONG_PATH || !PATH.test(thing)) return thing;
  const end = /[^\\/]{1,60}[\\/]?$/.exec(thing)?.[0] ?? thing;
  return /\p{L}/u.test(end) ? end : thing;
}

const LONG_PATH = 28;
const PATH = /^(?:[A-Za-z]:\\|[/~.…]|[\w@.-]{1,80}\/)/;

/** A command takes one name, and all of it; undefined for what is no party. */
function typedName(slot: Slot, { who }: Finding): string | null | undefined {
  if (!ROLES.some((role) => role === slot)) return undefined;
  const [first] = who.filter(({ role, value }) => role === slot && !/^\d{1,5}$/.test(value));
  return first && first.share >= A_PART ? first.value : null;
}

function partiesNamed(role: Role, { who }: Finding): string | null {
  const isPort = role === 'port';
  const all = who.filter(
    (party) => party.role === role && (isPort || !/^\d{1,5}$/.test(party.value)),
  );
  const [first] = all;
  if (!first) return null;
  const name = (value: string) => `${isPort ? 'port ' : ''}${partyName(value, MAX_NAME)}`;
  if (first.share >= MOST) return name(first.value);
  if (role === 'address' && first.share >= A_PART && all.length > 1) {
    return `${name(first.value)} and the others`;
  }
  const share = all.reduce((sum, party) => sum + party.share, 0);
  if (all.length > MOST_NAMES || share < NEARLY_ALL) return null;
  const names = all.map(({ value }) => name(value));
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

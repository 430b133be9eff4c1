import type { Role } from './kind.ts';
import type { CommandSlot } from './products/commands.ts';
import type { ProductSlot } from './products/product.ts';

/**
 * A place in a sentence of the catalogue for what a log names, with what stands there where it names
 * nothing: "Block {address|the address}." `thing` is what a line names beside those who act (a file, a
 * port), `use` what such a file is for, `other` what a program called (a host, a database), `called` the address that one of yours called, `script` that of a project, `part` the part of a
 * program that wrote the line, `product` the program by the name that it is known by, `words` the quoted words of
 * the log, `line` the number of the line to look at. The others tell how
 * that product is looked at and set up (products/), those that begin with `other` how what it called is; commands
 * on what a line names stand in products/commands.ts.
 *
 * A sentence may have several versions, parted by ` || `: a version with a place that has nothing of its own
 * ("{service}") is told where the log names that, else the next one. Inside double quotes stands what a
 * reader types: only a name that a shell takes as one plain word comes there.
 */
export type Slot =
  | Role
  | 'thing'
  | 'use'
  | 'other'
  | 'called'
  | 'script'
  | 'part'
  | 'product'
  | 'words'
  | 'line'
  | CommandSlot
  | ProductSlot
  | `other${ProductSlot}`;

/** What stands in a place; null for what the log does not name. `isTyped` where a reader types it. */
export type NameOf = (slot: Slot, isTyped: boolean) => string | null;

const SLOT = /\{(\w{1,20})(?:\|([^{}|]{1,80}))?\}/g;
const VERSIONS = ' || ';
/** No sign of a shell in it, and no option of a command. */
const TYPED = /^[\p{L}\p{N}/.][\p{L}\p{N}_.:@/+-]{0,120}$/u;

/** What is typed under Linux alone. */
const FOR_LINUX =
  /"(?:sudo|systemctl|journalctl|ip|ss|df|top|last|id|openssl|timedatectl|fail2ban-client|apachectl|ls|ps)\b/;

/**
 * A sentence with its places filled. A version with commands of Linux is left out where the log is of a
 * system without them (`isLinux` false), if there is another.
 */
export function fillSlots(text: string, nameOf: NameOf, isLinux = true): string {
  const all = text.split(VERSIONS);
  const others = isLinux ? all : all.filter((version) => !FOR_LINUX.test(version));
  const versions = others.length === 0 ? all : others;
  const filled = versions.map((version) => fillVersion(version, nameOf));
  return filled.find((version) => version !== null) ?? '';
}

/** Null where a place that has nothing of its own stays empty. */
function fillVersion(text: string, nameOf: NameOf): string | null {
  let isWhole = true;
  const told = text.replace(SLOT, (_, slot: Slot, otherwise: string | undefined, at: number) => {
    const isTyped = (text.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1;
    const name = nameOf(slot, isTyped);
    const known = name !== null && isTyped && !TYPED.test(name) ? null : name;
    if (known === null && otherwise === undefined) isWhole = false;
    return known ?? otherwise ?? '';
  });
  return isWhole ? told : null;
}

/** The same where nothing is known of a log. */
export function withoutSlots(text: string): string {
  return fillSlots(text, () => null);
}

/** The versions of a sentence, each with something in its places. */
export function versionsOf(text: string): string[] {
  return text.split(VERSIONS).map((version) => fillVersion(version, () => 'acme') ?? '');
}

/** The slots that a sentence has. */
export function slotsIn(text: string): string[] {
  return [...text.matchAll(SLOT)].map(([, slot = '']) => slot);
}

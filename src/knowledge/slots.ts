import type { Role } from './kind.ts';

/**
 * A place in a sentence of the catalogue for what a log names, with what stands there where it names
 * nothing: "Block {address|the address}." `thing` is what a line names beside those who act (a file, a
 * port), `other` what a program called (a host, a database), `part` the part of a program that wrote the line.
 */
export type Slot = Role | 'thing' | 'other' | 'part';

const SLOT = /\{(\w{1,20})\|([^{}|]{1,80})\}/g;

/** A sentence with its places filled; `nameOf` gives null for what the log does not name. */
export function fillSlots(text: string, nameOf: (slot: Slot) => string | null): string {
  return text.replace(SLOT, (_, slot: Slot, otherwise: string) => nameOf(slot) ?? otherwise);
}

/** The same where nothing is known of a log. */
export function withoutSlots(text: string): string {
  return fillSlots(text, () => null);
}

/** The slots that a sentence has. */
export function slotsIn(text: string): string[] {
  return [...text.matchAll(SLOT)].map(([, slot = '']) => slot);
}

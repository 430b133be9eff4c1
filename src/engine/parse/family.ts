import { compareToken, createSlot, generalize, type Slot, widenSlot } from './slot.ts';
import type { Token } from './token.ts';

/** Messages of one shape, a cluster of Drain's: as many tokens, the first the same, most words shared. */
export interface Family {
  slots: Slot[];
  /** Of each slot the hash of its only text, or 0 where it takes a closer look. */
  hashes: Int32Array;
  /** Of each template, as it reads by now, its index. */
  indexes: Map<string, number>;
}

export function createFamily(tokens: Token[]): Family {
  const hashes = Int32Array.from(tokens, ({ hash, words }) => (words.length === 1 ? hash : 0));
  return { slots: tokens.map(createSlot), hashes, indexes: new Map() };
}

/** Share of the words that can be compared which the family knows, 0 to 1; 1 where none can. */
export function similarity(family: Family, tokens: Token[]): number {
  const sum = { words: 0, equal: 0 };
  for (let i = 0; i < tokens.length; i++) compareToken(family.slots[i]!, tokens[i]!, sum);
  return sum.words === 0 ? 1 : sum.equal / sum.words;
}

/** Whether, at a quick look, more than `limit` words differ: then `similarity` need not be asked. */
export function differsBy(family: Family, tokens: Token[], limit: number): boolean {
  let different = 0;
  for (let i = 0; i < tokens.length; i++) {
    const hash = family.hashes[i]!;
    if (hash !== 0 && hash !== tokens[i]!.hash && ++different > limit) return true;
  }
  return false;
}

/** Takes the message into the family and returns its template, as it reads by now. */
export function joinFamily(family: Family, tokens: Token[]): string {
  for (let i = 0; i < tokens.length; i++) {
    family.slots[i] = widenSlot(family.slots[i]!, tokens[i]!);
    if (family.hashes[i] !== tokens[i]!.hash) family.hashes[i] = 0;
  }
  return templateOf(family, tokens);
}

/** The template of a message that has joined the family. */
export function templateOf(family: Family, tokens: Token[]): string {
  return tokens.map((token, i) => generalize(family.slots[i]!, token)).join(' ');
}

import { createFamily, differsBy, type Family, similarity } from './family.ts';
import type { Token } from './token.ts';

/** Finds the family of a message: Drain's tree of fixed depth, by token count and first token. */
export interface FamilyIndex {
  /** The most similar family, or null where none is similar enough. */
  find(tokens: Token[]): Family | null;
  add(tokens: Token[]): Family;
  /** Forgets the families that have no template any more. */
  dropEmpty(): void;
}

/** Drain's `sim_th`, measured in words and not in tokens between blanks. */
const MIN_SIMILARITY = 0.5;

/** Drain's `max_children`: first tokens told apart for each token count; further ones share a leaf. */
const MAX_FIRST_TOKENS = 100;

/** Where this many families of one first token have nothing in common, the rest is free text. */
const MAX_FAMILIES = 256;

export function createFamilyIndex(): FamilyIndex {
  const leaves = new Map<string, Family[]>();
  const firstTokens = new Map<number, number>();

  function leafOf(tokens: Token[]): Family[] {
    const key = `${tokens.length} ${tokens[0]!.text}`;
    const leaf = leaves.get(key);
    if (leaf !== undefined) return leaf;
    const known = firstTokens.get(tokens.length) ?? 0;
    if (known >= MAX_FIRST_TOKENS) return leafAt(`${tokens.length}`);
    firstTokens.set(tokens.length, known + 1);
    return leafAt(key);
  }

  function leafAt(key: string): Family[] {
    const leaf = leaves.get(key) ?? [];
    if (leaf.length === 0) leaves.set(key, leaf);
    return leaf;
  }

  return {
    find: (tokens) => mostSimilar(leafOf(tokens), tokens),
    add(tokens) {
      const added = createFamily(tokens);
      leafOf(tokens).push(added);
      return added;
    },
    dropEmpty() {
      for (const [key, leaf] of leaves) {
        const kept = leaf.filter(({ indexes }) => indexes.size > 0);
        if (kept.length > 0) {
          if (kept.length < leaf.length) leaves.set(key, kept);
          continue;
        }
        leaves.delete(key);
        const count = Number(key.split(' ', 1)[0]);
        if (key.includes(' ')) firstTokens.set(count, (firstTokens.get(count) ?? 1) - 1);
      }
    },
  };
}

/** In a full leaf, a message that is similar to no family joins the last one, which in time matches all of them. */
function mostSimilar(leaf: Family[], tokens: Token[]): Family | null {
  let words = 0;
  for (const token of tokens) words += Math.max(1, token.words.length);
  let best = leaf[MAX_FAMILIES - 1] ?? null;
  let bestSimilarity = 0;
  for (const family of leaf) {
    if (differsBy(family, tokens, words * (1 - MIN_SIMILARITY))) continue;
    const similar = similarity(family, tokens);
    if (similar < MIN_SIMILARITY || similar <= bestSimilarity) continue;
    best = family;
    bestSimilarity = similar;
  }
  return best;
}

import { fitsPattern } from './pattern.ts';
import type { Token } from './token.ts';
import { hasValue, hideValues, VALUE_SIGN } from './value.ts';

/** Finds a message's template among those of a saved baseline, which never change. */
export interface KnownTemplates {
  /** Index of the template with the most constant text that the message fits, or -1. */
  find(tokens: Token[]): number;
}

interface Known {
  index: number;
  tokens: string[];
  constant: number;
}

/** @param templates With `<*>` for values. Of equal ones the first counts. */
export function createKnownTemplates(templates: string[]): KnownTemplates {
  const byStart = new Map<string, Known[]>();
  const all = templates.map((template, index) => {
    const masked = hideValues(template);
    const constant = masked.replaceAll(VALUE_SIGN, '').length;
    return { index, tokens: masked.split(' '), constant };
  });
  for (const known of all.sort((one, other) => other.constant - one.constant)) {
    const first = known.tokens[0]!;
    const key = keyOf(known.tokens.length, hasValue(first) ? '' : first);
    const leaf = byStart.get(key);
    if (leaf === undefined) byStart.set(key, [known]);
    else leaf.push(known);
  }

  return {
    find(tokens) {
      let found: Known | undefined;
      for (const first of [tokens[0]!.text, '']) {
        const leaf = byStart.get(keyOf(tokens.length, first)) ?? [];
        const fits = leaf.find((known) => fitsAll(known.tokens, tokens));
        if (fits && (!found || fits.constant > found.constant)) found = fits;
      }
      return found ? found.index : -1;
    },
  };
}

function keyOf(count: number, first: string): string {
  return `${count} ${first}`;
}

function fitsAll(patterns: string[], tokens: Token[]): boolean {
  return patterns.every((pattern, i) => fitsPattern(pattern, tokens[i]!.text));
}

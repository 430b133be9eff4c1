import { DELIMITERS } from './char-kinds.ts';
import type { Token } from './token.ts';
import { hasValue, hideValues, VALUE_SIGN } from './value.ts';

/** Finds a message's template among those of a saved baseline, which never change. */
interface KnownTemplates {
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

/** Whether a text is the pattern's, where each value of the pattern stands for any text, even none. */
export function fitsPattern(pattern: string, text: string): boolean {
  const [start = '', ...pieces] = pattern.split(VALUE_SIGN);
  const end = pieces.pop();
  if (end === undefined) return pattern === text;
  if (!text.startsWith(start) || text.length < start.length + end.length) return false;
  if (!text.endsWith(end)) return false;
  let at = start.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - end.length;
}

/**
 * What a pattern and a text share at their start and end, cut at delimiters, and a value between.
 *
 * @example
 * commonPattern('ws=null,', 'ws=WorkSource{\x01},'); // 'ws=\x01,'
 */
export function commonPattern(pattern: string, text: string): string {
  if (fitsPattern(pattern, text)) return pattern;
  const limit = Math.min(pattern.length, text.length);
  let start = 0;
  while (start < limit && pattern[start] === text[start]) start++;
  while (start > 0 && !DELIMITERS.includes(pattern[start - 1]!)) start--;
  let end = 0;
  while (end < limit - start && pattern.at(-1 - end) === text.at(-1 - end)) end++;
  while (end > 0 && !DELIMITERS.includes(pattern.at(-end)!)) end--;
  return pattern.slice(0, start) + VALUE_SIGN + pattern.slice(pattern.length - end);
}

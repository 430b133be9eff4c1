import { DELIMITERS } from './char-kinds.ts';
import { VALUE_SIGN } from './value.ts';

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

import { lastCause } from './cause.ts';

const MAX_CHARS = 400;
/** Of a message of several lines: the first, and the one that tells the cause. */
const MAX_LOOKED_AT = 4000;
/** What a message says on one line of at most 400 characters: its first line, and the exception below it. */
export function saidIn(message: string): string {
  const text = message.trimStart();
  const end = text.search(/[\r\n]/);
  if (end === -1) return text.slice(0, MAX_CHARS);
  const first = text.slice(0, end).trimEnd().slice(0, MAX_CHARS);
  const below = text.slice(end + 1, MAX_LOOKED_AT);
  const cause = lastCause(below) || firstWords(below);
  const isSaid = first.toLowerCase().includes(cause.trim().slice(-SAID_CHARS).toLowerCase());
  return isSaid ? first : `${first} ${cause.trim()}`.slice(0, MAX_CHARS);
}

/** The end of a cause that the first line says too. */
const SAID_CHARS = 24;

/** The next line, where it is no place in a stack. */
function firstWords(below: string): string {
  const line = below.split('\n', 1)[0]!.trim();
  return /^(?:at |File "|\.\.\. \d)/.test(line) ? '' : line;
}

/** Fewer words in common do not tell what both say. */
const LEAST_COMMON = 2;

/**
 * What two texts say both, with "…" where they differ; the first one where that is hardly a word.
 * @example commonWords('disk sda1 is full', 'disk sdb is full') // 'disk … is full'
 */
export function commonWords(one: string, other: string): string {
  if (one === other) return one;
  const [a, b] = [one.split(' '), other.split(' ')];
  const common = a.length === b.length ? sideBySide(a, b) : fromBothEnds(a, b);
  const told = common.filter((word) => word !== GAP && /\p{L}{2}/u.test(word)).length;
  return told < LEAST_COMMON ? one : common.join(' ').replace(/…(?: …){1,400}/g, GAP);
}

const GAP = '…';

function sideBySide(a: readonly string[], b: readonly string[]): string[] {
  return a.map((word, i) => (word === b[i] ? word : GAP));
}

function fromBothEnds(a: readonly string[], b: readonly string[]): string[] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [...a.slice(0, start), GAP, ...a.slice(a.length - end)];
}

import type { CountedEvent } from '../analysis.ts';
import { templateLetters } from '../compare-events.ts';

/** One event, as each of two logs has it: under one template or several, or not at all. */
export interface Pair {
  before: CountedEvent[];
  after: CountedEvent[];
}

/** Longer templates are not laid word by word beside others. */
const MAX_WORDS = 60;
/** Of the words of two templates, so many must be the same. */
const SAME_WORDS = 0.5;

/**
 * Merges the events of two logs, so that each is in one pair. An event is the same where its template
 * is, in all but spaces, marks and placeholders; or where one log shows a value (`user alice left`)
 * of which the other has seen several (`user <*> left`). Events of different kinds are never the
 * same: no failure hides in a template that fits everything.
 */
export function pairEvents(
  before: readonly CountedEvent[],
  after: readonly CountedEvent[],
): Pair[] {
  const byName = new Map<string, Pair>();
  const add = (event: CountedEvent, side: keyof Pair) => {
    const name = nameOf(event);
    const pair = byName.get(name) ?? { before: [], after: [] };
    pair[side].push(event);
    byName.set(name, pair);
  };
  for (const event of before) add(event, 'before');
  for (const event of after) add(event, 'after');
  return withValues([...byName.values()]);
}

/** What the same event is called in both logs: its letters and digits; its id where it has none. */
function nameOf({ template, eventId, eventKind }: CountedEvent): string {
  const letters = templateLetters(template);
  const digits = template.replace(/<[^<>]{0,40}>|\D/g, '');
  const own = letters === '' ? `id ${eventId} ${template}` : `letters ${letters} ${digits}`;
  return `${eventKind ?? ''}\n${own}`;
}

/** Joins what only one of the logs has to what has a placeholder there, or shows one of its values. */
function withValues(pairs: Pair[]): Pair[] {
  const joined = new Set<Pair>();
  for (const alike of byShape(pairs).values()) {
    for (const one of alike) {
      if (one.before.length > 0 && one.after.length > 0) continue;
      const other = alike.find((pair) => pair !== one && fits(one, pair) && !joined.has(pair));
      if (!other) continue;
      other.before.push(...one.before);
      other.after.push(...one.after);
      joined.add(one);
    }
  }
  return pairs.filter((pair) => !joined.has(pair));
}

/** Templates of another number of words, or kind, are of other events. */
function byShape(pairs: readonly Pair[]): Map<string, Pair[]> {
  const shapes = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const [event] = [...pair.before, ...pair.after];
    const words = event ? wordsOf(event).length : 0;
    if (!event || event.template === '' || words > MAX_WORDS) continue;
    const shape = `${event.eventKind ?? ''}\n${words}`;
    const known = shapes.get(shape);
    if (known) known.push(pair);
    else shapes.set(shape, [pair]);
  }
  return shapes;
}

/** Within one log, templates differ for a reason: what fits must be of the other log. */
function fits({ before, after }: Pair, other: Pair): boolean {
  const event = before[0] ?? after[0];
  const side = before.length > 0 ? other.after : other.before;
  return event !== undefined && side.some((each) => fit(wordsOf(event), wordsOf(each)));
}

/** Whether word stands beside word, or a value beside a placeholder. */
function fit(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  let same = 0;
  for (const [i, word] of one.entries()) {
    const beside = other[i] ?? '';
    if (word === beside && !isPlaceholder(word)) same++;
    else if (!isPlaceholder(word) && !isPlaceholder(beside)) return false;
  }
  return same > 0 && same >= SAME_WORDS * one.length;
}

function isPlaceholder(word: string): boolean {
  return word.includes('<*>');
}

const SPLIT = new WeakMap<CountedEvent, string[]>();

function wordsOf(event: CountedEvent): string[] {
  const words = SPLIT.get(event) ?? event.template.split(/\s+/);
  SPLIT.set(event, words);
  return words;
}

import { globSync, readFileSync } from 'node:fs';
import { findWording } from '../../test/helpers/find-wording.ts';

const SRC = new URL('../../src/', import.meta.url);

/**
 * All wording that a chat user can be given, a line each, with the place of its source: views and
 * the built-in explanation, the kinds of events, and what the engine notes of a log or refuses.
 *
 * @returns for example `bots/views/notices.ts:9 One moment.`
 */
export function allSentences(): string[] {
  const words = ['bots/views/**/*.ts', 'explain/words/**/*.ts', 'knowledge/kinds/**/*.ts'];
  const told = ['engine/**/*.ts', 'explain/evidence/*.ts', 'explain/model/*.ts'];
  return [...findWording(read(words), 'two words'), ...findWording(read(told), 'sentence')];
}

function read(patterns: string[]): Map<string, string> {
  const paths = globSync(patterns, { cwd: SRC }).sort();
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, SRC), 'utf8')]));
}

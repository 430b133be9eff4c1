import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findWording } from '../helpers/find-wording.ts';

const src = new URL('../../src/', import.meta.url);

function readAll(...patterns: string[]): Map<string, string> {
  const paths = globSync(patterns, { cwd: src }).filter((path) => !OPERATORS.includes(path));
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, src), 'utf8')]));
}

/** What they say is for the person who runs the bot: `doctor`, the start, the log. */
const OPERATORS = ['slack', 'discord'].flatMap((bot) => [
  `bots/${bot}/check.ts`,
  `bots/${bot}/bot.ts`,
]);

/** States in the code's own words, which nobody is shown. */
const STATES = ['no question', 'not visible'];

it('listeners and renderers hold no wording: all that people read stands in bots/views', () => {
  const files = readAll(
    'bots/{slack,discord}/{listeners,render,interactions}/**/*.ts',
    'bots/web/render/*.ts',
  );
  expect(files.size).toBeGreaterThan(30);
  const found = findWording(files, 'two words');
  expect(found.filter((one) => !STATES.some((state) => one.endsWith(` ${state}`)))).toEqual([]);
});

it('the rest of the bots and the jobs hold no sentence', () => {
  const files = readAll(
    'bots/{slack,discord,web}/**/*.{ts,js}',
    'bots/*.ts',
    'jobs/{*,normal/*,upload/*,questions/*}.ts',
  );
  expect(files.size).toBeGreaterThan(80);
  expect(findWording(files, 'sentence')).toEqual([]);
  // SQL and scripts are in capitals, too, so of these folders only what may be refused.
  const kept = readAll('jobs/archive/*.ts', 'jobs/thread/*.ts');
  expect(findWording(kept, 'sentence')).toEqual([]);
});

it.each([
  ["say('One moment')", 'a.ts:1 One moment'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a source that holds a template.
  ['say(`Number ${1} is explained`)', 'a.ts:1 Number <*> is explained'],
  ["\n\nconst view = { text: 'Try again.' }", 'a.ts:3 Try again.'],
  ["throw new UserError('E_A', 'It is empty', '')", 'a.ts:1 It is empty'],
])('finds the wording in %j', (source, found) => {
  expect(findWording(new Map([['a.ts', source]]), 'sentence')).toEqual([found]);
});

it.each([
  "parts.log.warn({ err }, 'The form could not be opened')",
  "throw new RangeError('Slack requires an app token')",
  "type A = 'Not here' | 'Not there'",
  "import { a } from './A file.ts'",
  "// 'One moment'\nconst path = 'a/b.ts'",
])('finds none in %j', (source) => {
  expect(findWording(new Map([['a.ts', source]]), 'two words')).toEqual([]);
});

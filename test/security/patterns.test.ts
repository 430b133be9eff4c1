import { globSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { analyse } from 'scslre';
import { expect, it, onTestFinished } from 'vitest';
import { type Pattern, readPatterns } from '../helpers/read-patterns.ts';

/**
 * Regular expressions backtrack, so a hostile text can keep one busy for hours. Each of ours either
 * has no unlimited repetition (then a start costs no more however long the text is), or `scslre`,
 * which eslint-plugin-regexp builds on, finds no two ways through it. Both kinds are then tried on
 * texts made to break them. What takes n² steps would not end before the test is given up.
 */
const src = new URL('../../src/', import.meta.url);
const sources = globSync('**/*.ts', { cwd: src }).map((path): [string, string] => [
  path,
  readFileSync(new URL(path, src), 'utf8'),
]);
const { literals, computed } = readPatterns(new Map(sources));

/** Patterns that no foreign text reaches, and why. */
const OURS: Record<string, string> = {
  'jobs/queue/redis/redis-url.ts': 'REDIS_URL comes from whoever runs the service',
};

/** Places that make one of another of ours, which is checked itself, and how. */
const DERIVED: Record<string, string> = {
  'engine/read/formats/group-places.ts': 'the same without the names of its groups',
};

const parsed = ({ source, flags }: Pattern) =>
  new RegExpParser().parseLiteral(`/${source}/${flags}`);
const isUnlimited = (pattern: Pattern) => {
  let found = false;
  visitRegExpAST(parsed(pattern), {
    onQuantifierEnter: ({ max }: AST.Quantifier) => {
      found ||= max === Number.POSITIVE_INFINITY;
    },
  });
  return found;
};
const reportsOf = (pattern: Pattern) => {
  const { pattern: ast, flags } = parsed(pattern);
  return analyse({ pattern: ast, flags }).reports;
};
const foreign = literals.filter(({ path }) => !(path in OURS));
/** What the catalogue of events sees is cut to 600 characters (`knowledge/readable-text.ts`). */
const catalogue = foreign.filter(({ path }) => path.startsWith('knowledge/'));
const others = foreign.filter((one) => !catalogue.includes(one));

it('finds the regular expressions of the sources', () => {
  expect(literals.length).toBeGreaterThan(200);
  expect(literals.map(({ source }) => source)).toContain('^[0-9a-f]{16,40}$');
  for (const path of Object.keys(OURS)) expect(literals.map((one) => one.path)).toContain(path);
});

it('no regular expression is made of a text', () => {
  const pathOf = (place: string) => place.slice(0, place.lastIndexOf(':'));
  expect(computed.filter((place) => !(pathOf(place) in DERIVED))).toEqual([]);
  expect(computed.map(pathOf)).toEqual(Object.keys(DERIVED));
});

it.each([
  ['(a+)+$', ''],
  ['\\s+$', ''],
  ['a.*b.*c', 's'],
])('the check knows /%s/%s as slow', (source, flags) => {
  expect(reportsOf({ path: '', line: 1, source, flags })).not.toEqual([]);
});

it('no unlimited repetition takes more than a number of steps that grows with the text', () => {
  const slow = foreign.filter((one) => isUnlimited(one) && reportsOf(one).length > 0);
  expect(slow.map(({ path, line, source }) => `${path}:${line} /${source}/`)).toEqual([]);
});

it.each([
  ['unlimited repetitions', 300_000, others.filter(isUnlimited)],
  ['limited repetitions', 50_000, others.filter((one) => !isUnlimited(one))],
  ['the patterns of the catalogue', 20_000, catalogue],
])('%s come to an end on %i characters made to break them', async (_, chars, patterns) => {
  let at = 'the start';
  const script = new URL('../helpers/match-all.ts', import.meta.url);
  const worker = new Worker(script, { workerData: { patterns, chars } });
  onTestFinished(async ({ task }) => {
    if (at !== 'done') console.error(`${task.name}: not beyond ${at}`);
    await worker.terminate();
  });
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (where: string) => {
      at = where;
      if (where === 'done') resolve();
    });
  });
});

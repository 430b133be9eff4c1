import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Import, readImports } from './helpers/read-imports.ts';

/** A test file that starts processes ends so, and `npm run test:fast` leaves it out by that. */
const ENDING = '.process.test.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const paths = globSync('{bench,src,test}/**/*.ts', { cwd: ROOT });
const reaches = readImports(new Map(paths.map((path) => [path, read(path)])));
const tests = paths.filter((path) => path.endsWith('.test.ts'));

/** Whether the file starts processes, itself or by what it imports. */
function startsProcesses(path: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return false;
  seen.add(path);
  const imports = reaches.get(path)?.imports ?? [];
  return imports.some(
    (one) => isChildProcess(one) || startsProcesses(targetOf(path, one.specifier), seen),
  );
}

function isChildProcess({ specifier }: Import): boolean {
  return specifier === 'node:child_process' || specifier === 'child_process';
}

/** As a path from the root of the checkout; that of a package leads to no file of ours. */
function targetOf(path: string, specifier: string | null): string {
  return specifier?.startsWith('.') ? join(path, '..', specifier) : '';
}

it('knows a test that starts processes, itself or by a helper', () => {
  expect(startsProcesses('test/helpers/redis-server.ts')).toBe(true);
  expect(startsProcesses('test/jobs/queue/redis/redis-backend.process.test.ts')).toBe(true);
  expect(startsProcesses('test/jobs/queue/redis/redis-url.test.ts')).toBe(false);
});

it('test files that start processes say so in their names, and others do not', () => {
  const starting = tests.filter((path) => startsProcesses(path));
  expect(starting.length).toBeGreaterThan(15);
  expect(tests.filter((path) => path.endsWith(ENDING)).sort()).toEqual(starting.sort());
});

it('test:fast runs all but these', () => {
  const { scripts } = JSON.parse(read('package.json'));
  expect(scripts['test:fast']).toBe(`vitest run --exclude '**/*${ENDING}'`);
});

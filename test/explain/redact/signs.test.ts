import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as nameWords from '../../../src/explain/redact/names/name-words.ts';
import { sortOfName } from '../../../src/explain/redact/names/setting-names.ts';
import { SECRETS } from '../../../src/explain/redact/rules.ts';
import { createPrefilter, where } from '../../../src/explain/redact/signs.ts';
import { readPatterns } from '../../helpers/read-patterns.ts';
import { createRandom } from '../../helpers/redaction/random-text.ts';
import { PLANTED_SECRETS } from '../../helpers/redaction/secrets.ts';
import { textOfPattern } from '../../helpers/text-of-pattern.ts';

const { mayFind } = createPrefilter(SECRETS);

/** The rules that find something in a text which by its signs they could not. */
function missedIn(text: string): string[] {
  const isTried = mayFind(text);
  return [...SECRETS.entries()].flatMap(([place, { find }]) =>
    !isTried(place) && find(text).some(({ kind }) => kind === 'secret' || kind === 'card')
      ? [`rule ${place}: ${text}`]
      : [],
  );
}

const src = new URL('../../../src/explain/redact/', import.meta.url);
const { literals } = readPatterns(
  new Map(
    globSync('{secrets,names}/*.ts', { cwd: src }).map((path): [string, string] => [
      path,
      readFileSync(new URL(path, src), 'utf8'),
    ]),
  ),
);

it('what any pattern of a secret can find has the signs of its rule', () => {
  const random = createRandom(7);
  let found = 0;
  const missed = literals.flatMap((pattern) =>
    Array.from({ length: 10 + pattern.source.split('|').length * 2 }, () =>
      textOfPattern(pattern, random),
    ).flatMap((text) => {
      const lines = [text, `at ${text} end`, `${text}="k9Zq!t7Wx2Lm"`];
      found += lines.filter((line) => SECRETS.some(({ find }) => find(line).length > 0)).length;
      return lines.flatMap(missedIn);
    }),
  );
  expect(missed).toEqual([]);
  expect(found).toBeGreaterThan(literals.length * 10);
});

it('every word that names a secret is a sign, in the ways in which names are written', () => {
  const names = Object.values(nameWords).flatMap((words) => [...words]);
  const secret = ['password', 'token', 'key', 'code', 'cookie'];
  const written = names.flatMap((name) => [
    name,
    `db_${name}`,
    `my-${name}`,
    `old.${name}`,
    `the${name[0]!.toUpperCase()}${name.slice(1)}`,
    `${name}2`,
    name.toUpperCase(),
  ]);
  const telling = written.filter((name) => secret.includes(sortOfName(name) ?? ''));
  expect(telling.length).toBeGreaterThan(500);
  expect(
    telling.flatMap((name) =>
      [`${name}=k9Zq!t7Wx2Lm`, `{"${name}": "482913"}`, `<${name}>k9Zq7a=b</${name}>`].flatMap(
        missedIn,
      ),
    ),
  ).toEqual([]);
});

it('no planted secret is without its sign', () => {
  expect(PLANTED_SECRETS.flatMap(({ line }) => missedIn(line))).toEqual([]);
});

it.each([
  ['pass', 'x', false],
  ['pass', 'a dbPassword', true],
  ['^pass', 'dbpassword', false],
  ['^pass', 'db-password', true],
  ['key~', 'monkeys', false],
  ['key~', 'the key', true],
  ['.-p*', 'mysql -pX', true],
  ['.-p*', 'my-page', false],
  ['0fa~', '2FA: 1', true],
])('the part %s in "%s": %s', (parts, text, isThere) => {
  expect(createPrefilter(where({ parts }, () => [])).mayFind(text)(0)).toBe(isThere);
});

it.each([
  [{ chars: '@' }, 'a@b', 'a b'],
  [{ has: '://' }, 'a://b', 'a:/b'],
  [{ alnum: 5 }, 'a abcd1', 'a abcd-1'],
  [{ word: 5 }, 'a ab-d1', 'a ab/d1'],
  [{ mixed: 5 }, 'a Ab/d1', 'a ab/d1'],
  [{ digits: 3 }, '1 2 3', '1 2'],
  [{ parts: 'echo', all: '|' }, 'echo a | b', 'echo a'],
])('signs %j are in "%s" and not in "%s"', (signs, there, absent) => {
  const { mayFind: may } = createPrefilter(where(signs, () => []));
  expect([may(there)(0), may(absent)(0)]).toEqual([true, false]);
});

it('a text in other scripts is read by every rule', () => {
  expect(createPrefilter(where({ parts: 'pass' }, () => [])).mayFind('пароль')(0)).toBe(true);
});

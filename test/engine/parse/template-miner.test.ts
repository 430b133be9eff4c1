import { expect, it } from 'vitest';
import { createTemplateMiner, MAX_INDEXES } from '../../../src/engine/parse/template-miner.ts';
import { templatesOf } from '../../helpers/templates-of.ts';

it.each<[behaviour: string, messages: string[], templates: string[]]>([
  ['values vary', ['sent 5 to /a/b', 'sent 17 to /c'], ['sent <*> to <*>', 'sent <*> to <*>']],
  ['few words are kinds', ['VM Paused now', 'VM Resumed now'], ['VM Paused now', 'VM Resumed now']],
  [
    'many words are names, for the messages before as well',
    ['Ann', 'Bob', 'Cid', 'Dee', 'Eve', 'Flo'].map((name) => `Invalid user ${name} here`),
    Array(6).fill('Invalid user <*> here'),
  ],
  [
    'many words in capitals are kinds',
    ['NEW', 'READY', 'RUNNING', 'LOST', 'DONE', 'KILLED'].map((state) => `task is ${state}`),
    ['NEW', 'READY', 'RUNNING', 'LOST', 'DONE', 'KILLED'].map((state) => `task is ${state}`),
  ],
  [
    'a word where others have a value is one',
    ['connect from 10.0.0.1 now', 'connect from localhost now'],
    ['connect from <*> now', 'connect from <*> now'],
  ],
  [
    'a value keeps what stands around it',
    ['lock tag=1, ws=null, ok', 'lock tag=2, ws=Source{7}, ok'],
    ['lock tag=<*>, ws=<*>, ok', 'lock tag=<*>, ws=<*>, ok'],
  ],
  [
    'the pattern of a place widens with all that come',
    ['go x=1, y', 'go x=f(2), y', 'go z, y', 'go x=f(g(3)) y'],
    Array(4).fill('go <*> y'),
  ],
  [
    'other texts at a place, of other signs, are kinds too',
    ['result ret:yes here', 'result none here'],
    ['result ret:yes here', 'result none here'],
  ],
  [
    'other first words are other events',
    ['open it now', 'shut it now'],
    ['open it now', 'shut it now'],
  ],
  ['other lengths are other events', ['done it', 'done it all'], ['done it', 'done it all']],
  ['an empty message has a template', ['', ' '], ['', '']],
  [
    'names of objects are words',
    ['__proto__ constructor', 'constructor __proto__', 'hasOwnProperty x'],
    ['__proto__ constructor', 'constructor __proto__', 'hasOwnProperty x'],
  ],
])('%s', (_, messages, templates) => {
  expect(templatesOf(messages)).toEqual(templates);
});

it('a word of failure in the place of a value is none', () => {
  const names = Array.from({ length: 9 }, (_, i) => `reply ${'abcdefghi'[i]}-host is 10.0.0.${i}`);
  const messages = [...names, 'reply error is SERVFAIL'];
  expect(templatesOf(messages).at(-1)).toBe('reply error is SERVFAIL');
  expect(new Set(templatesOf(messages)).size).toBe(2);
});

it('indexes count from 0 in order of first appearance', () => {
  const miner = createTemplateMiner();
  const messages = ['start 1', 'stop 1', 'start 2', 'pause it', 'stop 9'];
  expect(messages.map((message) => miner.indexOf(message))).toEqual([0, 1, 0, 2, 1]);
  expect(miner.templates()).toEqual(['start <*>', 'stop <*>', 'pause it']);
  expect(miner.givenUp).toBe(0);
});

it('a name that comes once the place varies gives no new index', () => {
  const miner = createTemplateMiner();
  const indexes = Array.from({ length: 5000 }, (_, i) => miner.indexOf(`user ${letters(i)} in`));
  expect(new Set(indexes).size).toBeLessThan(10);
  expect(new Set(miner.templates())).toEqual(new Set(['user <*> in']));
});

it('many first words share what comes after them', () => {
  const messages = Array.from({ length: 500 }, (_, i) => `${letters(i)} has logged out again`);
  const templates = new Set(templatesOf(messages));
  expect(templates).toContain('<*> has logged out again');
  expect(templates.size).toBe(101);
});

it('many events without a word in common become one', () => {
  const messages = Array.from(
    { length: 2000 },
    (_, i) => `say ${letters(i)} ${letters(i * 7 + 1)}`,
  );
  expect(new Set(templatesOf(messages)).size).toBeLessThan(300);
});

it('gives up the templates not seen for longest', () => {
  const miner = createTemplateMiner({ maxTemplates: 20 });
  const often = miner.indexOf('still here');
  for (let i = 0; i < 60; i++) {
    miner.indexOf(`${letters(i)} ${'only once '.repeat(i + 1)}`);
    expect(miner.indexOf('still here')).toBe(often);
  }
  const templates = miner.templates();
  expect(templates[often]).toBe('still here');
  expect(templates[1]).toBe('<*>');
  expect(templates.at(-1)).toMatch(/^\w+ only once/);
  expect(templates.filter((template) => template === '<*>')).toHaveLength(miner.givenUp);
  expect(new Set(templates).size).toBeLessThanOrEqual(20);
});

it('templates that have grown alike take one place', () => {
  const miner = createTemplateMiner({ maxTemplates: 10 });
  for (let i = 0; i < 8; i++) miner.indexOf(`user ${letters(i)} in`);
  for (let i = 0; i < 6; i++) miner.indexOf(`${letters(i)} other`);
  expect(miner.givenUp).toBe(0);
  expect(miner.templates().slice(0, 6)).toEqual(Array(6).fill('user <*> in'));
});

it('past the last index all that is new is one event', () => {
  const miner = createTemplateMiner({ maxTemplates: 10 });
  for (let i = 0; i < MAX_INDEXES + 100; i++) miner.indexOf(`${letters(i)} is new`);
  const templates = miner.templates();
  expect(templates).toHaveLength(MAX_INDEXES);
  expect(miner.indexOf('never seen')).toBe(MAX_INDEXES - 1);
  expect(miner.indexOf('nor this one')).toBe(MAX_INDEXES - 1);
  expect(templates.at(-1)).toBe('<*>');
  expect(new Set(templates).size).toBeLessThanOrEqual(11);
});

it.each([
  ['a message of 1 MB', 'word '.repeat(200_000)],
  ['100,000 different tokens', Array.from({ length: 100_000 }, (_, i) => letters(i)).join(' ')],
  ['lone surrogates', '\udfff\ud800 \ud83d'],
])('%s has a template in bounds', (_, message) => {
  const miner = createTemplateMiner();
  expect(miner.indexOf(message)).toBe(0);
  expect(miner.indexOf(message)).toBe(0);
  expect(miner.templates()[0]!.length).toBeLessThan(3100);
});

/** The number in letters, so that it is no value. */
function letters(n: number): string {
  return n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
}

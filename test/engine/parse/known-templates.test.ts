import { expect, it } from 'vitest';
import { createTemplateMiner } from '../../../src/engine/parse/template-miner.ts';
import { templatesOf } from '../../helpers/templates-of.ts';

const known = ['VM <*> now', 'VM Paused now', 'lock ws=<*>, ok', '<*>: bad <*>', '', '<*>'];

it.each([
  ['the one with most constant text', 'VM Paused now', 1],
  ['a place that varies takes any word', 'VM Resumed now', 0],
  ['and any value', 'VM 5 now', 0],
  ['and what other signs stand in', 'lock ws=Source{7}, ok', 2],
  ['a start that varies', 'anything: bad luck', 3],
  ['the empty message', '', 4],
])('finds %s', (_, message, index) => {
  expect(createTemplateMiner({ known }).indexOf(message)).toBe(index);
});

it('what is known keeps its index and its text, and what is new comes after it', () => {
  const miner = createTemplateMiner({ known });
  expect(miner.indexOf('VM Paused later')).toBe(known.length);
  for (let i = 0; i < 100; i++) miner.indexOf(`VM ${'abcdefghij'[i % 10]} now`);
  expect(miner.templates()).toEqual([...known, 'VM Paused later']);
});

it('of equal templates the first is found', () => {
  expect(createTemplateMiner({ known: ['a <*>', 'a <*>'] }).indexOf('a 1')).toBe(0);
});

it('a kind that the baseline has never seen is a template of its own', () => {
  const before = ['VM Paused now', 'VM Resumed now'];
  expect(templatesOf(['VM Lost now', 'VM Paused now'], { known: before })).toEqual([
    'VM Lost now',
    'VM Paused now',
  ]);
});

it('what is known is never given up', () => {
  const miner = createTemplateMiner({ known, maxTemplates: 7 });
  for (const word of ['a', 'b', 'c', 'd']) miner.indexOf(`${word} is new`);
  expect(miner.templates().slice(0, known.length)).toEqual(known);
  expect(miner.givenUp).toBeGreaterThan(0);
});

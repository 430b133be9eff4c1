import { expect, it } from 'vitest';
import { KINDS } from '../../src/knowledge/catalogue.ts';
import { readableText } from '../../src/knowledge/readable-text.ts';
import { requiredTexts } from '../../src/knowledge/required-texts.ts';
import { SAMPLES } from './all-samples.ts';

it.each([
  ['out of memory', [[['out of memory']]]],
  [String.raw`\bfan\b.{1,9}fail(?:ed|ure)`, [[['failed', 'failure'], ['fan']]]],
  ['too hot|^on fire$', [[['too hot']], [['on fire']]]],
  ['colou?r', [[['color', 'colour']]]],
  ['sign[- ]in', [[['sign-in', 'sign in']]]],
  ['abc+d', [[]]],
  ['abcd*efg', [[['abc'], ['efg']]]],
  ['abc{0,2}defg', [[['defg']]]],
  [String.raw`\d+ (?:lost|of)\s`, [[[' lost', ' of']]]],
  [String.raw`\d+(?:lost|of)\s`, [[]]],
  [String.raw`[^x]error\p{L}\u0041\x41code`, [[['error'], ['code']]]],
  ['(?<!no )error(?= in)', [[['error']]]],
  ['(?:one|.two|three.)x', [[['one', 'two', 'three']]]],
  [String.raw`i\/o error`, [[['i/o error']]]],
])('%s requires %j', (source, texts) => {
  expect(requiredTexts(source)).toEqual(texts);
});

it('whatever an expression of the catalogue matches holds what is required of it', () => {
  const samples = Object.values(SAMPLES).flatMap(({ fits, misses }) => [...fits, ...misses]);
  const texts = samples.flatMap((sample) => {
    const template = typeof sample === 'string' ? sample : sample.template;
    return ['a text log', 'a web access log'].map((format) => readableText({ template, format }));
  });
  const holds = (text: string, alternatives: string[][][]) =>
    alternatives.some((lists) => lists.every((list) => list.some((one) => text.includes(one))));
  let matched = 0;
  for (const { words } of KINDS.flatMap(({ match }) => match)) {
    const required = requiredTexts(words.source).map((lists) => lists.map((list) => [...list]));
    const matches = texts.filter((text) => words.test(text));
    matched += matches.length;
    expect(matches.filter((text) => !holds(text, required))).toEqual([]);
  }
  expect(matched).toBeGreaterThan(1000);
});

it('nearly every expression of the catalogue requires something', () => {
  const sources = KINDS.flatMap(({ match }) => match.map(({ words }) => words.source));
  const without = sources.filter((source) =>
    requiredTexts(source).some(({ length }) => length === 0),
  );
  expect(without.length).toBeLessThan(0.05 * sources.length);
});

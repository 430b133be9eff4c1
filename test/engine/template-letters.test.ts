import { expect, it } from 'vitest';
import { fitsTemplate, templateLetters } from '../../src/engine/compare-events.ts';

it.each([
  ['Receiving block <*> src: /<*>', 'receiving BLOCK <id>, src <ip>', true],
  ['sent 5 of <*>', 'sent 6 of <*>', true],
  ['Receiving block', 'Received block', false],
])('%s and %s are spellings of one template: %s', (a, b, same) => {
  expect(templateLetters(a) === templateLetters(b)).toBe(same);
});

it.each([
  ['login with token <*>', 'login with token abcDEF', true],
  ['login with token <*> from <*>', 'login with token abc from host', true],
  ['<*> was here', 'Kilroy was here', true],
  ['login with token <*>', 'logout with token abc', false],
  ['login <*> done', 'login abc failed', false],
  ['login', 'login', false],
  ['<*> <*>', 'anything', false],
])('%s is what %s was: %s', (known, template, fits) => {
  expect(fitsTemplate(known, template)).toBe(fits);
});

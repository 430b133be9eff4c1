import { expect, it } from 'vitest';
import { headingsIn } from '../../../../src/bots/views/words/evidence-words.ts';

it('has English headings where no language is told, and none in languages that it has no words for', () => {
  expect(headingsIn()?.steps).toBe('What to do');
  expect(headingsIn('de')?.steps).toBe('Was zu tun ist');
  expect(headingsIn('fi')).toBeNull();
  expect(headingsIn('constructor')).toBeNull();
});

import { expect, it } from 'vitest';
import { allSentences } from '../../../bench/shots/sentences.ts';

it('the list of sentences has those of views, explanations, kinds, notes and refusals', () => {
  const list = allSentences();
  for (const place of ['bots/views/', 'explain/words/', 'knowledge/kinds/', 'engine/']) {
    expect(list.filter((one) => one.startsWith(place)).length, place).toBeGreaterThan(20);
  }
  expect(list.some((one) => one.endsWith(' The file is empty.'))).toBe(true);
});

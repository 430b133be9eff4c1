import { expect, it } from 'vitest';
import { createRandom } from '../../data/random.ts';

it('the same seed gives the same numbers on every machine, another seed gives others', () => {
  const numbers = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 5 }, () => random.below(2 ** 32));
  };
  // By sfc32 written in Python with masked integers: a, b, c, counter = 0, seed, 0x5eed, 1; 12 rounds dropped.
  expect(numbers(1)).toEqual([1261958278, 3057992553, 646859547, 3579163399, 911612566]);
  expect(numbers(2)).not.toEqual(numbers(1));
});

it('between(low, high) reaches both ends and nothing beyond', () => {
  const random = createRandom(7);
  const drawn = new Set(Array.from({ length: 1_000 }, () => random.between(3, 6)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
});

it('shuffled(list) keeps every element and leaves its argument alone', () => {
  const list = Object.freeze([1, 2, 3, 4, 5]);
  expect(createRandom(7).shuffled(list).sort()).toEqual([1, 2, 3, 4, 5]);
});

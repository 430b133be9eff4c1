import { expect, it } from 'vitest';
import { placeGroups } from '../../../../src/engine/read/formats/group-places.ts';

it.each([
  [/^(?<time>\d+) (\w)(?:x|y) (?<level>[A-Z(]+)/, '12 ax INFO('],
  [/(?<!a)(?<=b)(?=c)(?!d)(?<name>c)/, 'bc'],
  [/\((?<inside>[^)(\]]*)\)(\])?/u, '(one)]'],
  [/(?<a>x)|(?<b>y)/i, 'Y'],
  [/[(?<no>]+(?<yes>\d)/, '(?<no>5'],
])('%s has the same groups by their places', (named, text) => {
  const { pattern, places } = placeGroups(named);
  const [match, expected] = [pattern.exec(text)!, named.exec(text)!];
  expect([...match]).toEqual([...expected]);
  expect(match.groups).toBeUndefined();
  const byPlace = [...places].map(([name, place]) => [name, match[place]]);
  expect(Object.fromEntries(byPlace)).toEqual({ ...expected.groups });
});

it.each([
  [/(?<a>x)\k<a>/, 'a group is referred to'],
  [/(?<a>x)|(?<a>y)/, 'two groups are named a'],
])('%s is refused', (named, why) => {
  expect(() => placeGroups(named)).toThrow(why);
});

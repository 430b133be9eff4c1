import { expect, it } from 'vitest';
import { createUint32List } from '../../../../src/engine/group/sessions/number-list.ts';

it.each([0, 1, 65_536, 65_537, 200_000])('a list gives back %d numbers', (length) => {
  const list = createUint32List();
  for (let i = 0; i < length; i++) list.push(0xffff_ffff - i);
  expect(list.length).toBe(length);
  const expected = Uint32Array.from({ length }, (_, i) => 0xffff_ffff - i);
  expect(Buffer.from(list.toArray().buffer).equals(Buffer.from(expected.buffer))).toBe(true);
});

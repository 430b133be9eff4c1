import { expect, it } from 'vitest';
import { KINDS } from '../../src/knowledge/catalogue.ts';
import { ROLES } from '../../src/knowledge/kind.ts';
import { REASONS } from '../../src/knowledge/reasons/reason-of.ts';
import { fillSlots, slotsIn, withoutSlots } from '../../src/knowledge/slots.ts';

it('a slot holds what the log names, else what stands behind the bar', () => {
  const text = 'Block {address|the address}, and ask {user|its owner}.';
  expect(fillSlots(text, (slot) => (slot === 'address' ? '10.0.0.7' : null))).toBe(
    'Block 10.0.0.7, and ask its owner.',
  );
  expect(withoutSlots(text)).toBe('Block the address, and ask its owner.');
  expect(slotsIn(text)).toEqual(['address', 'user']);
});

it('a name that looks like a slot fills none', () => {
  expect(fillSlots('See {path|it}.', () => '{user|x}')).toBe('See {user|x}.');
});

it('the catalogue and the reasons have no other slots, and no brace beside them', () => {
  const known = new Set<string>([...ROLES, 'thing', 'other', 'part']);
  const texts = [
    ...KINDS.flatMap(({ one, many, meaning, steps, who, ofMany }) => [
      ...[one, many, meaning, who, ...steps, ofMany?.meaning ?? '', ...(ofMany?.steps ?? [])],
    ]),
    ...REASONS.flatMap(({ what, meaning, steps }) => [what, meaning, ...steps]),
  ];
  expect(texts.flatMap(slotsIn).filter((slot) => !known.has(slot))).toEqual([]);
  for (const text of texts) expect(withoutSlots(text)).not.toMatch(/[{}|]/);
});

import { expect, it } from 'vitest';
import { KINDS } from '../../src/knowledge/catalogue.ts';
import { ROLES } from '../../src/knowledge/kind.ts';
import { COMMAND_SLOTS } from '../../src/knowledge/products/commands.ts';
import { PRODUCT_SLOTS } from '../../src/knowledge/products/product.ts';
import { REASONS } from '../../src/knowledge/reasons/reason-of.ts';
import { fillSlots, slotsIn, versionsOf, withoutSlots } from '../../src/knowledge/slots.ts';

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

it('the first version of a sentence whose places the log can fill is told', () => {
  const text = 'Run "systemctl status {service}". || Ask {user} about it. || See whether it runs.';
  const told = (names: Partial<Record<string, string>>) =>
    fillSlots(text, (slot) => names[slot] ?? null);
  expect(told({ service: 'nginx', user: 'ann' })).toBe('Run "systemctl status nginx".');
  expect(told({ user: 'ann' })).toBe('Ask ann about it.');
  expect(told({})).toBe('See whether it runs.');
  expect(versionsOf(text)).toHaveLength(3);
});

it.each(['$(reboot)', 'a b', '-rf', 'x;y', '`id`', 'a|b', '"x"', "it's", 'a\nb', ''])(
  'what a shell would not take as one plain word (%s) comes into no command',
  (name) => {
    const text = 'Run "ping {address}". || Look at {address|it}.';
    expect(fillSlots(text, () => name)).not.toContain('ping');
  },
);

it('the catalogue and the reasons have no other slots, and no brace beside them', () => {
  const known = new Set<string>([
    ...[...ROLES, ...COMMAND_SLOTS, ...PRODUCT_SLOTS],
    ...PRODUCT_SLOTS.map((slot) => `other${slot}`),
    ...['thing', 'use', 'other', 'called', 'script', 'part', 'product', 'words', 'line'],
  ]);
  const texts = [
    ...KINDS.flatMap(({ one, many, meaning, steps, who, ofMany }) => [
      ...[one, many, meaning, who, ...steps, ofMany?.meaning ?? '', ...(ofMany?.steps ?? [])],
    ]),
    ...REASONS.flatMap(({ what, meaning, steps }) => [what, meaning, ...steps]),
  ];
  expect(texts.flatMap(slotsIn).filter((slot) => !known.has(slot))).toEqual([]);
  for (const text of texts) {
    for (const told of [withoutSlots(text), ...versionsOf(text)]) {
      expect(told).not.toMatch(/[{}|]/);
    }
    // What is told where a log names nothing needs nothing.
    if (text !== '') expect(withoutSlots(text)).not.toBe('');
  }
});

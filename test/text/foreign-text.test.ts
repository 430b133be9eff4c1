import { expect, it } from 'vitest';
import { shortName } from '../../src/text/foreign-text.ts';

it.each([
  ['plain text', 'Event Id', 'Event Id'],
  ['control characters and line breaks', 'a\u0007b\r\n\u2028c', 'a b c'],
  ['a direction override', 'a\u202eb', 'a b'],
  ['61 characters', 'x'.repeat(61), `${'x'.repeat(59)}…`],
  ['61 emoji', '🙂'.repeat(61), `${'🙂'.repeat(59)}…`],
])('shortName makes %s fit for a message', (_, text, expected) => {
  expect(shortName(text)).toBe(expected);
});

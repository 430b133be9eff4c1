import { expect, it } from 'vitest';
import {
  type Action,
  decodeAction,
  encodeAction,
  MAX_ACTION_LENGTH,
} from '../../src/jobs/actions.ts';
import fc from '../helpers/fast-check.ts';

const reportId = fc.stringMatching(/^[0-9a-f]{16,40}$/);
const number = fc.integer({ min: 1, max: 9_999_999 });
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('explain' as const), reportId, number }),
  fc.record({ kind: fc.constant('page' as const), reportId, page: fc.nat({ max: 9_999_999 }) }),
  fc.record({ kind: fc.constant('list' as const), reportId }),
  fc.record({
    kind: fc.constantFrom('notes', 'normal', 'itself', 'sure-normal', 'undo-normal'),
    reportId,
  }),
  fc.record({ kind: fc.constantFrom('mute', 'sure-mute', 'undo-mute'), reportId, number }),
  fc.record({ kind: fc.constant('feedback' as const), reportId, number, good: fc.boolean() }),
);

it('a button carries its action both ways, and fits the smallest platform', () => {
  fc.assert(
    fc.property(action, (one) => {
      const text = encodeAction(one);
      expect(text.length).toBeLessThanOrEqual(MAX_ACTION_LENGTH);
      expect(decodeAction(text)).toEqual(one);
    }),
  );
});

it('a mute button of an earlier version still works', () => {
  expect(decodeAction('expected/0123456789abcdef/3')).toEqual({
    ...{ kind: 'mute', reportId: '0123456789abcdef', number: 3 },
  });
});

it.each([
  '',
  'explain',
  'explain/0123456789abcdef',
  'explain/0123456789abcdef/0',
  'explain/0123456789abcdef/01',
  'explain/0123456789abcdef/1e3',
  'explain/0123456789abcdef/-1',
  'explain/0123456789abcdef/1/2',
  'explain/0123456789abcdef/99999999',
  'explain/../other-tenant/1',
  'explain/0123456789ABCDEF/1',
  'list/0123456789abcdef/1',
  'normal/0123456789abcdef/1',
  'itself/../other-tenant',
  'mute/0123456789abcdef',
  'sure-normal/0123456789abcdef/1',
  'sure-mute/0123456789abcdef',
  'undo-mute/0123456789abcdef/0',
  'mute/0123456789abcdef/0',
  'page/0123456789abcdef/',
  'feedback/0123456789abcdef/1/sideways',
  'constructor/0123456789abcdef/1',
  `list/${'a'.repeat(100)}`,
])('decodes nothing from %j', (text) => {
  expect(decodeAction(text)).toBeNull();
});

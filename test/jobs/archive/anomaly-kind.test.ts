import { expect, it } from 'vitest';
import type { EvidenceReason } from '../../../src/explain/evidence/evidence.ts';
import {
  type AnomalyKind,
  isLike,
  kindOf,
  widened,
} from '../../../src/jobs/archive/anomaly-kind.ts';
import { withFinding } from '../../helpers/a-finding.ts';

function reason(overrides: Partial<EvidenceReason> = {}): EvidenceReason {
  return {
    ...{ kind: 'new', eventId: 'E7', template: 'save of <*> failed', meaning: null },
    ...{ seen: 2, usual: 0, share: 1, lines: [] },
    ...overrides,
  };
}
const more = reason({ kind: 'more', eventId: 'E5', template: 'sent <*>', seen: 9, usual: 3, share: 0.4 }); // biome-ignore format: one object
const fewer = reason({ kind: 'fewer', eventId: 'E9', template: 'got <*>', seen: 4, usual: 9, share: 0.3 }); // biome-ignore format: one object
const missing = reason({ kind: 'missing', eventId: 'E1', template: 'begin', seen: 0, usual: 1, share: 0.3 }); // biome-ignore format: one object
const before = [reason(), more, fewer, missing];

function kind(reasons: EvidenceReason[]): AnomalyKind {
  const found = kindOf({ reasons });
  if (!found) throw new Error('it must have a kind');
  return found;
}

it.each<[string, EvidenceReason[], boolean]>([
  ['the same', before, true],
  ['the same in another order', [...before].reverse(), true],
  [
    'the same under other ids',
    before.map((one) => ({ ...one, eventId: `X-${one.eventId}` })),
    true,
  ],
  ['a template spelled in another way', [{ ...reason(), template: 'Save of <path>, failed' }, more, fewer, missing], true], // biome-ignore format: a row
  ['a new event twice as often', [reason({ seen: 4 }), more, fewer, missing], true],
  ['a new event more often than that', [reason({ seen: 5 }), more, fewer, missing], false],
  ['a count that is less off', [reason({ seen: 1 }), { ...more, seen: 4 }, { ...fewer, seen: 8 }, missing], true], // biome-ignore format: a row
  ['a count that is twice as far down', [reason(), more, { ...fewer, seen: 2 }, missing], true],
  ['a count further down', [reason(), more, { ...fewer, seen: 1 }, missing], false],
  ['a count that is up more than twice', [reason(), { ...more, seen: 19 }, fewer, missing], false],
  ['an event missing that was only fewer', [reason(), more, { ...fewer, kind: 'missing', seen: 0 }, missing], false], // biome-ignore format: a row
  ['one event less', [reason(), more, fewer], false],
  ['one event more', [...before, reason({ template: 'disk gone', share: 0.01 })], false],
  ['a deviation the other way', [reason(), { ...more, kind: 'fewer', seen: 1 }, fewer, missing], false], // biome-ignore format: a row
  ['another number in the template', [reason({ template: 'save 2 of <*> failed' }), more, fewer, missing], false], // biome-ignore format: a row
  ['what a deviation leaks into a count', [...before, { ...more, template: 'idle', share: 0.04 }], true], // biome-ignore format: a row
  ['a count that rounds to the usual one', [...before, { ...more, template: 'idle', seen: 3 }], true], // biome-ignore format: a row
])('%s is the muted kind: %s', (_, reasons, isMuted) => {
  expect(isLike(kind(before), kind(reasons))).toBe(isMuted);
});

it('events without a template are told apart by their ids', () => {
  const nameless = (eventId: string) => kind([reason({ template: '', eventId })]);
  expect(isLike(nameless('E7'), nameless('E7'))).toBe(true);
  expect(isLike(nameless('E7'), nameless('E8'))).toBe(false);
  const marks = (template: string) => kind([reason({ template, eventId: 'E7' })]);
  expect(isLike(marks('<*> <*>'), marks('***'))).toBe(false);
});

it('a rare mix of usual events has no kind that could be muted', () => {
  expect(kindOf({ reasons: [] })).toBeNull();
  expect(kindOf({ reasons: [reason({ kind: 'more', seen: 3, usual: 3 })] })).toBeNull();
});

it('holds no text of the log', () => {
  expect(JSON.stringify(kind(before))).not.toMatch(/save|sent|begin|E7/);
});

it('is widened to what is further off', () => {
  const wide = widened(kind(before), kind([reason({ seen: 8 }), more, { ...fewer, seen: 1 }, missing])); // biome-ignore format: one call
  expect(isLike(wide, kind([reason({ seen: 16 }), more, { ...fewer, seen: 1 }, missing]))).toBe(true); // biome-ignore format: one call
  expect(isLike(wide, kind([reason({ seen: 17 }), more, fewer, missing]))).toBe(false);
});

it('the cells of a table have no kind: another value is another matter', () => {
  const value = { column: 'bytes sent', seen: '48 MB', usual: 'under 2 kB', foreign: false };
  expect(kindOf({ reasons: [{ ...more, value }] })).toBeNull();
});

const party = (value: string) => [{ role: 'address' as const, value, count: 40, share: 1 }];
const guessing = (finding: Parameters<typeof withFinding>[0] = {}) =>
  kindOf(withFinding({ counts: { seen: 40, usual: null }, who: party('10.0.0.7'), ...finding }))!;

it.each<[string, AnomalyKind, boolean]>([
  ['the same', guessing(), true],
  ['the same kind of event in other words', guessing({ about: [] }), true],
  ['twice as often', guessing({ counts: { seen: 80, usual: null } }), true],
  ['more often than that', guessing({ counts: { seen: 81, usual: null } }), false],
  ['by another party', guessing({ who: party('10.0.0.8') }), false],
  ['another kind of event', guessing({ eventKind: 'disk-full' }), false],
  ['another sort', guessing({ sort: 'burst' }), false],
])('a muted event mutes %s: %s', (_, other, isMuted) => {
  expect(isLike(guessing(), other)).toBe(isMuted);
});

it('failures in their own words are told apart by their templates', () => {
  const said = (template: string) =>
    guessing({
      eventKind: 'failed-in-its-own-words',
      about: [{ eventId: 'E1', template, meaning: null }],
    });
  expect(isLike(said('save of <*> failed'), said('Save of <*> failed'))).toBe(true);
  expect(isLike(said('save of <*> failed'), said('load of <*> failed'))).toBe(false);
  expect(JSON.stringify(said('save of <*> failed'))).not.toContain('save');
});

it('what is of no event can not be muted', () => {
  expect(kindOf(withFinding({ sort: 'silence', eventKind: null, about: [] }))).toBeNull();
});

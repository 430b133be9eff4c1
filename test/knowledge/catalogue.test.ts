import { expect, it } from 'vitest';
import { KINDS, kindById } from '../../src/knowledge/catalogue.ts';
import {
  type EventFacts,
  GRADES,
  gradeOf,
  IN_OWN_WORDS,
  ROLES,
  WARNED_IN_OWN_WORDS,
} from '../../src/knowledge/kind.ts';
import { kindOf } from '../../src/knowledge/match.ts';
import { versionsOf, withoutSlots } from '../../src/knowledge/slots.ts';
import { ownReadingGrade } from '../../src/text/reading-grade.ts';
import { SAMPLES } from './all-samples.ts';
import type { Sample } from './samples/samples.ts';

const withWords = KINDS.filter(({ id }) => id !== IN_OWN_WORDS && id !== WARNED_IN_OWN_WORDS);

function facts(sample: Sample): EventFacts {
  const bare = { level: null, format: 'a text log with times' };
  return typeof sample === 'string' ? { ...bare, template: sample } : { ...bare, ...sample };
}

it('knows at least 200 kinds, each by an id of its own', () => {
  const ids = KINDS.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(200);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  expect(kindById('sign-in-failed')?.area).toBe('sign-in');
  expect(kindById('constructor')).toBeNull();
});

it('every kind with words has samples, and every sample a kind', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(withWords.map(({ id }) => id).sort());
});

it.each(Object.entries(SAMPLES))('%s is known by its samples alone', (id, { fits, misses }) => {
  expect(fits.length).toBeGreaterThanOrEqual(3);
  expect(misses.length).toBeGreaterThanOrEqual(1);
  const kinds = fits.map((sample) => [facts(sample).template, kindOf(facts(sample))?.id]);
  expect(kinds).toEqual(fits.map((sample) => [facts(sample).template, id]));
  for (const sample of misses) expect(kindOf(facts(sample))?.id).not.toBe(id);
});

it.each(KINDS.map((kind) => [kind.id, kind] as const))(
  '%s is told in plain sentences',
  (_, kind) => {
    const [one = '', many = '', meaning = '', who = '', ...steps] = [
      ...[kind.one, kind.many, kind.meaning, kind.who],
      ...kind.steps,
    ].map(withoutSlots);
    const all = [one, many, meaning, ...steps, who];
    expect(one).toMatch(/^[a-z].{5,100}[a-z'”]$/);
    expect(many.split('#')).toHaveLength(2);
    expect(meaning).toMatch(/^[A-Z].*[.?]$/);
    expect(who).toMatch(/^[a-z].*\.$/);
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps.length).toBeLessThanOrEqual(3);
    for (const step of steps) expect(step).toMatch(/^[A-Z].*[.?]$/);
    // In quotes stands what somebody types.
    for (const text of all) {
      expect(text.replace(/"[^"]{1,120}"|fail2ban/g, 'it')).not.toMatch(/\d|<\*>|[_`\n]/);
    }
    expect(ownReadingGrade([`${one}.`, meaning, ...steps].join('\n'))).toBeLessThanOrEqual(8);
    for (const version of [kind.meaning, ...kind.steps, ...(kind.ofMany?.steps ?? [])]) {
      // A name that begins a sentence stays as the log writes it.
      for (const told of versionsOf(version)) expect(told).toMatch(/^(?:[A-Z]|acme\b)[^\n`]+[.?]$/);
    }
  },
);

it('grades, roles and raises are of the lists, and a raise makes it graver', () => {
  for (const { id, grade, parties, raised } of KINDS) {
    expect([id, GRADES.includes(grade)]).toEqual([id, true]);
    for (const role of parties) expect(ROLES).toContain(role);
    if (raised === undefined) continue;
    expect(raised.times).toBeGreaterThan(1);
    expect(GRADES.indexOf(raised.grade)).toBeLessThan(GRADES.indexOf(grade));
  }
});

it('many of a kind are graver than one', () => {
  const kind = kindById('sign-in-failed');
  expect(kind && [gradeOf(kind, 9), gradeOf(kind, 10)]).toEqual(['watch', 'trouble']);
});

it('expressions are in lower case, as the text is that they read', () => {
  for (const { id, match } of KINDS) {
    for (const { words, not, from } of match) {
      for (const { source, flags } of [words, not, from].filter((one) => one !== undefined)) {
        expect([id, source.replace(/\\[A-Z]/g, '')]).toEqual([
          id,
          source.replace(/\\[A-Z]/g, '').toLowerCase(),
        ]);
        expect(flags).toBe('');
      }
    }
  }
});

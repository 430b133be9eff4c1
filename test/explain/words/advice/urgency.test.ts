import { expect, it } from 'vitest';
import { asSoonAs } from '../../../../src/explain/words/advice/urgency.ts';
import { kindById } from '../../../../src/knowledge/catalogue.ts';
import type { Grade } from '../../../../src/knowledge/kind.ts';
import { aFinding } from '../../../helpers/a-finding.ts';

it.each<[Grade, string, string, string]>([
  ['danger', 'sign-in-failed', 'when there is time', 'today'],
  ['danger', 'sign-in-failed', 'at once', 'at once'],
  ['trouble', 'sign-in-failed', 'when there is time', 'this week'],
  ['trouble', 'sign-in-failed', 'today', 'today'],
  ['watch', 'sign-in-failed', 'today', 'this week'],
  ['watch', 'sign-in-failed', 'at once', 'this week'],
  ['watch', 'sign-in-failed', 'when there is time', 'when there is time'],
  ['watch', 'disk-full', 'at once', 'today'],
])('%s of %s: %s becomes %s', (grade, eventKind, said, told) => {
  const finding = { ...aFinding(), grade, eventKind };
  expect(asSoonAs(`the person who runs this, ${said}.`, finding, kindById(eventKind))).toBe(
    `the person who runs this, ${told}.`,
  );
});

it('leaves a sentence without an urgency as it is', () => {
  expect(asSoonAs('nobody.', { ...aFinding(), grade: 'danger' }, null)).toBe('nobody.');
});

import { expect } from 'vitest';
import { type Explanation, explanationText } from '../../src/explain/explainer.ts';
import { ownReadingGrade } from '../../src/text/reading-grade.ts';

/** What is wrong with the form of an English explanation: its beginning, length, words and signs. */
export function formFaults(explanation: Explanation): string[] {
  const text = explanationText(explanation);
  const words = text.trim().split(/\s+/).length;
  return [
    ...(explanation.summary.startsWith('Based on the logs, ') ? [] : ['the beginning']),
    ...(words >= 50 && words <= 150 ? [] : [`${words} words`]),
    ...(ownReadingGrade(text) <= 8 ? [] : ['hard words']),
    ...(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|https?:|<[!@#]|\]\(/u.test(text.replaceAll('\n', ''))
      ? ['a sign that steers or links']
      : []),
  ];
}

export function expectGoodForm(explanation: Explanation): void {
  expect(formFaults(explanation)).toEqual([]);
}

import { expect, it } from 'vitest';
import { resultSentence, severityInWords } from '../../../../src/bots/views/words/sentences.ts';
import { amount } from '../../../../src/text/count.ts';
import { anAnalysis, anAnomaly } from '../../../helpers/an-analysis.ts';

it.each([
  [[anAnomaly()], '1 of 300 sessions looks unusual.'],
  [[anAnomaly({ sessions: ['a', 'b'] })], '2 of 300 sessions look unusual, in 1 way.'],
  [
    [anAnomaly({ sessions: ['a', 'b'] }), anAnomaly({ number: 2, sessions: ['c'] })],
    '3 of 300 sessions look unusual, in 2 ways.',
  ],
  [[], 'Nothing unusual in 5,012 lines.'],
])('the result is one sentence (%#)', (anomalies, sentence) => {
  expect(resultSentence(anAnalysis({ anomalies }))).toBe(sentence);
});

it('what differs too little to be listed is told without a list', () => {
  const analysis = { ...anAnalysis({ anomalies: [] }), anomalousSessions: 2 };
  expect(resultSentence(analysis)).toBe(
    'Nothing stands out clearly: 2 of 300 sessions differ a little from the others.',
  );
});

it('a log that could not be judged is not called normal', () => {
  const analysis = anAnalysis({ anomalies: [] });
  analysis.model.threshold = null;
  expect(resultSentence(analysis)).toBe('This log could not be judged.');
});

it.each([
  [1.01, 'a bit unusual'],
  [3, 'clearly unusual'],
  [10, 'very unusual'],
])('severity %d is %s', (severity, words) => {
  expect(severityInWords(severity)).toBe(words);
});

it.each([
  [0, '0 sessions'],
  [1, '1 session'],
  [575_061, '575,061 sessions'],
])('%d is counted as %s', (value, words) => {
  expect(amount(value, 'session')).toBe(words);
});

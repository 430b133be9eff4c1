import { expect, it } from 'vitest';
import { filled, refsIn } from '../../../src/explain/verify/template.ts';

const TEXTS: Record<string, string> = {
  F1: '3 sign-ins failed',
  F2: '"Sent …" came 2 times',
  F3: 'it is on line 3',
  S1: 'open the file. If it is not complete, save it again',
  S2: 'look at line 3: "error: cut off…"',
  S3: 'do not switch the check off. Why does it fail?',
};

it.each([
  ['[F1].', '3 sign-ins failed.'],
  ['[F1]', '3 sign-ins failed.'],
  ['[F3], and [F1]', 'It is on line 3, and 3 sign-ins failed.'],
  [
    'see here: [F3]. [F2]. [F3]',
    'See here: it is on line 3. "Sent …" came 2 times. It is on line 3.',
  ],
  ['[S1].', 'Open the file. If it is not complete, save it again.'],
  ['[S2]. [F3].', 'Look at line 3: "error: cut off…". It is on line 3.'],
  ['[S3].', 'Do not switch the check off. Why does it fail?'],
  ['what stands out? [F3]!', 'What stands out? It is on line 3!'],
  ['Based on the logs, [F3],', 'Based on the logs, it is on line 3.'],
])('%s is filled in as %s', (template, text) => {
  expect(filled(template, (id) => TEXTS[id] ?? '')).toBe(text);
});

it('references are ids in brackets, and nothing else is', () => {
  expect(refsIn('[F1] [M12], [S3].[W1][N2]')).toEqual(['F1', 'M12', 'S3', 'W1', 'N2']);
  expect(refsIn('F1 [f1] [F0] [F123] [X1] [F 1] [[F]]')).toEqual([]);
});

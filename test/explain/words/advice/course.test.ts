import { expect, it } from 'vitest';
import type { Finding } from '../../../../src/explain/evidence/finding.ts';
import { courseInWords, courseOf } from '../../../../src/explain/words/advice/course.ts';
import { adviceOnValue } from '../../../../src/explain/words/advice/value-advice.ts';
import { withFinding } from '../../../helpers/a-finding.ts';

const log = (rows: number) => ({ format: 'a text log', rows, to: null, security: null });

it.each([
  ['once', 1, 500, 'It came a single time, and the log goes on for 480 lines.'],
  ['last', 1, 20, 'It is among the last lines of the log, so mill may have stopped over it.'],
  ['passed', 4, 500, 'then no more in the last 480 lines'],
  ['goes on', 4, 21, 'so it does not mend itself'],
] as const)('what came %s is told so', (course, seen, rows, words) => {
  const evidence = withFinding(
    { counts: { seen, usual: null } },
    { lines: { first: 12, last: 20 }, log: log(rows) },
  );
  expect(courseOf(evidence, evidence.finding!)).toBe(course);
  expect(courseInWords(evidence, evidence.finding!, 'mill')).toContain(words);
});

it.each<[string, NonNullable<Finding['measured']>, string]>([
  [
    'rows looked at',
    { seen: '100,000', usual: 'under 2', name: 'nscanned' },
    'an index is missing',
  ],
  ['a duration', { seen: '9 seconds', usual: '29 ms' }, 'This step took 9 seconds'],
  ['a size', { seen: '48 MB', usual: 'under 2 kB', name: 'sent' }, 'Here it was 48 MB'],
  ['anything else', { seen: '7', usual: '1', name: 'gizmos' }, '"gizmos" was 7'],
])('a value far from its usual one tells what %s means', (_, measured, words) => {
  const evidence = withFinding({ sort: 'value', eventKind: null, measured });
  const { meaning, steps } = adviceOnValue(evidence, evidence.finding!);
  expect(meaning).toContain(words);
  expect(steps.length).toBeGreaterThanOrEqual(2);
});

import { expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import { chunksOf } from '../../helpers/logs.ts';

const find = async (lines: string[]) => {
  const { anomalies } = await analyze(chunksOf(`${lines.join('\n')}\n`));
  return anomalies.filter(({ kind }) => kind !== 'session').map(({ grade }) => grade);
};
const steps = Array.from({ length: 60 }, (_, i) => `step ${i} of the plan was done`);

it.each([
  'web1 : ok=120 changed=4 unreachable=0 failed=0 skipped=3',
  'Tests run: 12, Failures: 0, Errors: 0, Skipped: 1',
  '100% tests passed, 0 tests failed out of 60',
])('"%s" counts no failure', async (line) => {
  expect(await find([...steps, line, line])).toEqual([]);
});

it.each([
  ['web1 : ok=120 failed=0', 'web2 : ok=118 failed=2'],
  ['Tests run: 12, Failures: 0, Errors: 0', 'Tests run: 12, Failures: 3, Errors: 0'],
])('"%s" and then "%s" counts some', async (...lines) => {
  expect(await find([...steps, ...lines])).toEqual(['trouble']);
});

import { expect, it } from 'vitest';
import { keepCodes, readCodes } from '../../../src/engine/parse/codes.ts';
import { createTemplateMiner } from '../../../src/engine/parse/template-miner.ts';

function templateOf(message: string): string {
  const miner = createTemplateMiner();
  miner.indexOf(keepCodes(message));
  return readCodes(miner.templates()[0]!);
}

it.each([
  ['job 7 exited with code 137', 'job <*> exited with code 137'],
  ['worker 3: exit status 1', 'worker <*>: exit status 1'],
  ['request 9 done, status=502', 'request <*> done, status=502'],
  ['child 8 killed by signal 9', 'child <*> killed by signal 9'],
  ['ORA-01653: unable to extend table 7', 'ORA-01653: unable to extend table <*>'],
  ['%ASA-4-106023: Deny tcp src 192.0.2.1', '%ASA-4-106023: Deny tcp src <*>'],
])('%s keeps its code', (message, template) => {
  expect(templateOf(message)).toBe(template);
});

it.each([
  ['zip code 48151 found', 'zip code <*> found'],
  ['status 10.0.0.1 asked', 'status <*> asked'],
  ['took 137 ms', 'took <*>'],
])('%s holds none', (message, template) => {
  expect(templateOf(message)).toBe(template);
});

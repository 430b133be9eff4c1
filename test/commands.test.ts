import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runProgram } from '../src/commands.ts';
import { aTerminal } from './helpers/a-terminal.ts';

const MAIN = join(import.meta.dirname, '../src/main.ts');
const FIXTURES = join(import.meta.dirname, 'fixtures/');
const LOG = join(FIXTURES, 'synthetic_60.log_structured.csv');

it.each<[string[], number]>([
  [['--help'], 0],
  [['analyze', '--help'], 0],
  [['decode'], 2],
  [['analyze'], 2],
  [['analyze', LOG, '--nope'], 2],
  [['analyze', LOG, LOG], 2],
  [['analyze', LOG, '--detector', 'magic'], 2],
  [['analyze', LOG, '--explain', '0'], 2],
  [['analyze', LOG, '--explain', '1.5'], 2],
  [['analyze', LOG, '--table', '999'], 2],
  [['analyze', LOG, '--scores', '/none/scores.csv'], 2],
  [['analyze', LOG, '--labels', LOG], 2],
  [['analyze', LOG, '--fail-on', 'watch'], 2],
  [['analyze', '/none/app.csv', '--fail-on', 'any'], 3],
  [['analyze', FIXTURES], 3],
  [['analyze', '/dev/null'], 3],
  [['analyze', LOG, '--baseline', '/dev/null'], 3],
  [['baseline', '--help'], 0],
  [['baseline'], 2],
  [['baseline', 'fit'], 2],
  [['baseline', 'fit', LOG, '--out', '/none/b.json'], 2],
  [['baseline', 'fit', LOG, '--out', LOG], 2],
  [['baseline', 'fit', '/none/app.csv'], 3],
  [['baseline', 'show', LOG], 3],
  [['baseline', 'show', '/dev/null'], 3],
  [['baseline', 'show', '/none/b.json'], 3],
])('%j ends with exit %d', async (args, expected) => {
  const { exitCode } = process;
  onTestFinished(() => {
    process.exitCode = exitCode;
  });
  const terminal = aTerminal();
  await runProgram(terminal, MAIN, args);
  expect(process.exitCode).toBe(expected);
  if (expected === 0) {
    expect(terminal.written()).toMatch(/^Usage: log-decoder .*\[options\]/);
    return;
  }
  expect(terminal.written()).toBe('');
  expect(terminal.complained()).not.toMatch(/\n\s+at |undefined|NaN/);
  expect(terminal.complained().trim().split('\n').length).toBeGreaterThanOrEqual(2);
});

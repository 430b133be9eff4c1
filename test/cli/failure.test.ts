import { expect, it } from 'vitest';
import { failureOf } from '../../src/cli/failure.ts';
import { UsageError } from '../../src/cli/terminal/usage-error.ts';
import { UserError } from '../../src/engine/user-error.ts';

it.each([
  [new UsageError('No number 9.', 'Give 1.'), 2, 'No number 9.\nGive 1.\n'],
  [new UserError('E_EMPTY', 'It is empty.', 'Use another.'), 3, 'It is empty.\nUse another.\n'],
  [new UserError('E', 'Bad \u001b[2J\n.', 'x'), 3, 'Bad \\x1b[2J\\n.\nx\n'],
])('%s ends with its code and says what to do', (error, exitCode, text) => {
  expect(failureOf(error)).toEqual({ exitCode, text });
});

it('a fault is called ours and shows no stack', () => {
  const { exitCode, text } = failureOf(new Error('min requires a number'));
  expect(exitCode).toBe(1);
  expect(text).toContain(
    'Log Decoder failed: min requires a number\nThis is a fault of the program',
  );
  expect(text).not.toMatch(/\bat .+:\d+:\d+/);
});

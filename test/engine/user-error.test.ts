import { expect, it } from 'vitest';
import { UserError } from '../../src/engine/user-error.ts';

it('a UserError carries a stable code, what is wrong and what to do', () => {
  const error = new UserError('E_EMPTY', 'The file is empty.', 'Upload a file with log lines.');
  expect(error).toBeInstanceOf(Error);
  expect({ ...error, message: error.message }).toMatchObject({
    name: 'UserError',
    code: 'E_EMPTY',
    message: 'The file is empty.',
    hint: 'Upload a file with log lines.',
  });
});

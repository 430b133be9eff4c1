import { expect, it } from 'vitest';
import { UsageError } from '../../src/cli/terminal/usage-error.ts';
import { purge } from '../../src/service/purge.ts';

it.each([
  '',
  '*',
  'T1/',
  '../T1',
  't1',
  '1',
  'slack-',
  'slack-1',
  'discord-T1',
  'discord-dm-',
  'T1 T2',
  'T1\n',
])('the id %j is refused before anything is opened', async (team) => {
  const nowhere = { write: () => expect.fail('nothing is to be said') } as never;
  await expect(purge({ stdout: nowhere, stderr: nowhere }, team)).rejects.toThrow(UsageError);
});

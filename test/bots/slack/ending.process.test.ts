import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import type { FakeSlack } from '../../helpers/fake-slack/create-fake-slack.ts';
import { afterwards, fakeSlack } from './a-slack-bot.ts';

async function aProcess() {
  const fake = await fakeSlack();
  const script = new URL('./bot-process.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, fake.apiUrl], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  afterwards(async () => void child.kill('SIGKILL'));
  return { fake, child };
}

const connected = async (fake: FakeSlack) => {
  await fake.connected(1);
};

it.each<[string, (fake: FakeSlack) => Promise<unknown>]>([
  ['idle', connected],
  [
    'waiting to reconnect',
    async (fake) => {
      await connected(fake);
      fake.socket.refuse(true);
      fake.socket.drop();
      await fake.waitFor(() => fake.calls('apps.connections.open').length >= 2);
    },
  ],
  [
    'asking Slack for an address',
    async (fake) => {
      await connected(fake);
      fake.hold('apps.connections.open');
      fake.socket.drop();
      await fake.waitFor(() => fake.calls('apps.connections.open').length >= 2);
    },
  ],
  [
    'starting with a Slack that does not answer',
    async (fake) => {
      fake.hold('auth.test');
      await fake.waitFor(() => fake.calls('auth.test').length === 1);
    },
  ],
  [
    'starting with a Slack in trouble',
    async (fake) => {
      fake.fail('auth.test', { kind: 'status', status: 503 }, { times: Number.POSITIVE_INFINITY });
      await fake.waitFor(() => fake.calls('auth.test').length >= 2);
    },
  ],
])(
  'SIGTERM ends a process that is %s with status 0, before a call that hangs is given up',
  async (_, reach) => {
    const { fake, child } = await aProcess();
    await reach(fake);
    const startedAt = performance.now();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(performance.now() - startedAt).toBeLessThan(9_000);
  },
);

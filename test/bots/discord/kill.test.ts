import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../helpers/an-app.ts';
import {
  createFakeDiscord,
  type FakeDiscord,
} from '../../helpers/fake-discord/create-fake-discord.ts';
import { buttonsOf } from '../../helpers/fake-discord/message-texts.ts';

const CHILD = join(import.meta.dirname, 'service-child.ts');
const LOG = readFileSync(
  join(import.meta.dirname, '../../fixtures/synthetic_60.log_structured.csv'),
);
const patient = { timeoutMs: 30_000 };

/** A service that can be killed and started again on the same data. */
async function aService() {
  const fake = await createFakeDiscord();
  const folder = temporaryFolder();
  let child: ChildProcess | undefined;
  async function kill(): Promise<void> {
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await fake.waitFor(() => fake.gateway.connections === 0);
  }
  onTestFinished(async () => {
    await kill();
    await fake.close();
  });
  async function start(): Promise<void> {
    child = spawn(process.execPath, [CHILD, folder, fake.token, fake.cdnUrl], { stdio: 'inherit' });
    await fake.waitFor(() => fake.gateway.connections === 1, patient);
  }
  const guild = fake.addGuild();
  const channel = fake.addChannel({ guild: guild.id });
  return { fake, channel, user: fake.addUser(), start, kill };
}

const reports = (fake: FakeDiscord, channel: string) =>
  fake.posted(channel).filter((message) => buttonsOf(message).some(({ label }) => label === '1'));

const steps: [what: string, route: string, when: 'upload' | 'press'][] = [
  ['the first answer is posted', 'createMessage', 'upload'],
  ['the file is asked for', 'getMessage', 'upload'],
  ['the report takes its place', 'editMessage', 'upload'],
  ['the press is acknowledged', 'callback', 'press'],
  ['the thread is opened', 'startThread', 'press'],
  ['the explanation is posted', 'createMessage', 'press'],
];

it.each(
  steps.flatMap(([what, route, when]) => [
    { what, route, when, comes: 'just before' as const },
    { what, route, when, comes: 'just after' as const },
  ]),
)('killed $comes $what, it answers once after the restart', async ({ route, when, comes }) => {
  const { fake, channel, user, start, kill } = await aService();
  await start();

  async function killedAt(act: () => void): Promise<void> {
    const held = fake.hold(route);
    const calls = fake.calls(route).length;
    act();
    await fake.waitFor(() => fake.calls(route).length > calls, patient);
    if (comes === 'just after') {
      held.release();
      await fake.waitFor(() => fake.calls(route)[calls]?.status !== undefined);
      await kill();
    } else {
      await kill();
      held.drop();
    }
    await start();
  }

  const upload = () =>
    void fake.post({ channel, user, files: [{ name: 'app.csv', content: LOG }] });
  if (when === 'upload') await killedAt(upload);
  else upload();
  const report = await fake.waitFor(() => reports(fake, channel.id)[0], patient);
  const press = () => void fake.press({ user, message: report, label: '1' });
  if (when === 'press') await killedAt(press);
  else press();
  await fake.waitFor(() => fake.posted(report.id)[0], patient);
  await fake.waitFor(() => fake.calls('createMessage').at(-1)?.status !== undefined);
  expect(fake.posted(channel.id)).toHaveLength(1);
  expect(fake.posted(report.id)).toHaveLength(1);
});

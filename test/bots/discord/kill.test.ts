import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, type onTestFinished } from 'vitest';
import { temporaryFolder } from '../../helpers/an-app.ts';
import {
  createFakeDiscord,
  type FakeDiscord,
} from '../../helpers/fake-discord/create-fake-discord.ts';
import { buttonsOf } from '../../helpers/fake-discord/message-texts.ts';
import type { Message } from '../../helpers/fake-discord/types.ts';

const CHILD = join(import.meta.dirname, 'service-child.ts');
const LOG = readFileSync(
  join(import.meta.dirname, '../../fixtures/synthetic_60.log_structured.csv'),
);
const file = { name: 'app.csv', content: LOG };
let kills = 0;
let duplicates = 0;

/** A service that can be killed and started again on the same data. */
async function aService(onEnd: typeof onTestFinished) {
  const fake = await createFakeDiscord();
  const folder = temporaryFolder(onEnd);
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const args = [folder, fake.token, fake.cdnUrl];
    child = fork(CHILD, args, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await fake.waitFor(() => fake.gateway.connections === 1);
  }
  async function kill(): Promise<void> {
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await fake.waitFor(() => fake.gateway.connections === 0);
  }
  onEnd(async () => {
    await kill();
    await fake.close();
  });

  /** Says it to the process, and waits for its answer. */
  async function tell(word: string, answer: string): Promise<void> {
    child?.send(word);
    await heard(answer);
  }
  async function heard(answer: string): Promise<void> {
    for (;;) {
      const [message] = await once(child ?? expect.unreachable(), 'message');
      if (message === answer) return;
    }
  }

  /** Does something, kills the process at the step that follows from it, and starts it again. */
  async function killedAt(step: string, act: () => void): Promise<void> {
    kills++;
    const [when, what = ''] = step.split(' ');
    if (when === 'store' || when === 'stored') {
      await tell(step, 'armed');
      const hangs = heard(step);
      act();
      await hangs;
      await kill();
      return start();
    }
    const held = fake.hold(what);
    const calls = fake.calls(what).length;
    act();
    await fake.waitFor(() => fake.calls(what).length > calls);
    if (when === 'after') {
      held.release();
      await fake.waitFor(() => fake.calls(what)[calls]?.status !== undefined);
      await kill();
    } else {
      await kill();
      held.drop();
    }
    await start();
  }

  const guild = fake.addGuild();
  const channel = fake.addChannel({ guild: guild.id });
  const user = fake.addUser();
  const reports = () => fake.posted(channel.id).filter(isReport);
  return { fake, channel, user, start, killedAt, reports, idle: () => tell('idle?', 'idle') };
}

const isReport = (message: Message) => buttonsOf(message).some(({ label }) => label === '1');

/** The bot's messages that everybody sees, in the channel and in the report's thread. */
function counted(fake: FakeDiscord): number {
  return fake.posted().filter(({ ephemeralFor }) => ephemeralFor === undefined).length;
}

function expectOnly(messages: number, fake: FakeDiscord): void {
  duplicates += counted(fake) - messages;
  expect(counted(fake)).toBe(messages);
  expect(fake.posted().filter(({ loading }) => loading)).toEqual([]);
  expect(JSON.stringify(fake.posted().map(({ components }) => components))).not.toContain('⏳');
}

const ofUpload = [
  ...['before createMessage', 'after createMessage'],
  ...['store message', 'stored message', 'store report', 'stored report', 'store recent'],
  ...['stored place', 'before getMessage', 'after getMessage'],
  ...['before editMessage', 'after editMessage'],
];

it.concurrent.for(ofUpload)(
  'an upload, killed at "%s", is answered once after the restart',
  async (step, { onTestFinished }) => {
    const { fake, channel, user, start, killedAt, reports, idle } = await aService(onTestFinished);
    await start();
    await killedAt(step, () => void fake.post({ channel, user, files: [file] }));
    await fake.waitFor(() => reports()[0]);
    await idle();
    expectOnly(1, fake);
  },
);

it.concurrent.for([
  ...['before callback', 'after callback', 'store message', 'before editMessage'],
])(
  'a command, killed at "%s", is answered once after the restart',
  async (step, { onTestFinished }) => {
    const { fake, channel, user, start, killedAt, reports, idle } = await aService(onTestFinished);
    await start();
    await killedAt(step, () => void fake.command({ channel, user, subcommand: 'analyze', file }));
    await fake.waitFor(() => reports()[0]);
    await idle();
    expectOnly(1, fake);
  },
);

async function withReport(onEnd: typeof onTestFinished) {
  const service = await aService(onEnd);
  const { fake, channel, user, start, reports, idle } = service;
  await start();
  fake.post({ channel, user, files: [file] });
  const report = await fake.waitFor(() => reports()[0]);
  await idle();
  return { ...service, report };
}

it.concurrent.for([
  ...['before callback', 'after callback', 'store claim', 'stored claim'],
  ...['store explanation', 'stored explanation', 'before startThread', 'after startThread'],
  ...['before createMessage', 'after createMessage', 'store explained', 'stored explained'],
])(
  'a press, killed at "%s", is explained once after the restart',
  async (step, { onTestFinished }) => {
    const { fake, user, killedAt, report, idle } = await withReport(onTestFinished);
    await killedAt(step, () => void fake.press({ user, message: report, label: '1' }));
    await fake.waitFor(() => fake.posted(report.id)[0]);
    await idle();
    expectOnly(2, fake);
  },
);

it.concurrent.for([
  ...['before callback', 'after callback', 'store claim', 'stored claim', 'before startThread'],
  ...['after startThread', 'before createMessage', 'after createMessage', 'store message'],
])(
  'a full list, killed at "%s", is posted once after the restart',
  async (step, { onTestFinished }) => {
    const { fake, user, killedAt, report, idle } = await withReport(onTestFinished);
    const label = 'Full list as a file';
    await killedAt(step, () => void fake.press({ user, message: report, label }));
    const [list] = await fake.waitFor(() => fake.posted(report.id)[0] && fake.posted(report.id));
    expect(list?.attachments).toHaveLength(1);
    await idle();
    expectOnly(2, fake);
  },
);

it.concurrent.for([
  ...['before callback', 'after callback', 'after createMessage', 'store message'],
])(
  '/logdecoder latest, killed at "%s", is shown once after the restart',
  async (step, { onTestFinished }) => {
    const { fake, channel, user, killedAt, reports, idle } = await withReport(onTestFinished);
    await killedAt(step, () => void fake.command({ channel, user, subcommand: 'latest' }));
    await fake.waitFor(() => reports()[1]);
    await idle();
    expectOnly(2, fake);
  },
);

afterAll(() => {
  console.log(`Discord, kill -9 at ${kills} steps: ${duplicates} messages posted twice`);
});

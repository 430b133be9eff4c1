import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type onTestFinished } from 'vitest';
import { idle } from '../../../helpers/answers.ts';
import type { FakeDiscord } from '../../../helpers/fake-discord/create-fake-discord.ts';
import type { Message } from '../../../helpers/fake-discord/types.ts';
import { createFewThreads } from '../../../helpers/few-threads.ts';
import { createService } from './a-service.ts';
import { killAtEach, type Place } from './killed-services.ts';

const LOG = readFileSync(
  join(import.meta.dirname, '../../../fixtures/synthetic_60.log_structured.csv'),
);
const file = { name: 'app.csv', content: LOG };
const threads = createFewThreads();
afterAll(() => threads.close());
let kills = 0;
let duplicates = 0;

/** Kills a process at each of the steps, before the tests of the group. */
function killedAtEach(
  steps: readonly string[],
  act: (place: Place) => void,
  prepare: (place: Place) => Promise<void> = async () => {},
) {
  let places = new Map<string, Place>();
  beforeAll(async () => {
    places = await killAtEach(steps, prepare, act);
    kills += places.size;
  });
  afterAll(async () => {
    for (const place of places.values()) await place.close();
  });

  /** Starts the service again where it was killed. */
  return async function restart(step: string, onEnd: typeof onTestFinished) {
    const place = places.get(step) ?? expect.unreachable();
    const { fake, folder } = place;
    const app = createService({ folder, token: fake.token, origin: fake.cdnUrl }, threads);
    onEnd(() => app.stop());
    await app.start();
    await fake.waitFor(() => fake.gateway.connections === 1);
    return { ...place, idle: () => idle(app) };
  };
}

async function withReport({ fake, channel, user, reports }: Place): Promise<void> {
  fake.post({ channel, user, files: [file] });
  await fake.waitFor(() => reports()[0]);
}

const first = (reports: Message[]) => reports[0] ?? expect.unreachable();

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

describe('an upload', () => {
  const steps = [
    ...['before createMessage', 'after createMessage'],
    ...['store message', 'stored message', 'store report', 'stored report', 'store user'],
    ...['stored place', 'before getMessage', 'after getMessage'],
    ...['before editMessage', 'after editMessage'],
  ];
  const restart = killedAtEach(steps, ({ fake, channel, user }) => {
    fake.post({ channel, user, files: [file] });
  });

  it.concurrent.for(steps)(
    'killed at "%s", is answered once after the restart',
    async (step, { onTestFinished }) => {
      const { fake, reports, idle } = await restart(step, onTestFinished);
      await fake.waitFor(() => reports()[0]);
      await idle();
      expectOnly(1, fake);
    },
  );
});

describe('a command', () => {
  const steps = ['before callback', 'after callback', 'store message', 'before editMessage'];
  const restart = killedAtEach(steps, ({ fake, channel, user }) => {
    fake.command({ channel, user, subcommand: 'analyze', file });
  });

  it.concurrent.for(steps)(
    'killed at "%s", is answered once after the restart',
    async (step, { onTestFinished }) => {
      const { fake, reports, idle } = await restart(step, onTestFinished);
      await fake.waitFor(() => reports()[0]);
      await idle();
      expectOnly(1, fake);
    },
  );
});

describe('a press', () => {
  const steps = [
    ...['before callback', 'after callback', 'store claim', 'stored claim'],
    ...['store explanation', 'stored explanation', 'before startThread', 'after startThread'],
    ...['before createMessage', 'after createMessage', 'store explained', 'stored explained'],
  ];
  const press = ({ fake, user, reports }: Place) =>
    void fake.press({ user, message: first(reports()), label: '1' });
  const restart = killedAtEach(steps, press, withReport);

  it.concurrent.for(steps)(
    'killed at "%s", is explained once after the restart',
    async (step, { onTestFinished }) => {
      const { fake, reports, idle } = await restart(step, onTestFinished);
      const report = first(reports());
      await fake.waitFor(() => fake.posted(report.id)[0]);
      await idle();
      expectOnly(2, fake);
    },
  );
});

describe('a full list', () => {
  const steps = [
    ...['before callback', 'after callback', 'store claim', 'stored claim', 'before startThread'],
    ...['after startThread', 'before createMessage', 'after createMessage', 'store message'],
  ];
  const press = ({ fake, user, reports }: Place) =>
    void fake.press({ user, message: first(reports()), label: 'Full list as a file' });
  const restart = killedAtEach(steps, press, withReport);

  it.concurrent.for(steps)(
    'killed at "%s", is posted once after the restart',
    async (step, { onTestFinished }) => {
      const { fake, reports, idle } = await restart(step, onTestFinished);
      const report = first(reports());
      const [list] = await fake.waitFor(() => fake.posted(report.id)[0] && fake.posted(report.id));
      expect(list?.attachments).toHaveLength(1);
      await idle();
      expectOnly(2, fake);
    },
  );
});

describe('/logdecoder latest', () => {
  const steps = ['before callback', 'after callback', 'after createMessage', 'store message'];
  const ask = ({ fake, channel, user }: Place) =>
    void fake.command({ channel, user, subcommand: 'latest' });
  const restart = killedAtEach(steps, ask, withReport);

  it.concurrent.for(steps)(
    'killed at "%s", is shown once after the restart',
    async (step, { onTestFinished }) => {
      const { fake, reports, idle } = await restart(step, onTestFinished);
      await fake.waitFor(() => reports()[1]);
      await idle();
      expectOnly(2, fake);
    },
  );
});

afterAll(() => {
  console.log(`Discord, kill -9 at ${kills} steps: ${duplicates} messages posted twice`);
});

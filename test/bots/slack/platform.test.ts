import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../src/jobs/platform.ts';
import { PlatformRefusal } from '../../../src/jobs/platform.ts';
import { RetryLater } from '../../../src/jobs/queue/queue.ts';
import { aKey } from '../../helpers/a-key.ts';
import type { FakeSlack } from '../../helpers/fake-slack/create-fake-slack.ts';
import type { Fault } from '../../helpers/fake-slack/faults.ts';
import { findPressables } from '../../helpers/fake-slack/payloads/pressables.ts';
import { aBot, fakeSlack } from './a-slack-bot.ts';
import { anExplanationView, aReportView } from './a-view.ts';

const { signal } = new AbortController();
const WORKING = { kind: 'working', fileName: 'app.csv' } as const;

async function aThread() {
  const fake = await fakeSlack();
  const started = aBot(fake);
  const channel = fake.addChannel().id;
  const user = fake.addUser().id;
  const parent = fake.share({ channel, user, files: [], events: [] }).message;
  const conversation = `slack:${fake.world.teamId}:${channel}:${parent.ts}`;
  return { ...started, platform: started.bot.platform, channel, user, parent, conversation };
}

it('a message is posted into its thread and edited in place', async () => {
  const { fake, platform, conversation, channel, parent } = await aThread();
  const message = await platform.post(conversation, WORKING, signal, aKey());
  await platform.edit(message, { ...WORKING, progress: '12 of 80 MB read' }, signal);
  await platform.edit(message, aReportView(), signal);
  await platform.edit(message, aReportView(), signal);
  const [posted, ...more] = fake.posted(channel);
  expect(more).toEqual([]);
  expect(message).toBe(`slack:${fake.world.teamId}:${channel}:${posted?.ts}`);
  expect(posted?.threadTs).toBe(parent.ts);
  expect(posted?.history.map(({ text }) => text)).toEqual([
    '⏳ Reading `app.csv`: this may take a moment.',
    '⏳ Reading `app.csv`: 12 of 80 MB read.',
    expect.stringMatching(/^13 of 300 sessions look unusual/),
  ]);
  expect(fake.violations).toEqual([]);
});

it("an explanation's text and first section begin with its summary", async () => {
  const { fake, platform, conversation, channel } = await aThread();
  await platform.post(conversation, anExplanationView(), signal, aKey());
  const [posted] = fake.posted(channel);
  expect(posted?.text).toMatch(/^Based on the logs,/);
  expect(posted?.blocks?.[0]).toMatchObject({
    type: 'section',
    text: { text: expect.stringMatching(/^Based on the logs,/) },
  });
});

describe('whispering', () => {
  it('shows a notice to one person in the thread', async () => {
    const { fake, platform, conversation, user, parent } = await aThread();
    const link = { label: 'Go to it', url: 'https://acme.slack.com/archives/C1/p1?a=1&b=2' };
    const text = 'Number 3 is explained already.';
    await platform.whisper(conversation, user, { kind: 'notice', text, link }, signal, aKey());
    expect(fake.world.ephemerals).toMatchObject([
      {
        ephemeralFor: user,
        threadTs: parent.ts,
        text: `${text} <https://acme.slack.com/archives/C1/p1?a=1&amp;b=2|Go to it>`,
      },
    ]);
  });

  it('posts where the person can not be told alone', async () => {
    const { fake, platform, conversation, channel } = await aThread();
    await platform.whisper(
      conversation,
      'U0STRANGER',
      { kind: 'notice', text: 'Hm.' },
      signal,
      aKey(),
    );
    expect(fake.posted(channel).map(({ text }) => text)).toEqual(['Hm.']);
  });
});

describe('posting a file', () => {
  const file = { name: 'list.csv', comment: 'All 40 of <app>', text: 'a,b\n1,`2`\n' };

  it('uploads it into the thread', async () => {
    const { fake, platform, conversation, channel, parent } = await aThread();
    await platform.postFile(conversation, file, signal, aKey());
    expect(fake.uploads()).toMatchObject([
      { name: 'list.csv', completed: true, channel, threadTs: parent.ts },
    ]);
    expect(fake.uploads()[0]?.content?.toString()).toBe(file.text);
    expect(fake.posted(channel)[0]?.text).toBe('All 40 of &lt;app&gt;');
  });

  it('without files:write it posts the first lines as a message, and says so', async () => {
    const { fake, platform, conversation, channel, logged } = await aThread();
    fake.world.scopes.delete('files:write');
    const text = 'a,b\n'.repeat(5_000);
    await platform.postFile(conversation, { ...file, text }, signal, aKey());
    const [posted] = fake.posted(channel);
    expect(JSON.stringify(posted?.blocks)).toMatch('a,b\\na,b');
    expect(JSON.stringify(posted?.blocks)).toMatch(/… 4,\d{3} more lines/);
    expect(posted?.text).toMatch('files:write');
    expect(logged).toMatchObject([{ level: 'warn', facts: { scope: 'files:write' } }]);
  });

  it('posts an empty one too', async () => {
    const { fake, platform, conversation } = await aThread();
    await platform.postFile(conversation, { ...file, text: '' }, signal, aKey());
    expect(fake.uploads()).toMatchObject([{ completed: true }]);
  });
});

describe('linking', () => {
  it('gives the address of a message', async () => {
    const { platform, conversation } = await aThread();
    const message = await platform.post(conversation, WORKING, signal, aKey());
    expect(await platform.linkTo(message, signal)).toMatch(
      /^https:\/\/acme\.slack\.com\/archives\//,
    );
  });

  it('gives nothing for a message that is gone', async () => {
    const { fake, platform, channel } = await aThread();
    const gone = `slack:${fake.world.teamId}:${channel}:1700000000.000100`;
    expect(await platform.linkTo(gone, signal)).toBeNull();
  });
});

type Call = (platform: Platform, conversation: string) => Promise<unknown>;
const posting: Call = (platform, conversation) =>
  platform.post(conversation, WORKING, signal, aKey());

describe('what Slack refuses', () => {
  it.each<[string, Fault]>([
    ['a 429 without a time', { kind: 'status', status: 429 }],
    ['a 500', { kind: 'status', status: 500 }],
    ['a broken connection', { kind: 'hang_up' }],
    ['an internal error', { kind: 'error', error: 'internal_error' }],
    ['an answer of no form', { kind: 'error', error: '<html>502 Bad Gateway</html>' }],
  ])('%s is an error, for the queue to try again', async (_, fault) => {
    const { fake, platform, conversation } = await aThread();
    fake.fail('chat.postMessage', fault);
    const error = await posting(platform, conversation).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(PlatformRefusal);
    expect(String(error)).not.toMatch('html');
    expect(fake.calls('chat.postMessage')).toHaveLength(1);
    await posting(platform, conversation);
  });

  it('a 429 is tried again after the time that Slack gives', async () => {
    const { fake, platform, conversation } = await aThread();
    fake.fail('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 7 });
    const error = await posting(platform, conversation).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RetryLater);
    expect(error).toMatchObject({ delayMs: 7_000 });
  });

  it.each<[string, (fake: FakeSlack, channel: string) => void]>([
    ['not_in_channel', (fake, channel) => fake.addChannel({ id: channel, member: false })],
    ['is_archived', (fake, channel) => fake.addChannel({ id: channel, archived: true })],
    ['channel_not_found', (fake, channel) => fake.world.channels.delete(channel)],
    ['account_inactive', (fake) => Object.assign(fake.world, { uninstalled: true })],
    ['token_revoked', (fake) => fake.fail('*', { kind: 'error', error: 'token_revoked' })],
  ])('%s is a refusal that no try can mend', async (reason, arrange) => {
    const { fake, platform, conversation, channel } = await aThread();
    arrange(fake, channel);
    await expect(posting(platform, conversation)).rejects.toMatchObject({
      name: 'PlatformRefusal',
      reason,
    });
  });

  it('an edit of a message that was deleted is a refusal', async () => {
    const { fake, platform, conversation, channel } = await aThread();
    const message = await platform.post(conversation, WORKING, signal, aKey());
    fake.world.posts.set(channel, []);
    await expect(platform.edit(message, WORKING, signal)).rejects.toThrow(PlatformRefusal);
  });

  it.each(['invalid_blocks', 'msg_blocks_too_long'])(
    'blocks (%s) leave older blocks where there are such, else the text, and a fault in the log',
    async (error) => {
      const { fake, platform, conversation, channel, logged } = await aThread();
      fake.fail('chat.postMessage', { kind: 'error', error });
      const message = await platform.post(conversation, aReportView(), signal, aKey());
      fake.fail('chat.update', { kind: 'error', error });
      await platform.edit(message, anExplanationView(), signal);
      const [posted] = fake.posted(channel);
      expect(posted?.text).toMatch(/^Based on the logs,/);
      expect(findPressables(posted?.blocks).map(({ type, label }) => [type, label])).toEqual([
        ['button', '👍 Helpful'],
        ['button', '👎 Not helpful'],
        ['button', 'Ask …'],
      ]);
      expect(posted?.history[0]).toMatchObject({
        text: expect.stringContaining('A copy was confirmed'),
        blocks: [],
      });
      expect(logged.map(({ level, message: said }) => [level, said])).toEqual([
        ['error', 'Slack refused the blocks of a message'],
        ['error', 'Slack refused the blocks of a message'],
      ]);
    },
  );

  it('an aborted signal ends a call that hangs', async () => {
    const { fake, platform, conversation } = await aThread();
    const held = fake.hold('chat.postMessage');
    const stop = new AbortController();
    const posted = platform.post(conversation, WORKING, stop.signal, aKey());
    await fake.waitFor(() => fake.calls('chat.postMessage').length === 1);
    stop.abort(new Error('shutting down'));
    await expect(posted).rejects.toThrow('shutting down');
    held.release();
  });
});

it.each(['', 'slack:T1', 'discord:1:2', 'slack:T1:C1:x', 'slack:T1:C1:1.1:2', 'slack:t1:C1:1.1'])(
  'the conversation %j is none of Slack',
  async (conversation) => {
    const { platform } = await aThread();
    await expect(posting(platform, conversation)).rejects.toThrow(RangeError);
  },
);

it('neither tokens nor texts stand in the log', async () => {
  const { fake, platform, conversation, logged } = await aThread();
  fake.fail('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
  fake.fail('chat.postMessage', { kind: 'status', status: 500 });
  const secret = 'a secret line';
  const view = { kind: 'problem', message: secret, hint: secret } as const;
  await platform.post(conversation, view, signal, aKey()).catch(() => undefined);
  fake.fail('*', { kind: 'error', error: 'fatal_error' });
  await platform.post(conversation, view, signal, aKey()).catch(() => undefined);
  expect(logged.length).toBeGreaterThan(0);
  const all = JSON.stringify(logged);
  expect(all).not.toMatch(secret);
  expect(all).not.toMatch(/xox|xapp/);
});

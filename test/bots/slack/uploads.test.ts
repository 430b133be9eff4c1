import { describe, expect, it } from 'vitest';
import { aKey } from '../../helpers/a-key.ts';
import { MODES, startedBot } from './a-slack-bot.ts';

const CSV = 'a,b\n1,2\n';

describe.each(MODES)('over %s', (mode) => {
  it('a file shared in a channel is one job, told of by both events and delivered four times', async () => {
    const { fake, conversation } = await startedBot(mode);
    const channel = fake.addChannel().id;
    const user = fake.addUser().id;
    const { message, files, deliveries } = fake.share({
      channel,
      user,
      files: [{ name: 'app.csv', content: CSV }],
    });
    await Promise.all(deliveries.map(({ acked }) => acked));
    for (const attempt of [1, 2, 3]) {
      for (const each of deliveries) await fake.redeliver(each, { attempt }).acked;
    }
    const { teamId } = fake.world;
    expect(conversation.uploads).toHaveLength(8);
    for (const upload of conversation.uploads) {
      expect(upload).toEqual({
        id: `slack-${teamId}-${channel}-${files[0]?.id}`,
        tenant: `slack-${teamId}`,
        conversation: `slack:${teamId}:${channel}:${message.ts}`,
        place: `slack:${teamId}:${channel}`,
        user,
        fileName: 'app.csv',
        sizeBytes: CSV.length,
        source: files[0]?.id,
      });
    }
    expect(fake.violations).toEqual([]);
  });

  it('an upload whose first delivery is lost is accepted from its retry', async () => {
    const { fake, conversation } = await startedBot(mode);
    const { deliveries } = fake.share({
      channel: fake.addChannel().id,
      user: fake.addUser().id,
      files: [{ name: 'app.csv', content: CSV }],
      events: ['file_shared'],
      lost: true,
    });
    const [lost] = deliveries;
    if (lost === undefined) throw new Error('the fake must have a delivery');
    await fake.redeliver(lost).acked;
    expect(conversation.uploads).toHaveLength(1);
  });

  it('a file in a thread is answered in that thread', async () => {
    const { fake, conversation } = await startedBot(mode);
    const channel = fake.addChannel().id;
    const user = fake.addUser().id;
    const parent = fake.say(channel, user, 'look at this').message;
    const { deliveries } = fake.share({
      channel,
      user,
      files: [{ name: 'app.csv', content: CSV }],
      threadTs: parent.ts,
    });
    await Promise.all(deliveries.map(({ acked }) => acked));
    const threads = conversation.uploads.map((upload) => upload.conversation);
    expect(threads).toEqual([
      `slack:${fake.world.teamId}:${channel}:${parent.ts}`,
      `slack:${fake.world.teamId}:${channel}:${parent.ts}`,
    ]);
  });
});

it('several files in one message are an upload each', async () => {
  const { fake, conversation } = await startedBot();
  const { deliveries, files } = fake.share({
    channel: fake.addChannel().id,
    user: fake.addUser().id,
    files: ['a.csv', 'b.CSV', 'c.csv.gz', 'd.tsv', 'e.tsv.gz'].map((name) => ({
      name,
      content: CSV,
    })),
    events: ['message'],
  });
  await Promise.all(deliveries.map(({ acked }) => acked));
  expect(conversation.uploads.map(({ source }) => source)).toEqual(files.map(({ id }) => id));
});

it('files of other kinds are left alone, without a word', async () => {
  const { fake, conversation } = await startedBot();
  const channel = fake.addChannel({ kind: 'im', user: fake.addUser({ id: 'U0PERSON' }).id }).id;
  const { deliveries } = fake.share({
    channel,
    user: 'U0PERSON',
    files: ['cat.png', 'notes.csv.md', 'talk.pptx', 'report.pdf', 'call.m4a', 'run.sh'].map(
      (name) => ({ name, content: CSV }),
    ),
  });
  await Promise.all(deliveries.map(({ acked }) => acked));
  expect(conversation.uploads).toEqual([]);
  expect(fake.posted()).toEqual([]);
});

it("the bot's own files are no uploads", async () => {
  const { fake, conversation } = await startedBot('Socket Mode', { ownPostsAsEvents: true });
  const { deliveries } = fake.share({
    channel: fake.addChannel().id,
    user: fake.world.botUserId,
    files: [{ name: 'list.csv', content: CSV }],
  });
  await Promise.all(deliveries.map(({ acked }) => acked));
  expect(conversation.uploads).toEqual([]);
});

it('a direct message is a place like any other', async () => {
  const { fake, conversation } = await startedBot();
  const user = fake.addUser().id;
  const channel = fake.addChannel({ kind: 'im', user }).id;
  const { message, deliveries } = fake.share({
    channel,
    user,
    files: [{ name: 'app.csv', content: CSV }],
    events: ['file_shared'],
  });
  await Promise.all(deliveries.map(({ acked }) => acked));
  expect(conversation.uploads[0]?.conversation).toBe(
    `slack:${fake.world.teamId}:${channel}:${message.ts}`,
  );
});

it('a file of Slack Connect is looked up, since its message holds a stub', async () => {
  const { fake, conversation } = await startedBot();
  const { deliveries } = fake.share({
    channel: fake.addChannel().id,
    user: fake.addUser().id,
    files: [{ name: 'partner.csv', content: CSV, checkFileInfo: true }],
    events: ['message'],
  });
  await Promise.all(deliveries.map(({ acked }) => acked));
  expect(conversation.uploads.map(({ fileName }) => fileName)).toEqual(['partner.csv']);
});

it('a file that Slack tells of before its share is answered in the thread found later', async () => {
  const { fake, bot, conversation } = await startedBot();
  const channel = fake.addChannel().id;
  const user = fake.addUser().id;
  const { files, message, deliveries } = fake.share({
    channel,
    user,
    files: [{ name: 'app.csv', content: CSV }],
    events: ['file_shared'],
    lost: true,
  });
  const [file] = files;
  const [delivery] = deliveries;
  if (file === undefined || delivery === undefined) throw new Error('the fake must have a file');
  const { shares } = file;
  file.shares = { public: {}, private: {} };
  await fake.redeliver(delivery).acked;
  const target = conversation.uploads[0]?.conversation ?? '';
  expect(target).toBe(`slack:${fake.world.teamId}:${channel}:${file.id}`);

  const view = { kind: 'working', fileName: 'app.csv' } as const;
  const { signal } = new AbortController();
  await expect(bot.platform.post(target, view, signal, aKey())).rejects.toThrow('does not say yet');
  file.shares = shares;
  await bot.platform.post(target, view, signal, aKey());
  expect(fake.posted(channel).map(({ threadTs }) => threadTs)).toEqual([message.ts]);

  file.shares = { public: {}, private: {} };
  file.created -= 3600;
  await bot.platform.post(target, view, signal, aKey());
  expect(fake.posted(channel).map(({ threadTs }) => threadTs)).toEqual([message.ts, undefined]);
});

it('an upload that Slack can not be asked about is not acknowledged, and accepted later', async () => {
  const { fake, conversation } = await startedBot('HTTP');
  fake.fail('files.info', { kind: 'status', status: 503 });
  const { deliveries } = fake.share({
    channel: fake.addChannel().id,
    user: fake.addUser().id,
    files: [{ name: 'app.csv', content: CSV }],
    events: ['file_shared'],
  });
  const [delivery] = deliveries;
  if (delivery === undefined) throw new Error('the fake must have a delivery');
  expect((await delivery.acked).status).toBe(500);
  expect(conversation.uploads).toEqual([]);
  expect((await fake.redeliver(delivery).acked).status).toBe(200);
  expect(conversation.uploads).toHaveLength(1);
});

it('a file that was deleted meanwhile is acknowledged and left', async () => {
  const { fake, conversation } = await startedBot();
  fake.fail('files.info', { kind: 'error', error: 'file_deleted' });
  const { deliveries } = fake.share({
    channel: fake.addChannel().id,
    user: fake.addUser().id,
    files: [{ name: 'app.csv', content: CSV }],
    events: ['file_shared'],
  });
  await Promise.all(deliveries.map(({ acked }) => acked));
  expect(conversation.uploads).toEqual([]);
});

it.each([
  ['message_changed', { subtype: 'message_changed', message: {}, ts: '1.1' }],
  ['no files', { files: 'none' }],
  ['files of no shape', { subtype: 'file_share', files: [null, 7, {}, { id: 9 }] }],
  ['a bad file id', { subtype: 'file_share', files: [{ id: 'F', name: 3 }] }],
])('a message event with %s is acknowledged and nothing else', async (_, event) => {
  const { fake, conversation } = await startedBot();
  const channel = fake.addChannel().id;
  await fake.deliver({
    type: 'event_callback',
    team_id: fake.world.teamId,
    event_id: 'Ev1',
    event: { type: 'message', channel, user: 'U1', ts: '1700000000.000100', ...event },
  }).acked;
  expect(conversation.uploads).toEqual([]);
  expect(fake.posted()).toEqual([]);
});

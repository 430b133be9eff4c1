import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createFakeSlack } from '../create-fake-slack.ts';
import { dig, type JsonObject } from '../json.ts';
import { clientOptions, fakeSlack, startSocket, web } from './bolt-apps.ts';

describe('response addresses', () => {
  it('take five answers within thirty minutes', async () => {
    let now = Date.now();
    const fake = await fakeSlack({ clock: { now: () => now } });
    await startSocket(fake, (app) => {
      app.command('/logdecoder', ({ ack }) => ack());
    });
    const channel = fake.addChannel();
    const user = fake.addUser();
    const answer = (url: unknown, body: JsonObject = { text: 'Hello' }) =>
      fetch(String(url), { method: 'POST', body: JSON.stringify(body) }).then(
        async (each) => `${each.status} ${await each.text()}`,
      );
    const first = fake.slashCommand('/logdecoder', '', channel.id, user.id).payload.response_url;
    for (let use = 0; use < 4; use += 1) expect(await answer(first)).toBe('200 ok');
    expect(await answer(first, { text: 'All', response_type: 'in_channel' })).toBe('200 ok');
    expect(await answer(first)).toBe('404 used_url');
    expect(fake.world.ephemerals).toHaveLength(4);
    expect(fake.posted(channel.id).map((each) => each.text)).toEqual(['All']);
    const second = fake.slashCommand('/logdecoder', '', channel.id, user.id).payload.response_url;
    now += 31 * 60_000;
    expect(await answer(second)).toBe('404 expired_url');
    await fake.waitFor(() => fake.deliveries.every((each) => each.ack !== undefined));
  });
});

describe('the workings', () => {
  it('files.uploadV2 puts a file into a thread', async () => {
    const fake = await fakeSlack();
    const channel = fake.addChannel();
    const client = web(fake);
    const { ts = '' } = await client.chat.postMessage({ channel: channel.id, text: 'Report' });
    await client.files.uploadV2({
      channel_id: channel.id,
      thread_ts: ts,
      filename: 'all.csv',
      content: 'a,b\n1,2\n',
      initial_comment: 'All of them',
    });
    const [, reply] = fake.thread(channel.id, ts);
    expect(reply?.text).toBe('All of them');
    expect(fake.uploads()).toMatchObject([{ name: 'all.csv', completed: true, threadTs: ts }]);
    expect(fake.uploads()[0]?.content?.toString()).toBe('a,b\n1,2\n');
    const { file } = await client.files.info({ file: reply?.files[0] ?? '' });
    expect(file?.shares?.public?.[channel.id]?.[0]).toMatchObject({ thread_ts: ts });
  });

  it('a message that has replies is the thread of itself', async () => {
    const fake = await fakeSlack();
    const channel = fake.addChannel().id;
    const shared = fake.addFile({ name: 'a.csv', content: 'a', channels: [channel] });
    const share = () =>
      web(fake)
        .files.info({ file: shared.id })
        .then(({ file }) => file?.shares?.public?.[channel]?.[0]);
    const first = await share();
    expect(first).not.toHaveProperty('thread_ts');
    await web(fake).chat.postMessage({ channel, text: 'Reply', thread_ts: first?.ts ?? '' });
    expect(await share()).toMatchObject({ ts: first?.ts, thread_ts: first?.ts });
  });

  it('a call that took effect but lost its answer is repeated by the client', async () => {
    const fake = await fakeSlack();
    const channel = fake.addChannel();
    fake.fail('chat.postMessage', { kind: 'hang_up', applied: true });
    await web(fake).chat.postMessage({ channel: channel.id, text: 'Twice' });
    expect(fake.posted(channel.id).map((each) => each.text)).toEqual(['Twice', 'Twice']);
  });

  it('a held call takes effect when it is released', async () => {
    const fake = await fakeSlack();
    const channel = fake.addChannel();
    const held = fake.hold('chat.postMessage');
    const posting = web(fake).chat.postMessage({ channel: channel.id, text: 'Later' });
    await fake.waitFor(() => fake.calls('chat.postMessage').length === 1);
    expect(fake.posted()).toEqual([]);
    held.release();
    await posting;
    expect(fake.posted()).toHaveLength(1);
  });

  it('Slack’s rates go by the clock', async () => {
    let now = 1_700_000_000_000;
    const fake = await fakeSlack({ rateLimits: true, clock: { now: () => now } });
    const [one, two] = [fake.addChannel(), fake.addChannel()];
    const client = new webApi.WebClient(fake.world.botToken, {
      ...clientOptions(fake),
      rejectRateLimitedCalls: true,
    });
    const post = (channel: string) => client.chat.postMessage({ channel, text: 'Hi' });
    const { ts = '' } = await post(one.id);
    await post(two.id);
    await expect(post(one.id)).rejects.toMatchObject({ retryAfter: 1 });
    now += 1000;
    await post(one.id);
    const update = () => client.chat.update({ channel: one.id, ts, text: 'Again' });
    for (let count = 0; count < 50; count += 1) await update();
    await expect(update()).rejects.toMatchObject({ retryAfter: 60 });
    now += 60_000;
    await update();
  });

  it('mentions and links are recorded as a reader would get them', async () => {
    const fake = await fakeSlack();
    const channel = fake.addChannel();
    await web(fake).chat.postMessage({
      channel: channel.id,
      text: 'Hi <!channel> &lt;!here&gt; https://a.example `https://code.example`',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: '<@U123> <https://b.example|b>' } },
        { type: 'section', text: { type: 'plain_text', text: '<!here> https://no.example' } },
        { type: 'markdown', text: '[c](https://c.example)' },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'broadcast', range: 'here' },
                { type: 'text', text: '<!channel>' },
              ],
            },
          ],
        },
      ],
    });
    expect(fake.world.mentions.map((each) => each.raw)).toEqual(['<!channel>', '<@U123>', 'here']);
    expect(fake.world.links.map((each) => each.url)).toEqual([
      'https://a.example',
      'https://b.example',
      'https://c.example',
    ]);
  });

  it('a Slack Connect file is a stub in events and whole in files.info', async () => {
    const fake = await fakeSlack();
    const { url = '' } = await web(fake, fake.world.appToken).apps.connections.open({});
    const socket = new WebSocket(url);
    await fake.connected();
    const { deliveries, files } = fake.share({
      channel: fake.addChannel().id,
      user: fake.addUser().id,
      files: [{ name: 'x.csv', content: 'x', checkFileInfo: true }],
      events: ['message'],
    });
    const stub = dig(deliveries[0]?.payload, 'event', 'files', 0);
    expect(stub).toMatchObject({ file_access: 'check_file_info', id: files[0]?.id });
    expect(stub).not.toHaveProperty('url_private_download');
    const { file } = await web(fake).files.info({ file: files[0]?.id ?? '' });
    expect(file?.name).toBe('x.csv');
    socket.close();
    await fake.waitFor(() => fake.socket.connections === 0);
  });

  it('a wait that ends in vain tells the calls that were made', async () => {
    const fake = await fakeSlack();
    await web(fake).auth.test();
    await expect(fake.waitFor(() => false, { timeoutMs: 20, what: 'nothing' })).rejects.toThrow(
      'not within 20 ms: nothing\n1 calls recorded\n#0 auth.test ok {}',
    );
  });

  it('closing ends what still waits', async () => {
    const fake = await createFakeSlack();
    const waiting = expect(fake.waitFor(() => false)).rejects.toThrow('was closed while waiting');
    await fake.close();
    await waiting;
  });
});

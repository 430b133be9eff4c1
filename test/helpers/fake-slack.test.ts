import type { Server } from 'node:http';
import { App, SocketModeReceiver, webApi } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createFakeSlack,
  type FakeSlack,
  type FakeSlackOptions,
} from './fake-slack/create-fake-slack.ts';
import { dig, type JsonObject } from './fake-slack/json.ts';
import { silentLogger } from './fake-slack/silent-logger.ts';

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function fakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const fake = await createFakeSlack(options);
  cleanups.push(() => fake.close());
  return fake;
}

/** Fast retries; each client gets an object of its own, since Socket Mode writes into it. */
function clientOptions(fake: FakeSlack): webApi.WebClientOptions {
  return {
    slackApiUrl: fake.apiUrl,
    retryConfig: { retries: 3, minTimeout: 1, maxTimeout: 5 },
    logger: silentLogger,
  };
}

/**
 * The SDK gives a connection up whose pong takes longer than `clientPingTimeout`, which is also how
 * long a reconnect waits: short only where a test is about that, for what was sent on it is lost.
 */
async function startSocket(
  fake: FakeSlack,
  register: (app: App) => void,
  clientPingTimeout = 60_000,
): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: fake.world.appToken,
    logger: silentLogger,
    clientPingTimeout,
    installerOptions: { clientOptions: { slackApiUrl: fake.apiUrl } },
  });
  const app = new App({
    token: fake.world.botToken,
    receiver,
    logger: silentLogger,
    clientOptions: clientOptions(fake),
  });
  register(app);
  cleanups.push(async () => {
    await app.stop();
    await fake.waitFor(() => fake.socket.connections === 0, { what: 'the app to disconnect' });
  });
  await app.start();
  await fake.connected();
  return app;
}

async function startHttp(
  fake: FakeSlack,
  register: (app: App) => void,
  processBeforeResponse = false,
): Promise<string> {
  const app = new App({
    token: fake.world.botToken,
    signingSecret: fake.world.signingSecret,
    processBeforeResponse,
    logger: silentLogger,
    clientOptions: clientOptions(fake),
  });
  register(app);
  const server = (await app.start({ port: 0, host: '127.0.0.1' })) as Server;
  cleanups.push(() => app.stop());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}/slack/events`;
  fake.useHttp(url);
  return url;
}

async function start(mode: string, fake: FakeSlack, register: (app: App) => void): Promise<void> {
  if (mode === 'Socket Mode') await startSocket(fake, register);
  else await startHttp(fake, register);
}

function web(fake: FakeSlack, token = fake.world.botToken): webApi.WebClient {
  return new webApi.WebClient(token, clientOptions(fake));
}

function button(actionId: string, label: string, value: string): webApi.Button {
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: label },
    value,
  };
}

/** An inline bot: downloads what is shared, answers in the thread, then edits its answer. */
function readingBot(fake: FakeSlack, app: App): void {
  app.event('file_shared', async ({ event, client }) => {
    const { file } = await client.files.info({ file: event.file_id });
    const answer = await fetch(file?.url_private_download ?? '', {
      headers: { Authorization: `Bearer ${fake.world.botToken}` },
      redirect: 'error',
    });
    const lines = (await answer.text()).trim().split('\n').length;
    const share = file?.shares?.public?.[event.channel_id]?.[0];
    const { ts = '' } = await client.chat.postMessage({
      channel: event.channel_id,
      text: 'Reading',
      ...(share?.ts === undefined ? {} : { thread_ts: share.thread_ts ?? share.ts }),
    });
    await client.chat.update({
      channel: event.channel_id,
      ts,
      text: `${lines} lines`,
      blocks: [{ type: 'actions', elements: [button('explain-1', '1', 'report:1')] }],
    });
  });
  app.action(/^explain-/, async ({ ack, body, action, client }) => {
    await ack();
    const { container } = body as unknown as { container: { channel_id: string } };
    await client.chat.postMessage({
      channel: container.channel_id,
      text: `Explained ${'value' in action ? action.value : ''}`,
    });
  });
}

describe.each(['Socket Mode', 'HTTP'])('over %s', (mode) => {
  it('a shared file reaches a listener, which downloads it, posts and edits', async () => {
    const fake = await fakeSlack();
    await start(mode, fake, (app) => readingBot(fake, app));
    const channel = fake.addChannel();
    const user = fake.addUser();
    const { message, files, deliveries } = fake.share({
      channel: channel.id,
      user: user.id,
      files: [{ name: 'app.csv', content: 'a,b\n1,2\n' }],
    });
    await fake.waitFor(() => fake.posted(channel.id)[0]?.text === '2 lines');
    const [posted] = fake.posted(channel.id);
    expect(posted).toMatchObject({ threadTs: message.ts, history: [{ text: 'Reading' }] });
    expect(fake.thread(channel.id, message.ts)).toEqual([message, posted]);
    expect(files[0]?.downloads).toEqual([
      { authorization: `Bearer ${fake.world.botToken}`, outcome: 'served' },
    ]);
    expect(deliveries.map((each) => each.ack?.late)).toEqual([false, false]);
    expect(fake.violations).toEqual([]);
  });

  it('a press sends the value that is rendered now, and a forged one what it is told', async () => {
    const fake = await fakeSlack();
    await start(mode, fake, (app) => readingBot(fake, app));
    const channel = fake.addChannel();
    const user = fake.addUser();
    fake.share({
      channel: channel.id,
      user: user.id,
      files: [{ name: 'app.csv', content: 'a' }],
    });
    const report = await fake.waitFor(() => fake.posted().find((each) => each.text === '1 lines'));
    const { acked } = fake.clickButton(channel.id, report.ts, 'explain-1', user.id);
    expect((await acked).late).toBe(false);
    await fake.waitFor(() => fake.posted().some((each) => each.text === 'Explained report:1'));
    fake.clickButton(channel.id, report.ts, (each) => each.label === '1', user.id, {
      value: '__proto__',
      actionId: 'explain-99',
    });
    await fake.waitFor(() => fake.posted().some((each) => each.text === 'Explained __proto__'));
    expect(() => fake.clickButton(channel.id, report.ts, 'explain-2', user.id)).toThrow(
      '0 things to press fit, of 1: explain-1 "1"',
    );
    expect(fake.violations).toEqual([]);
  });

  it('a command opens a modal, whose file field arrives in the submitted state', async () => {
    const fake = await fakeSlack();
    const submitted: unknown[] = [];
    const closed: string[] = [];
    await start(mode, fake, (app) => {
      app.command('/logdecoder', async ({ ack, client, command }) => {
        await ack(command.text === 'help' ? 'Some help' : undefined);
        if (command.text === 'help') return;
        await client.views.open({
          trigger_id: command.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'upload',
            notify_on_close: true,
            title: { type: 'plain_text', text: 'Decode a log' },
            submit: { type: 'plain_text', text: 'Decode' },
            blocks: [
              {
                type: 'input',
                block_id: 'file',
                label: { type: 'plain_text', text: 'File' },
                element: { type: 'file_input', action_id: 'file', max_files: 1 },
              },
            ],
          },
        });
      });
      app.view('upload', async ({ ack, view }) => {
        const files = view.state.values.file?.file?.files ?? [];
        if (files[0]?.name?.endsWith('.csv') !== true)
          return ack({ response_action: 'errors', errors: { file: 'Not a CSV file.' } });
        submitted.push(files[0].url_private_download);
        await ack();
      });
      app.view({ callback_id: 'upload', type: 'view_closed' }, async ({ ack, view }) => {
        closed.push(view.id);
        await ack();
      });
    });
    const channel = fake.addChannel();
    const user = fake.addUser();
    const good = fake.addFile({ name: 'app.csv', content: 'a', user: user.id });
    const bad = fake.addFile({ name: 'app.pdf', content: 'a', user: user.id });

    await fake.slashCommand('/logdecoder', 'help', channel.id, user.id).acked;
    expect(fake.world.ephemerals.map((each) => each.text)).toEqual(['Some help']);

    fake.slashCommand('/logdecoder', '', channel.id, user.id);
    const view = await fake.waitFor(() => fake.openViews(user.id)[0]);
    expect(() => fake.submitView(view.id)).toThrow('the input file requires an answer');
    await fake.submitView(view.id, { file: [bad.id] }).acked;
    expect(fake.openViews()).toEqual([view]);
    await fake.submitView(view.id, { file: [good.id] }).acked;
    expect(fake.openViews()).toEqual([]);
    expect(submitted).toEqual([expect.stringContaining(`${fake.origin}/files-pri/`)]);

    fake.slashCommand('/logdecoder', '', channel.id, user.id);
    const second = await fake.waitFor(() => fake.openViews(user.id)[0]);
    await fake.closeView(second.id)?.acked;
    expect(closed).toEqual([second.id]);
    expect(fake.violations).toEqual([]);
  });

  it('mentions, shortcuts, home tabs, joins and removals reach their listeners', async () => {
    const fake = await fakeSlack();
    const heard: string[] = [];
    const note = (text: string) => {
      heard.push(text);
      fake.world.events.emit('change');
    };
    await start(mode, fake, (app) => {
      app.event('app_mention', async ({ event }) => note(`mention ${event.text}`));
      app.message(async ({ message }) => note(`message in ${message.channel_type}`));
      app.shortcut('decode', async ({ ack, shortcut }) => {
        await ack();
        note(`shortcut on ${dig(shortcut, 'message', 'files', 0, 'name')}`);
      });
      app.event('app_home_opened', async ({ event, client }) => {
        const elements = [button('refresh', 'Refresh', 'now')];
        await client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [{ type: 'actions', elements }] },
        });
      });
      app.action('refresh', async ({ ack, body }) => {
        await ack();
        note(`refresh in ${dig(body, 'container', 'type')}`);
      });
      app.event('member_joined_channel', async ({ event }) => note(`joined ${event.user}`));
      app.event('app_uninstalled', async () => note('uninstalled'));
      app.event('tokens_revoked', async () => note('revoked'));
    });
    const channel = fake.addChannel({ member: false });
    const user = fake.addUser();
    const shared = { channel: channel.id, user: user.id, files: [{ name: 'x.csv', content: 'x' }] };
    expect(fake.share(shared).deliveries).toEqual([]);
    fake.join(channel.id, fake.world.botUserId, user.id);
    const { message } = fake.share({ ...shared, events: [] });
    fake.messageShortcut('decode', channel.id, message.ts, user.id);
    fake.say(channel.id, user.id, `<@${fake.world.botUserId}> hello`);
    fake.say(fake.addChannel({ kind: 'im', user: user.id }).id, user.id, 'hi');
    fake.openHome(user.id);
    await fake.waitFor(() => fake.world.homes.get(user.id));
    fake.clickInView(user.id, 'refresh');
    await fake.waitFor(() => heard.length === 6);
    fake.uninstall();
    await fake.waitFor(() => heard.length === 8);
    expect(heard.toSorted()).toEqual([
      `joined ${fake.world.botUserId}`,
      `mention <@${fake.world.botUserId}> hello`,
      'message in channel',
      'message in im',
      'refresh in view',
      'revoked',
      'shortcut on x.csv',
      'uninstalled',
    ]);
    await expect(web(fake).auth.test()).rejects.toThrow('account_inactive');
    expect(fake.violations).toEqual([]);
  });

  it('a redelivery carries the same event_id and its attempt', async () => {
    const fake = await fakeSlack();
    const heard: unknown[] = [];
    await start(mode, fake, (app) => {
      app.event('file_shared', async ({ body, context }) => {
        heard.push([body.event_id, context.retryNum ?? 0, context.retryReason ?? '']);
        fake.world.events.emit('change');
      });
    });
    const channel = fake.addChannel();
    const files = [{ name: 'x.csv', content: 'x' }];
    const { deliveries } = fake.share({
      channel: channel.id,
      user: fake.addUser().id,
      files,
      events: ['file_shared'],
      lost: true,
    });
    const [first] = deliveries;
    if (first === undefined) throw new Error('nothing was delivered');
    const second = fake.redeliver(first);
    await second.acked;
    await fake.redeliver(second, { reason: 'http_error' }).acked;
    const usual = mode === 'HTTP' ? 'http_timeout' : 'timeout';
    expect(heard).toEqual([
      [first.payload.event_id, 1, usual],
      [first.payload.event_id, 2, 'http_error'],
    ]);
    await expect(first.acked).rejects.toThrow('lost on purpose');
  });

  it('an acknowledgement after the deadline, or none, is a violation', async () => {
    const fake = await fakeSlack({ ackDeadlineMs: 50 });
    let release = () => {};
    await start(mode, fake, (app) => {
      app.action('late', async ({ ack }) => {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        await ack();
      });
    });
    const channel = fake.addChannel();
    const { ts = '' } = await web(fake).chat.postMessage({
      channel: channel.id,
      text: 'Press',
      blocks: [{ type: 'actions', elements: [button('late', 'Late', '1')] }],
    });
    const press = fake.clickButton(channel.id, ts, 0, fake.addUser().id);
    await fake.waitFor(() => fake.lateAcks.length === 1);
    expect(fake.lateAcks[0]?.detail).toBe('block_actions: no acknowledgement within 50 ms');
    release();
    expect(await press.acked).toMatchObject({ late: true });
    expect(fake.lateAcks).toHaveLength(1);
  });

  it('a 429 is waited out and a 500 is tried again', async () => {
    const fake = await fakeSlack();
    await start(mode, fake, (app) => readingBot(fake, app));
    const channel = fake.addChannel();
    fake.fail('files.info', { kind: 'status', status: 503 });
    fake.fail('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 1 });
    const files = [{ name: 'x.csv', content: 'x' }];
    fake.share({ channel: channel.id, user: fake.addUser().id, files });
    await fake.waitFor(() => fake.posted().some((each) => each.text === '1 lines'));
    expect(fake.calls('files.info').map((each) => each.status)).toEqual([503, 200]);
    const [limited, passed] = fake.calls('chat.postMessage');
    expect([limited?.status, passed?.status]).toEqual([429, 200]);
    expect((passed?.at ?? 0) - (limited?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('the own posts and edits of the bot come back as events where that is asked for', async () => {
    const fake = await fakeSlack({ ownPostsAsEvents: true });
    const heard: unknown[] = [];
    await start(mode, fake, (app) => {
      app.message(async ({ message }) => {
        heard.push([message.subtype, 'bot_id' in message ? message.bot_id : undefined]);
        fake.world.events.emit('change');
      });
    });
    const channel = fake.addChannel();
    const { ts = '' } = await web(fake).chat.postMessage({ channel: channel.id, text: 'One' });
    await web(fake).chat.update({ channel: channel.id, ts, text: 'Two' });
    // Bolt drops the first itself (`ignoreSelf`), but not the edit.
    await fake.waitFor(() => fake.deliveries.every((each) => each.ack !== undefined));
    await fake.waitFor(() => heard.length === 1);
    expect(heard).toEqual([['message_changed', undefined]]);
    expect(fake.deliveries).toHaveLength(2);
  });
});

describe('Socket Mode', () => {
  it('an app reconnects after a cut, after a disconnect message and after refused sockets', async () => {
    const fake = await fakeSlack();
    const heard: string[] = [];
    const register = (app: App) => {
      app.event('app_home_opened', async ({ event }) => {
        heard.push(event.user);
        fake.world.events.emit('change');
      });
    };
    await startSocket(fake, register, 1_000);
    fake.socket.drop();
    await fake.waitFor(() => fake.socket.connections === 0);
    expect(() => fake.openHome('U1')).toThrow('no Socket Mode connection is open');
    await fake.connected();
    fake.socket.disconnect('refresh_requested');
    await fake.waitFor(() => fake.socket.opened === 3 && fake.socket.connections === 1);
    fake.socket.refuse(true);
    fake.socket.drop();
    await fake.waitFor(() => fake.calls('apps.connections.open').length >= 5);
    fake.socket.refuse(false);
    await fake.connected();
    fake.openHome('U1');
    await fake.waitFor(() => heard.length === 1);
  });

  it('an app whose pings go unanswered gives the connection up', async () => {
    const fake = await fakeSlack();
    await startSocket(fake, () => {}, 300);
    await fake.waitFor(() => fake.socket.pings > 0);
    fake.socket.mute(true);
    const { opened } = fake.socket;
    await fake.waitFor(() => fake.socket.opened > opened);
    await fake.connected();
  });

  it('an address opens one connection, and only an app token gets one', async () => {
    const fake = await fakeSlack();
    const { url = '' } = await web(fake, fake.world.appToken).apps.connections.open({});
    await expect(web(fake).apps.connections.open({})).rejects.toThrow('not_allowed_token_type');
    const outcome = (socket: WebSocket) =>
      new Promise((resolve) => {
        socket.onmessage = ({ data }) => resolve(JSON.parse(String(data)).type);
        socket.onerror = () => resolve('refused');
      });
    const first = new WebSocket(url);
    expect(await outcome(first)).toBe('hello');
    expect(await outcome(new WebSocket(url))).toBe('refused');
    first.close();
    await fake.waitFor(() => fake.socket.connections === 0);
  });

  it('an acknowledgement of an unknown envelope, or a second one, is a violation', async () => {
    const fake = await fakeSlack();
    const { url = '' } = await web(fake, fake.world.appToken).apps.connections.open({});
    const socket = new WebSocket(url);
    await fake.connected();
    const opened = fake.openHome('U1');
    for (const id of [opened.id, opened.id, 'unknown'])
      socket.send(JSON.stringify({ envelope_id: id, payload: {} }));
    await fake.waitFor(() => fake.violations.length === 2);
    expect(fake.violations.map((each) => each.kind)).toEqual(['second_ack', 'unknown_envelope']);
    socket.close();
    await fake.waitFor(() => fake.socket.connections === 0);
  });

  it('Bolt acknowledges an event before its listener has run', async () => {
    const fake = await fakeSlack();
    const { promise, resolve } = Promise.withResolvers<void>();
    await startSocket(fake, (app) => app.event('app_home_opened', () => promise));
    expect((await fake.openHome('U1').acked).late).toBe(false);
    resolve();
  });
});

describe('HTTP', () => {
  it.each([
    ['a valid signature', {}, 200],
    ['a signature made with another secret', { signature: 'bad' }, 401],
    ['an empty signature', { signature: 'empty' }, 401],
    ['no signature', { signature: 'none' }, 401],
    ['a timestamp six minutes old', { sentAt: 'old' }, 401],
    // Bolt looks for old ones only.
    ['a timestamp six minutes ahead', { sentAt: 'future' }, 200],
  ] as const)('%s is answered as Bolt does', async (_name, options, status) => {
    const fake = await fakeSlack();
    const url = await startHttp(fake, () => {});
    const payload = { type: 'event_callback', team_id: 'T1', event: { type: 'app_uninstalled' } };
    const secret = fake.world.signingSecret;
    const ack = await fake.deliverHttp(url, secret, payload, options).acked;
    expect(ack.status).toBe(status);
    expect(fake.violations.map((each) => each.kind)).toEqual(status === 200 ? [] : ['ack_status']);
  });

  it('a replayed request is byte for byte the same and passes Bolt', async () => {
    const fake = await fakeSlack();
    await startHttp(fake, () => {});
    const first = fake.openHome('U1');
    await first.acked;
    const again = fake.replay(first);
    expect(again.request).toBe(first.request);
    expect(await again.acked).toMatchObject({ status: 200 });
  });

  it('a url_verification gets its challenge back', async () => {
    const fake = await fakeSlack();
    await startHttp(fake, () => {});
    const ack = await fake.deliver({ type: 'url_verification', token: 't', challenge: 'abc' })
      .acked;
    expect(ack).toMatchObject({ status: 200, body: { challenge: 'abc' } });
  });

  it('with processBeforeResponse Bolt acknowledges an event after its listener, and fails with it', async () => {
    const fake = await fakeSlack();
    const { promise, resolve } = Promise.withResolvers<void>();
    let begun = false;
    const register = (app: App) =>
      app.event('app_home_opened', async ({ event }) => {
        if (event.user === 'U0') throw new Error('not accepted');
        begun = true;
        fake.world.events.emit('change');
        await promise;
      });
    await startHttp(fake, register, true);
    expect(await fake.openHome('U0').acked).toMatchObject({ status: 500 });
    const opened = fake.openHome('U1');
    await fake.waitFor(() => begun);
    expect(opened.ack).toBeUndefined();
    resolve();
    expect(await opened.acked).toMatchObject({ status: 200 });
  });
});

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

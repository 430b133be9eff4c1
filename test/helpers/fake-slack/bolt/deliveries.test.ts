import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { FakeSlack } from '../create-fake-slack.ts';
import { dig } from '../json.ts';
import { button, fakeSlack, start, web } from './bolt-apps.ts';

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

import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { fakeSlack, startHttp, startSocket, web } from './bolt-apps.ts';

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

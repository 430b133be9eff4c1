import type { Server } from 'node:http';
import { App, SocketModeReceiver, webApi } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import { createFakeSlack, type FakeSlack, type FakeSlackOptions } from '../create-fake-slack.ts';
import { silentLogger } from '../silent-logger.ts';

export async function fakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const fake = await createFakeSlack(options);
  onTestFinished(() => fake.close());
  return fake;
}

/** Fast retries; each client gets an object of its own, since Socket Mode writes into it. */
export function clientOptions(fake: FakeSlack): webApi.WebClientOptions {
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
export async function startSocket(
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
  onTestFinished(async () => {
    await app.stop();
    await fake.waitFor(() => fake.socket.connections === 0, { what: 'the app to disconnect' });
  });
  await app.start();
  await fake.connected();
  return app;
}

export async function startHttp(
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
  onTestFinished(async () => {
    await app.stop();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}/slack/events`;
  fake.useHttp(url);
  return url;
}

export async function start(
  mode: string,
  fake: FakeSlack,
  register: (app: App) => void,
): Promise<void> {
  if (mode === 'Socket Mode') await startSocket(fake, register);
  else await startHttp(fake, register);
}

export function web(fake: FakeSlack, token = fake.world.botToken): webApi.WebClient {
  return new webApi.WebClient(token, clientOptions(fake));
}

export function button(actionId: string, label: string, value: string): webApi.Button {
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: label },
    value,
  };
}

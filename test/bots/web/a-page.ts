import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createWebBot, type WebSettings } from '../../../src/bots/web/bot.ts';
import type { ShownMessage, TalkSummary } from '../../../src/bots/web/shown-talk.ts';
import type { Config } from '../../../src/config.ts';
import { createLogger } from '../../../src/log.ts';
import { createApp } from '../../../src/service/app.ts';
import { openEmbedded } from '../../../src/service/backends.ts';
import { temporaryFolder } from '../../helpers/an-app.ts';
import { sharedThreads } from '../../helpers/shared-threads.ts';
import { testConfig } from '../../helpers/test-parts.ts';

export interface Answered {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

export interface Talk extends TalkSummary {
  messages: ShownMessage[];
}

export interface APage {
  origin: string;
  port: number;
  folder: string;
  /** The addresses that stood in the terminal. */
  addresses: string[];
  /** As a browser with a session sends it, unless headers say otherwise. */
  ask(path: string, options?: Asked): Promise<Answered>;
  /** Opens the address; returns the cookie. */
  enter(address?: string): Promise<string>;
  upload(name: string, text: string | Uint8Array, query?: Record<string, string>): Promise<string>;
  /** The request of an upload whose bytes have yet to come. */
  beginUpload(name: string): ClientRequest;
  /** The talk once `isThere` holds for one of its messages, or for all of it. */
  until(talk: string, isThere: (talk: Talk) => boolean): Promise<Talk>;
}

interface Asked {
  method?: string;
  headers?: Record<string, string | undefined>;
  body?: string | Uint8Array;
}

/** The real service with the page alone, on a port of this computer. It is stopped with its test. */
export async function aPage(
  config: Partial<Config> = {},
  openSample: WebSettings['openSample'] = () => ({
    fileName: 'sample.csv',
    chunks: only('sample'),
  }),
): Promise<APage> {
  const folder = temporaryFolder();
  const addresses: string[] = [];
  const settings = { ...testConfig(folder), ...config };
  const app = createApp(settings, createLogger('silent'), {
    platforms: ['web'],
    openBackend: openEmbedded(folder),
    threads: sharedThreads(),
    retry: { firstDelayMs: 2, maxDelayMs: 4 },
    createBots: [
      (parts) =>
        createWebBot({
          ...parts,
          settings: {
            port: 0,
            filesFolder: join(folder, 'files'),
            maxUploadBytes: settings.maxUploadBytes,
            sendsTo: null,
            userName: 'You',
            openSample,
            onAddress: (address) => addresses.push(address),
          },
        }),
    ],
  });
  onTestFinished(() => app.stop());
  await app.start();
  const { origin, port } = new URL(addresses[0] ?? '');
  let cookie: string | undefined;

  function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
    const own = { origin: method === 'GET' ? undefined : origin, cookie };
    const all = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== undefined);
    const { promise, resolve, reject } = Promise.withResolvers<Answered>();
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: Object.fromEntries(all) },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks).toString() });
      },
    );
    sent.on('error', reject).end(body);
    return promise;
  }

  return {
    ...{ origin, port: Number(port), folder, addresses, ask },
    async enter(address = addresses.at(-1) ?? '') {
      const { pathname, search } = new URL(address);
      const { headers } = await ask(`${pathname}${search}`, { headers: { cookie: undefined } });
      cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      return cookie;
    },
    async upload(name, text, query = {}) {
      const path = `/api/upload?${new URLSearchParams({ ...query, name })}`;
      const { status, body } = await ask(path, { method: 'POST', body: text });
      if (status !== 200) throw new Error(`the upload was answered with ${status}`);
      return JSON.parse(body).talk;
    },
    beginUpload(name) {
      const headers = { origin, cookie, 'content-length': 1_000_000 };
      const path = `/api/upload?name=${name}`;
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers });
      return sent.on('error', () => {});
    },
    async until(talk, isThere) {
      const read = async (): Promise<Talk> =>
        JSON.parse((await ask(`/api/talk?talk=${talk}`)).body);
      await expect.poll(async () => isThere(await read())).toBe(true);
      return read();
    },
  };
}

async function* only(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** All that is read in a message. */
export function textOf(message: ShownMessage | undefined): string {
  const words = (node: ShownMessage['element'] | string): string =>
    typeof node === 'string' ? node : (node.children ?? []).map(words).join(' ');
  return message ? words(message.element) : '';
}

/** The actions of its buttons. */
export function pressesOf(message: ShownMessage | undefined): string[] {
  const found: string[] = [];
  const look = (node: ShownMessage['element'] | string): void => {
    if (typeof node === 'string') return;
    if (node.press !== undefined) found.push(node.press);
    node.children?.forEach(look);
  };
  if (message) look(message.element);
  return found;
}

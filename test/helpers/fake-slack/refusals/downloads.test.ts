import { describe, expect, it } from 'vitest';
import {
  cutAfter,
  lyingLength,
  neverEnding,
  redirectTo,
  slow,
  stalled,
  status,
} from '../downloads.ts';
import { dig } from '../json.ts';
import type { Respond } from '../types.ts';
import { fakeSlackOfFile } from './fake-slack-of-file.ts';

const { fake, call } = await fakeSlackOfFile();

describe('downloads', () => {
  const bytes = Buffer.from('a,b\n1,2\n3,4\n');
  const auth = () => ({ Authorization: `Bearer ${fake.world.botToken}` });

  async function addressOf(respond: Respond | Buffer): Promise<string> {
    const content = Buffer.isBuffer(respond) ? respond : { respond };
    const file = fake.addFile({ name: 'a b.csv', content });
    return String(dig(await call('files.info', { file: file.id }), 'file', 'url_private_download'));
  }

  it.each([
    ['no token', {}],
    ['a wrong token', { Authorization: 'Bearer xoxb-other' }],
  ])('with %s a login page comes with status 200', async (_name, headers) => {
    const answer = await fetch(await addressOf(bytes), { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('Sign in');
  });

  it('without files:read a login page comes with status 200', async () => {
    const address = await addressOf(bytes);
    fake.world.scopes.delete('files:read');
    const answer = await fetch(address, { headers: auth() });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  });

  it.each<[string, Respond | Buffer]>([
    ['bytes', bytes],
    ['slowly', slow(bytes, 4, 1)],
  ])('content comes whole as %s', async (_name, respond) => {
    const answer = await fetch(await addressOf(respond), { headers: auth() });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  });

  it('a stream is opened anew for each download', async () => {
    const file = fake.addFile({
      name: 'a.csv',
      content: async function* () {
        yield bytes;
      },
    });
    const { file: info } = await call('files.info', { file: file.id });
    for (const _each of [1, 2]) {
      const answer = await fetch(String(dig(info, 'url_private_download')), { headers: auth() });
      expect(await answer.text()).toBe(bytes.toString());
    }
    expect(file.downloads).toHaveLength(2);
  });

  it.each<[string, Respond]>([
    ['a cut connection', cutAfter(bytes, 4)],
    ['a length that promises more', lyingLength(bytes, bytes.length + 10)],
  ])('%s fails the reader', async (_name, respond) => {
    const reading = fetch(await addressOf(respond), { headers: auth() }).then((each) =>
      each.text(),
    );
    await expect(reading).rejects.toThrow('terminated');
  });

  it('a length that promises less cuts the content short', async () => {
    const answer = await fetch(await addressOf(lyingLength(bytes, 4)), { headers: auth() });
    expect(await answer.text().catch(() => 'refused')).toMatch(/^(a,b\n|refused)$/);
  });

  it('a redirect fails a reader that refuses them', async () => {
    const address = await addressOf(redirectTo('http://127.0.0.1:9/elsewhere'));
    await expect(fetch(address, { headers: auth(), redirect: 'error' })).rejects.toThrow();
  });

  it.each([404, 500])('a status %i comes through', async (code) => {
    const answer = await fetch(await addressOf(status(code)), { headers: auth() });
    expect(answer.status).toBe(code);
  });

  it.each<[string, Respond]>([
    ['a body without end', neverEnding(Buffer.alloc(64_000, 'a,b\n'))],
    ['a body that stalls', stalled(bytes)],
  ])('%s ends when the reader gives up', async (_name, respond) => {
    const giveUp = new AbortController();
    const answer = await fetch(await addressOf(respond), {
      headers: auth(),
      signal: giveUp.signal,
    });
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    giveUp.abort();
    await expect(reader?.read()).rejects.toThrow('aborted');
  });
});

import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { aPage } from './a-page.ts';

describe('the page is open to one person', () => {
  it('an address opens it once, and its cookie from then on', async () => {
    const page = await aPage();
    const [address = ''] = page.addresses;
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}$/);
    const entered = await page.ask(new URL(address).search.replace('?', '/?'));
    expect(entered.status).toBe(200);
    expect(entered.headers['set-cookie']).toEqual([
      expect.stringMatching(/^log-decoder-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    ]);
    const again = await page.ask(new URL(address).search.replace('?', '/?'));
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body).toContain('Open the address that stands in the terminal');
  });

  it('whoever comes without a session has a new address printed, one at a time', async () => {
    const page = await aPage();
    await page.ask('/');
    expect(page.addresses).toHaveLength(1);
    const cookie = await page.enter();
    await page.ask('/', { headers: { cookie: undefined } });
    await page.ask('/?key=wrong', { headers: { cookie: undefined } });
    expect(page.addresses).toHaveLength(2);
    await page.enter();
    // Both browsers are let in.
    for (const headers of [{}, { cookie }]) {
      expect((await page.ask('/api/talks', { headers })).status).toBe(200);
    }
  });

  it.each([
    ['no cookie', { cookie: undefined }],
    ['another cookie', { cookie: 'log-decoder-1=abc' }],
    ['an empty one', { cookie: 'log-decoder=; x' }],
  ])('with %s nothing is told', async (_, headers) => {
    const page = await aPage();
    await page.enter();
    for (const path of ['/api/talks', '/api/page', '/api/events', '/files/x', '/api/nothing']) {
      expect((await page.ask(path, { headers })).status).toBe(403);
    }
    const upload = { method: 'POST', headers, body: 'x' };
    expect((await page.ask('/api/upload?name=a.log', upload)).status).toBe(403);
  });

  it.each([
    ['another host', { host: 'evil.example' }],
    ['another host on this port', { host: 'evil.example:PORT' }],
    ['a host that begins as ours', { host: '127.0.0.1:PORT.evil.example' }],
    ['ours on another port', { host: '127.0.0.1:1' }],
    ['the page of another origin', { origin: 'http://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['ours with another port', { origin: 'http://127.0.0.1:1' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['another port', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
  ])('a request of %s is refused, cookie or not', async (_, headers) => {
    const page = await aPage();
    await page.enter();
    const here = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        value.replace('PORT', String(page.port)),
      ]),
    );
    for (const path of ['/', '/api/talks', '/page/main.js']) {
      expect((await page.ask(path, { headers: here })).status).toBe(403);
    }
    const press = { method: 'POST', headers: here, body: '{}' };
    expect((await page.ask('/api/press', press)).status).toBe(403);
  });

  it('a change needs an origin, which a browser always sends', async () => {
    const page = await aPage();
    await page.enter();
    const headers = { origin: undefined };
    expect((await page.ask('/api/sample', { method: 'POST', headers })).status).toBe(403);
  });

  it('a link of another site leads to the page, which says how to open it', async () => {
    const page = await aPage();
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await page.ask('/', { headers })).body).toContain('open to one person alone');
  });

  it('is reached from this computer alone', async () => {
    const page = await aPage();
    const other = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4');
    const host = other?.address ?? '127.0.0.2';
    const socket = connect({ host, port: page.port });
    const reached = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    expect(reached).toBe(false);
  });
});

describe('what the page is served', () => {
  it('nothing from outside and no inline code is allowed in it, nor a frame around it', async () => {
    const page = await aPage();
    await page.enter();
    for (const path of ['/', '/page/main.js', '/api/talks', '/nothing']) {
      const { headers } = await page.ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|http|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
    }
    const { body } = await page.ask('/');
    expect(body).not.toMatch(/<script>|\sstyle=|\son\w+=|https?:/);
  });

  it.each(['/page/main.js', '/page/style.css', '/page/icon.svg', '/page/echarts.js'])(
    'has %s',
    async (path) => {
      const page = await aPage();
      const { status, body } = await page.ask(path);
      expect(status).toBe(200);
      expect(body.length).toBeGreaterThan(100);
    },
  );

  it.each([
    ...['/page/../bot.ts', '/page/%2e%2e/bot.ts', '/page/page-data.ts', '/page/..%2fbot.ts'],
    ...['//evil.example/', '/page/', '/api', '/api/constructor', '/__proto__', '/files/a/b/c'],
  ])('has no %s', async (path) => {
    const page = await aPage();
    await page.enter();
    expect((await page.ask(path)).status).toBe(404);
  });
});

describe('requests that are no good', () => {
  it.each([
    ['/api/press', 'no JSON'],
    ['/api/press', '[]'],
    ['/api/press', '{"message":"../x","action":"list/1"}'],
    ['/api/press', '{"message":{"a":1}}'],
    ['/api/ask', '{"talk":"x","text":"why"}'],
    ['/api/ask', '{"talk":"000000000000001-aaaaaaaa","text":" "}'],
    ['/api/normal', '{"talk":"000000000000001-aaaaaaaa","do":"forget"}'],
  ])('%s with %s is refused', async (path, body) => {
    const page = await aPage();
    await page.enter();
    expect((await page.ask(path, { method: 'POST', body })).status).toBe(400);
  });

  it('a body that is too large for what is asked is not read to its end', async () => {
    const page = await aPage();
    await page.enter();
    const body = JSON.stringify({ text: 'x'.repeat(200_000) });
    expect((await page.ask('/api/ask', { method: 'POST', body })).status).toBe(413);
  });

  it('a question in a talk that is gone is refused, and so is a look at it', async () => {
    const page = await aPage();
    await page.enter();
    const talk = '000000000000001-aaaaaaaa';
    const body = JSON.stringify({ talk, text: 'why?' });
    expect((await page.ask('/api/ask', { method: 'POST', body })).status).toBe(404);
    expect((await page.ask(`/api/talk?talk=${talk}`)).status).toBe(404);
    expect(JSON.parse((await page.ask('/api/chart?report=x')).body)).toBeNull();
    expect(JSON.parse((await page.ask('/api/close-up?report=x&number=NaN')).body)).toBeNull();
  });
});

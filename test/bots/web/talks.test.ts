import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aPage, pressesOf, textOf } from './a-page.ts';

const LOG = readFileSync(
  join(import.meta.dirname, '../../fixtures/synthetic_60.log_structured.csv'),
  'utf8',
);

async function aTalk() {
  const page = await aPage();
  await page.enter();
  const talk = await page.upload('app.csv', LOG);
  const { messages } = await page.until(talk, (now) => now.messages[0]?.kind === 'report');
  const [report] = messages;
  const post = async (path: string, body: object) =>
    expect((await page.ask(path, { method: 'POST', body: JSON.stringify(body) })).status).toBe(200);
  return {
    page,
    talk,
    report,
    press: (action: string, number = 1) =>
      post('/api/press', { message: `${talk}/${number}`, action, language: 'en' }),
    ask: (text: string) => post('/api/ask', { talk, text }),
    normal: (change: object) => post('/api/normal', { talk, ...change }),
    until: (isThere: Parameters<typeof page.until>[1]) => page.until(talk, isThere),
    last: async () => (await page.until(talk, () => true)).messages.at(-1),
  };
}

it('an upload is answered by a report, a press by its explanation, and a question by an answer', async () => {
  const { report, press, ask, until } = await aTalk();
  expect(textOf(report)).toContain('4 of 60 file pieces');
  const [explain = ''] = pressesOf(report);
  await press(explain);
  const explained = await until(({ messages }) => messages[1]?.kind === 'explanation');
  expect(textOf(explained.messages[1])).toContain('Based on the logs,');
  await ask('Who must act?');
  const asked = await until(({ messages }) => messages.length === 4);
  expect(asked.messages.map(({ kind }) => kind).slice(2)).toEqual(['question', 'answer']);
  expect(textOf(asked.messages[2])).toBe('Who must act?');
});

it('the chart has a bar a session, and the numbers where they are', async () => {
  const { page, report } = await aTalk();
  const id = pressesOf(report)[0]?.split('/')[1];
  const chart = JSON.parse((await page.ask(`/api/chart?report=${id}`)).body);
  const sessions = chart.drawn.findIndex(({ of }: { of: string }) => of === 'sessions');
  expect(chart.drawn[sessions].bars).toHaveLength(60);
  expect(chart.words[sessions].caption).toContain('How unusual each session is');
  for (const { bars } of chart.marks) {
    for (const bar of bars[sessions]) expect(chart.drawn[sessions].bars[bar]).toBeGreaterThan(1);
  }
});

it('a closer look shows the lines around, with those that tell marked, and the neighbours by event', async () => {
  const { page, report } = await aTalk();
  const id = pressesOf(report)[0]?.split('/')[1];
  const look = async () => (await page.ask(`/api/close-up?report=${id}&number=1`)).body;
  const closeUp = await look();
  expect(closeUp).toContain('"tag":"mark"');
  const rows = [...closeUp.matchAll(/"scope":"row"/g)];
  expect(rows.length).toBe(5);
  expect(closeUp).toContain('"scope":"col"');
  // The file goes: all but its lines can still be shown.
  for (const file of globSync('**/*.upload', { cwd: page.folder })) rmSync(join(page.folder, file));
  expect(await look()).toContain('The file is not here any more.');
  expect(await look()).toContain('"scope":"row"');
});

it.each([
  ['the full list', 'list/', 'text/csv; charset=utf-8'],
  ['the report as a page', 'html/', 'text/html; charset=utf-8'],
])('%s is a file of the talk', async (_, kind, type) => {
  const { page, report, press, until } = await aTalk();
  await press(pressesOf(report).find((action) => action.startsWith(kind)) ?? '');
  const { messages, id } = await until((talk) => talk.messages.at(-1)?.kind === 'file');
  const file = await page.ask(`/files/${id}/${messages.at(-1)?.number}`);
  expect(file.status).toBe(200);
  expect(file.headers['content-disposition']).toBe('attachment');
  expect(file.headers['content-type']).toBe(type);
  expect(file.body.split('\n').length).toBeGreaterThan(4);
});

it('what is normal is set by a button, and changed beside the talk', async () => {
  const { page, report, press, normal, until } = await aTalk();
  const here = async () => JSON.parse((await page.ask('/api/normal')).body);
  await press(pressesOf(report).find((action) => action.startsWith('normal/')) ?? '');
  const sure = await until(({ messages }) => messages.at(-1)?.kind === 'notice');
  await press(pressesOf(sure.messages.at(-1))[0] ?? '', sure.messages.at(-1)?.number);
  await until(({ messages }) => textOf(messages.at(-1)).startsWith('You set "app.csv"'));
  expect(await here()).toMatchObject({ baselines: ['app.csv'], inUse: 'app.csv' });
  const next = await page.upload('next.csv', LOG);
  const judged = await page.until(next, ({ messages }) => messages[0]?.kind === 'report');
  expect(textOf(judged.messages[0])).toContain('Compared with "app.csv"');
  await normal({ do: 'clear' });
  await expect.poll(async () => (await here()).inUse).toBeNull();
  await normal({ do: 'use', which: 'app.csv' });
  await expect.poll(async () => (await here()).inUse).toBe('app.csv');
});

it('the commands of chat work as there', async () => {
  const { ask, until } = await aTalk();
  for (const [command, title] of [
    ['/logdecoder status', 'Status of Log Decoder'],
    ['/logdecoder baseline list', 'What is normal here'],
    ['/logdecoder muted', 'What is expected here'],
    ['/logdecoder', 'What it does'],
  ]) {
    await ask(command ?? '');
    await until(({ messages }) => textOf(messages.at(-1)).includes(title ?? ''));
  }
});

it('a log is judged as the form asks, and what is wrong in it is said', async () => {
  const { page } = await aTalk();
  const talkOf = async (query: Record<string, string>) => {
    const talk = await page.upload('app.csv', LOG, query);
    const done = (kind = '') => kind === 'report' || kind === 'problem';
    return page.until(talk, ({ messages }) => done(messages[0]?.kind));
  };
  expect((await talkOf({ lines: '50', detector: 'clustering' })).messages[0]?.kind).toBe('report');
  for (const wrong of [
    { lines: '1e99' },
    { lines: 'many' },
    { window: 'ten minutes' },
    { sessionPattern: '(((' },
    { step: '5m' },
    { sessionColumn: 'no such column' },
  ]) {
    const { messages } = await talkOf(wrong as Record<string, string>);
    expect(messages[0]?.kind, JSON.stringify(wrong)).toBe('problem');
    expect(textOf(messages[0])).not.toMatch(/NaN|undefined/);
  }
  // A detector that there is not is none that was chosen.
  expect((await talkOf({ detector: 'constructor' })).messages[0]?.kind).toBe('report');
});

it.each([
  ['a.png', 'x', 'By its name this is a picture'],
  ['a.log', '', 'The file is empty'],
  ['a.log', new Uint8Array([0, 1, 2, 3, 0, 0, 0, 9]), ''],
  ['', LOG.slice(0, 10), ''],
  ['../../etc/passwd', 'nothing\n', ''],
])('a bad file %s is a problem in words', async (name, bytes, words) => {
  const page = await aPage();
  await page.enter();
  const talk = await page.upload(name, bytes);
  const { messages } = await page.until(talk, ({ messages: [first] }) => first?.kind === 'problem');
  expect(textOf(messages[0])).toContain(words);
});

it('a file that is too large is refused in words, with its bytes and without', async () => {
  const page = await aPage({ maxUploadBytes: 1024 ** 2 });
  await page.enter();
  const refused = async (talk: string) => {
    const { messages } = await page.until(talk, ({ messages: [one] }) => one?.kind === 'problem');
    expect(textOf(messages[0])).toContain('The file is too large: the most');
  };
  await refused(await page.upload('a.log', '', { size: String(2 * 1024 ** 2) }));
  await refused(await page.upload('a.log', 'x'.repeat(1024 ** 2 + 1)));
  expect(globSync('**/*.upload', { cwd: page.folder })).toEqual([]);
});

it('an upload that breaks off leaves nothing behind', async () => {
  const page = await aPage();
  await page.enter();
  const left = () => globSync('**/*.upload', { cwd: page.folder });
  const sent = page.beginUpload('a.log');
  sent.write('x'.repeat(100_000));
  await expect.poll(() => left().length).toBe(1);
  sent.destroy();
  await expect.poll(left).toEqual([]);
  expect(JSON.parse((await page.ask('/api/talks')).body)).toEqual([]);
});

it('names and lines of a log are text and nothing else, and secrets are in none of it', async () => {
  const page = await aPage();
  await page.enter();
  const key = `ghp_${'a1B2'.repeat(9)}`;
  const lines = Array.from(
    { length: 40 },
    (_, i) => `2026-03-14 06:00:${10 + i} ERROR <img src=x onerror=alert(1)> login failed ${key}`,
  );
  const talk = await page.upload(`<b>${key}</b>.log`, `${lines.join('\n')}\n`);
  const { messages } = await page.until(talk, ({ messages: [one] }) => one?.kind === 'report');
  const [explain = ''] = pressesOf(messages[0]);
  await page.ask('/api/press', {
    method: 'POST',
    body: JSON.stringify({ message: `${talk}/1`, action: explain }),
  });
  const explained = await page.until(talk, (now) => now.messages.length === 2);
  const closeUp = await page.ask(`/api/close-up?report=${explain.split('/')[1]}&number=1`);
  const all = JSON.stringify(explained) + closeUp.body;
  expect(all).toContain('<img src=x');
  expect(all).not.toContain('ghp_');
  expect((await page.ask('/api/talks')).body).not.toContain('ghp_');
});

it('a press that no message of ours has is answered in words', async () => {
  const { press, until } = await aTalk();
  for (const action of ['explain/x/1', `explain/${'0'.repeat(24)}/1`, '<script>']) {
    const before = (await until(() => true)).messages.length;
    await press(action);
    await until(({ messages }) => messages.length > before);
  }
});

import { expect, it } from 'vitest';
import { aBot, fakeSlack } from './a-slack-bot.ts';

it('says that tokens and scopes are in order', async () => {
  const { bot } = aBot(await fakeSlack());
  expect(await bot.check(new AbortController().signal)).toEqual([
    { ok: true, line: 'Slack bot token: workspace acme, bot @logdecoder' },
    { ok: true, line: 'Slack scopes: all that are needed' },
    { ok: true, line: 'Slack app token: Socket Mode can be opened' },
  ]);
});

it('says which scopes are missing, what for, and what to do', async () => {
  const fake = await fakeSlack({ scopes: ['commands', 'files:read', 'app_mentions:read'] });
  const { bot } = aBot(fake, 'HTTP');
  const lines = await bot.check(new AbortController().signal);
  expect(lines[1]).toEqual({
    ok: false,
    line: 'Slack scopes: missing chat:write (answers, in channels it was invited to)',
    todo: 'add chat:write under "OAuth & Permissions" and reinstall the app',
  });
  expect(lines[2]).toMatchObject({ ok: true, line: expect.stringContaining('files:write') });
  expect(lines[3]).toMatchObject({ ok: true, line: expect.stringContaining('over HTTP') });
});

it('says which token Slack refuses', async () => {
  const settings = { botToken: 'xoxb-wrong', appToken: 'xapp-wrong' };
  const { bot } = aBot(await fakeSlack(), 'Socket Mode', settings);
  const lines = await bot.check(new AbortController().signal);
  expect(lines).toMatchObject([
    {
      ok: false,
      line: 'Slack bot token: refused (invalid_auth)',
      todo: expect.stringMatching('xoxb-'),
    },
    {
      ok: false,
      line: 'Slack app token: refused (invalid_auth)',
      todo: expect.stringMatching('xapp-'),
    },
  ]);
  expect(JSON.stringify(lines)).not.toMatch('wrong');
});

it('says that Slack can not be reached', async () => {
  const fake = await fakeSlack();
  const { bot } = aBot(fake);
  fake.fail('*', { kind: 'hang_up' }, { times: 2 });
  expect(await bot.check(new AbortController().signal)).toMatchObject([
    { ok: false, line: 'Slack bot token: Slack could not be reached' },
    { ok: false, line: 'Slack app token: Slack could not be reached' },
  ]);
});

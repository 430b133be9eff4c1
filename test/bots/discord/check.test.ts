import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inviteUrl } from '../../../src/bots/discord/permissions.ts';
import { PERMISSIONS } from '../../../src/bots/views/words/discord-words.ts';
import { makeBot, never } from './a-discord-bot.ts';

it('tells what is in order, and starts nothing', async () => {
  const { fake, bot } = await makeBot();
  expect(await bot.check(never)).toEqual([
    { ok: true, line: 'Discord bot token: @LogDecoder' },
    { ok: true, line: 'Discord message content intent: on' },
    { ok: true, line: 'Discord server Acme: all permissions' },
    {
      ok: true,
      line: expect.stringMatching(
        /^Discord invite link: https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&/,
      ),
    },
  ]);
  expect(fake.gateway.identifies).toEqual([]);
});

it('names missing permissions and the missing intent, and what to do', async () => {
  const { fake, bot } = await makeBot({ messageContentApproved: false });
  fake.world.guildDenied.add('CreatePublicThreads').add('ReadMessageHistory');
  const [, intent, guild] = await bot.check(never);
  expect(intent).toMatchObject({ ok: true, todo: expect.stringContaining('developer portal') });
  expect(guild).toMatchObject({
    ok: false,
    line: expect.stringContaining(
      '"Read Message History" (to answer below an upload), "Create Public Threads"',
    ),
    todo: expect.stringContaining('permissions=309237763072'),
  });
});

it('says where a token is wrong, the bot is in no server, or Discord can not be reached', async () => {
  const wrong = await makeBot({}, { token: 'wrong' });
  expect(await wrong.bot.check(never)).toMatchObject([
    { ok: false, todo: expect.stringContaining('DISCORD_TOKEN') },
  ]);
  const { fake, bot, guild } = await makeBot();
  guild.member = false;
  expect((await bot.check(never)).at(-1)).toMatchObject({
    ok: false,
    line: 'Discord servers: none yet',
  });
  fake.fail('*', { kind: 'status', status: 502 }, { times: Number.POSITIVE_INFINITY });
  expect(await bot.check(never)).toMatchObject([
    { ok: false, todo: expect.stringContaining('network') },
  ]);
});

it('says where the bot is not in the configured server', async () => {
  const { bot } = await makeBot({}, { guildId: '7' });
  expect((await bot.check(never)).at(-1)).toMatchObject({
    ok: false,
    line: expect.stringContaining('DISCORD_GUILD_ID'),
  });
});

it('the invite links ask for seven permissions and no more', () => {
  const all = Object.values(PERMISSIONS);
  expect(all).toHaveLength(7);
  const readme = readFileSync(join(import.meta.dirname, '../../../docs/discord.md'), 'utf8');
  expect(readme.split(inviteUrl('APP_ID'))).toHaveLength(2);
  const [, named = ''] = /&permissions=\d+`\s+\(([^)]+)\)/.exec(readme) ?? [];
  expect(named.replace(/\s+/g, ' ').split(', ')).toEqual(all);
});

import { ApplicationFlags, type REST, Routes } from 'discord.js';
import type { CheckLine } from '../../check-line.ts';
import { inWords } from '../views/words/discord-words.ts';
import { codeOf, withDiscordErrors } from './discord-errors.ts';
import { inviteUrl, missingFrom } from './permissions.ts';

/** For `doctor`: token, intent, servers and permissions, one line each. Starts nothing. */
export async function checkDiscord(
  rest: REST,
  guildId: string | undefined,
  signal?: AbortSignal,
): Promise<CheckLine[]> {
  const get = (route: `/${string}`) =>
    withDiscordErrors((either) => rest.get(route, { signal: either }), signal);
  try {
    const application = await get(Routes.currentApplication());
    const applicationId = textAt(application, 'id');
    const name = textAt(await get(Routes.user()), 'username');
    await get(Routes.gatewayBot());
    const guilds = listOf(await get(Routes.userGuilds()));
    return [
      { ok: true, line: `Discord bot token: @${name}` },
      contentLine(Number(fieldAt(application, 'flags'))),
      ...guildLines(guilds, applicationId, guildId),
    ];
  } catch (error) {
    return [failed(error)];
  }
}

function contentLine(flags: number): CheckLine {
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlags;
  if ((flags & (GatewayMessageContent | GatewayMessageContentLimited)) !== 0) {
    return { ok: true, line: 'Discord message content intent: on' };
  }
  return {
    ok: true,
    line: 'Discord message content intent: off; uploads are read in direct messages, where the bot is named, and by command',
    todo: 'to have every upload read, turn on "Message Content Intent" under "Bot" in the developer portal',
  };
}

function guildLines(guilds: unknown[], applicationId: string, guildId?: string): CheckLine[] {
  const invite = inviteUrl(applicationId);
  const ids = guilds.map((guild) => textAt(guild, 'id'));
  if (guildId !== undefined && !ids.includes(guildId)) {
    const line = 'Discord server: the bot is not in the one that DISCORD_GUILD_ID names';
    return [{ ok: false, line, todo: `invite it: ${invite}` }];
  }
  if (guilds.length === 0) {
    return [{ ok: false, line: 'Discord servers: none yet', todo: `invite the bot: ${invite}` }];
  }
  const byLink = { ok: true, line: `Discord invite link: ${invite}` };
  const ofGuilds = guilds.map((guild) => {
    const line = `Discord server ${textAt(guild, 'name')}`;
    const missing = missingFrom(BigInt(textAt(guild, 'permissions') || '0'));
    if (missing.length === 0) return { ok: true, line: `${line}: all permissions` };
    return {
      ok: false,
      line: `${line}: missing ${inWords(missing)}`,
      todo: `give these to the bot's role, or invite it again: ${invite}`,
    };
  });
  return [...ofGuilds, byLink];
}

function failed(error: unknown): CheckLine {
  const message = error instanceof Error ? error.message : String(error);
  const isRefused = codeOf(error) !== null || /token/.test(message);
  return {
    ok: false,
    line: `Discord bot token: ${message}`,
    todo: isRefused
      ? 'DISCORD_TOKEN must be the token under "Bot" in the developer portal; make a new one with "Reset Token"'
      : 'check the network and DISCORD_API_URL, then try again',
  };
}

function fieldAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textAt(value: unknown, name: string): string {
  const field = fieldAt(value, name);
  return typeof field === 'string' ? field : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

import { type REST, ShardClientUtil } from 'discord.js';
import type { Logger } from '../../log.ts';
import type { Bot } from '../bot.ts';
import type { Conversation } from '../conversation-port.ts';
import { discordNext } from '../views/words/discord-words.ts';
import { checkDiscord } from './check.ts';
import { createGateway, type Gateway } from './connection/gateway.ts';
import { createRest } from './connection/rest.ts';
import { within } from './connection/within.ts';
import { createHeldInteractions } from './interactions/held-interactions.ts';
import { registerListeners } from './listeners/register.ts';
import { inviteUrl } from './permissions.ts';
import { createDiscordPlatform } from './platform.ts';
import { registerCommands, removeCommands } from './register-commands.ts';

export interface DiscordSettings {
  token: string;
  /** Registers the commands in this guild at once, in place of globally. */
  guildId?: string;
  /** Ends in `/api`. Default: Discord's own. */
  apiUrl?: string;
  /** Where attachments may lie beside Discord's own hosts. */
  cdnUrl?: string;
  /** Longest wait for the next bytes of a download. Default 30 s. */
  stallMs?: number;
}

const SETTLE_WITHIN_MS = 2_000;

export function createDiscordBot({
  settings,
  conversation,
  log,
  now = Date.now,
}: {
  settings: DiscordSettings;
  conversation: Conversation;
  log: Logger;
  /** In ms since 1970: how old an interaction is. */
  now?: () => number;
}): Bot {
  const rest = createRest(settings);
  const held = createHeldInteractions(now, (guild) => isOfShard(guild, gateway.shard));
  const platform = createDiscordPlatform(rest, held, settings);
  const parts = { conversation, platform, rest, held, log };
  let settled = async () => {};
  const gateway = createGateway(settings, log, (client) => {
    settled = registerListeners(client, parts).settled;
  });

  return {
    platform,
    async start() {
      await gateway.connect();
      const { client } = gateway;
      if (client === null) return;
      const guilds = [...client.guilds.cache.keys()];
      const { guildId } = settings;
      await putCommandsInOrder(rest, client.application.id, { guildId, guilds, log });
    },
    async stop() {
      await gateway.disconnect();
      await within(SETTLE_WITHIN_MS, settled());
    },
    isConnected: () => gateway.client?.isReady() ?? false,
    describe() {
      const { client, seesContent } = gateway;
      if (client === null) return 'Discord: not connected';
      const { size } = client.guilds.cache;
      const reads = seesContent
        ? 'reads every upload'
        : 'reads uploads in direct messages, where it is named, and by command (no message content intent)';
      return `Discord: as @${client.user.username} in ${size} ${size === 1 ? 'server' : 'servers'}, ${reads}`;
    },
    nextStep() {
      const { client } = gateway;
      return client && discordNext(inviteUrl(client.application.id), client.guilds.cache.size);
    },
    check: (signal) => checkDiscord(rest, settings.guildId, signal),
  };
}

/** Direct messages go to the first shard. */
function isOfShard(guild: string, shard: Gateway['shard']): boolean {
  if (shard === null) return true;
  const id = guild === 'dm' ? 0 : ShardClientUtil.shardIdForGuildId(guild, shard.count);
  return shard.ids.includes(id);
}

/** Whoever tries the bot out in servers of their own has fewer. */
const MOST_GUILDS = 50;

/**
 * Has the commands registered in one place, globally or in one guild, and nowhere else. Nothing of
 * it keeps the bot from running: what can not be done is logged, with what to do.
 */
async function putCommandsInOrder(
  rest: REST,
  applicationId: string,
  { guildId, guilds, log }: { guildId: string | undefined; guilds: string[]; log: Logger },
): Promise<void> {
  try {
    const changed = await registerCommands(rest, applicationId, guildId);
    const others = [undefined, ...guilds.slice(0, MOST_GUILDS)].filter((one) => one !== guildId);
    for (const other of others) {
      const removed = await removeCommands(rest, applicationId, other);
      if (removed) log.info({ guild: other }, 'Commands of an earlier setting were removed');
    }
    log.info({ changed, guild: guildId }, 'Commands of Discord are in order');
  } catch (error) {
    log.warn(
      { error, todo: 'invite the bot again with the scope applications.commands' },
      'The commands could not be registered',
    );
  }
}

import { ShardClientUtil } from 'discord.js';
import type { Logger } from '../../log.ts';
import type { Bot } from '../bot.ts';
import type { Conversation } from '../conversation-port.ts';
import { checkDiscord } from './check.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createHeldAnswers } from './held-answers.ts';
import { registerListeners } from './listeners.ts';
import { createDiscordPlatform } from './platform.ts';
import { putCommandsInOrder } from './put-commands-in-order.ts';
import { createRest } from './rest.ts';
import { within } from './within.ts';

export interface DiscordSettings {
  token: string;
  /** Registers the commands in this guild at once, in place of globally. */
  guildId?: string;
  /** Ends in `/api`. Default: Discord's own. */
  apiUrl?: string;
  /** Where attachments may lie beside Discord's own hosts. */
  cdnUrl?: string;
  maxUploadBytes: number;
  /** For a whole download. Default 10 min. */
  downloadDeadlineMs?: number;
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
  const held = createHeldAnswers(now, (guild) => isOfShard(guild, gateway.shard));
  const platform = createDiscordPlatform(rest, held, settings);
  const wires = { conversation, platform, rest, held, log };
  let settled = async () => {};
  const gateway = createGateway(settings, log, (client) => {
    settled = registerListeners(client, wires).settled;
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
    check: (signal) => checkDiscord(rest, settings.guildId, signal),
  };
}

/** Direct messages go to the first shard. */
function isOfShard(guild: string, shard: Gateway['shard']): boolean {
  if (shard === null) return true;
  const id = guild === 'dm' ? 0 : ShardClientUtil.shardIdForGuildId(guild, shard.count);
  return shard.ids.includes(id);
}

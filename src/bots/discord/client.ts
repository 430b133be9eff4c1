import type { Logger } from '../../log.ts';
import type { Bot } from '../bot.ts';
import type { Conversation } from '../conversation-port.ts';
import { checkDiscord } from './check.ts';
import { registerCommands } from './commands.ts';
import { createGateway } from './gateway.ts';
import { createHeldAnswers } from './held-answers.ts';
import { registerListeners } from './listeners.ts';
import { createDiscordPlatform, type DiscordPlatform } from './platform.ts';
import { createRest } from './rest.ts';

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

export interface DiscordBot extends Bot {
  readonly platform: DiscordPlatform;
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
}): DiscordBot {
  const rest = createRest(settings);
  const held = createHeldAnswers(now);
  const platform = createDiscordPlatform(rest, held, settings);
  const wires = { conversation, platform, rest, held, log };
  let settled = async () => {};
  const gateway = createGateway(settings, log, (client) => {
    settled = registerListeners(client, wires).settled;
  });

  async function register(applicationId: string): Promise<void> {
    try {
      const changed = await registerCommands(rest, applicationId, settings.guildId);
      log.info({ changed, guild: settings.guildId }, 'Commands of Discord are in order');
    } catch (error) {
      log.warn(
        { error, todo: 'invite the bot again with the scope applications.commands' },
        'The commands could not be registered',
      );
    }
  }

  return {
    platform,
    async start() {
      await gateway.connect();
      if (gateway.client !== null) await register(gateway.client.application.id);
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

async function within(ms: number, work: Promise<void>): Promise<void> {
  const time = Promise.withResolvers<void>();
  const timer = setTimeout(time.resolve, ms);
  await Promise.race([work, time.promise]);
  clearTimeout(timer);
}

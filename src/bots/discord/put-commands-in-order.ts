import type { REST } from 'discord.js';
import type { Logger } from '../../log.ts';
import { registerCommands, removeCommands } from './register-commands.ts';

/** Whoever tries the bot out in servers of their own has fewer. */
const MOST_GUILDS = 50;

/**
 * Has the commands registered in one place, globally or in one guild, and nowhere else. Nothing of
 * it keeps the bot from running: what can not be done is logged, with what to do.
 */
export async function putCommandsInOrder(
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

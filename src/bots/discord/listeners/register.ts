import { type Client, Events, type Interaction } from 'discord.js';
import { COMMAND, CONTEXT_COMMAND } from '../commands.ts';
import { tenantOfGuild } from '../references.ts';
import { onAskForm } from './ask-form.ts';
import { onAutocomplete } from './autocomplete.ts';
import type { BotParts } from './bot-parts.ts';
import { onButton } from './button.ts';
import { onCommand } from './command.ts';
import { onContextCommand } from './context-command.ts';
import { onGuildJoined } from './guild-joined.ts';
import { onMessage } from './message.ts';

/** Every event that the bot listens to, in one place. `settled` waits for what is under way. */
export function registerListeners(client: Client, parts: BotParts): { settled(): Promise<void> } {
  const underWay = new Set<Promise<void>>();

  /** A listener that throws is logged: discord.js would end the process. */
  function run(what: string, work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => parts.log.error({ what, error }, 'An event was not handled'))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  }

  client.on(Events.MessageCreate, (message) => run('message', () => onMessage(message, parts)));
  client.on(Events.InteractionCreate, (interaction) =>
    run('interaction', () => onInteraction(interaction, parts)),
  );
  // Not for the servers that it is in already, which discord.js tells as `guildAvailable`.
  client.on(Events.GuildCreate, (guild) => run('welcome', () => onGuildJoined(guild, parts)));
  // Not for an outage, which discord.js tells as `guildUnavailable`.
  client.on(Events.GuildDelete, ({ id }) =>
    run('removal', () => parts.conversation.forget(tenantOfGuild(id))),
  );

  return {
    async settled() {
      await Promise.all(underWay);
    },
  };
}

async function onInteraction(interaction: Interaction, parts: BotParts): Promise<void> {
  if (interaction.isButton() || interaction.isStringSelectMenu()) {
    return onButton(interaction, parts);
  }
  if (interaction.isModalSubmit() && interaction.isFromMessage()) {
    return onAskForm(interaction, parts);
  }
  if (interaction.isAutocomplete()) return onAutocomplete(interaction, parts);
  if (interaction.isChatInputCommand() && interaction.commandName === COMMAND) {
    return onCommand(interaction, parts);
  }
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === CONTEXT_COMMAND) {
    return onContextCommand(interaction, parts);
  }
}

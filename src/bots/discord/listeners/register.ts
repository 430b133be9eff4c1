import { type Client, Events, type Interaction } from 'discord.js';
import { COMMAND, CONTEXT_COMMAND } from '../commands.ts';
import { tenantOfGuild } from '../references.ts';
import { onAutocomplete } from './autocomplete.ts';
import type { Wires } from './bot-parts.ts';
import { onButton } from './button.ts';
import { onCommand } from './command.ts';
import { onContextCommand } from './context-command.ts';
import { onMessage } from './message.ts';

/** Every event that the bot listens to, in one place. `settled` waits for what is under way. */
export function registerListeners(client: Client, wires: Wires): { settled(): Promise<void> } {
  const underWay = new Set<Promise<void>>();

  /** A listener that throws is logged: discord.js would end the process. */
  function run(what: string, work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => wires.log.error({ what, error }, 'An event was not handled'))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  }

  client.on(Events.MessageCreate, (message) => run('message', () => onMessage(message, wires)));
  client.on(Events.InteractionCreate, (interaction) =>
    run('interaction', () => onInteraction(interaction, wires)),
  );
  // Not for an outage, which discord.js tells as `guildUnavailable`.
  client.on(Events.GuildDelete, ({ id }) =>
    run('removal', () => wires.conversation.forget(tenantOfGuild(id))),
  );

  return {
    async settled() {
      await Promise.all(underWay);
    },
  };
}

async function onInteraction(interaction: Interaction, wires: Wires): Promise<void> {
  if (interaction.isButton()) return onButton(interaction, wires);
  if (interaction.isAutocomplete()) return onAutocomplete(interaction, wires);
  if (interaction.isChatInputCommand() && interaction.commandName === COMMAND) {
    return onCommand(interaction, wires);
  }
  if (interaction.isMessageContextMenuCommand() && interaction.commandName === CONTEXT_COMMAND) {
    return onContextCommand(interaction, wires);
  }
}

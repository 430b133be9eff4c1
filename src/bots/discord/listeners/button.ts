import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { decodeAction } from '../../../jobs/actions.ts';
import { askForm } from './ask-form.ts';
import type { BotParts } from './bot-parts.ts';
import { pressOf } from './press-of.ts';
import { takePress } from './take-press.ts';

/** A button was pressed, or something chosen in a menu. What it says is foreign text: the conversation judges it. */
export async function onButton(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  parts: BotParts,
): Promise<void> {
  const press = pressOf(interaction);
  if (decodeAction(press.action)?.kind === 'ask') {
    await interaction.showModal(askForm(interaction.customId, interaction.locale));
    return;
  }
  await takePress(interaction, press, parts.conversation.press(press), parts);
}

import type {
  ButtonInteraction,
  ModalMessageModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { decodeAction } from '../../../jobs/actions.ts';
import type { Press } from '../../../jobs/payloads.ts';
import { requestProblem } from '../../views/problem-views.ts';
import { voiceIn } from '../../views/voice.ts';
import { withPressedThumb } from '../render/pressed.ts';
import { render } from '../render/render.ts';
import { followUp } from '../send.ts';
import { accept } from './accept.ts';
import type { BotParts } from './bot-parts.ts';

type Pressed = ButtonInteraction | StringSelectMenuInteraction | ModalMessageModalSubmitInteraction;

/** Accepts what a press, or the form of one, asks for, and then tells Discord that it was taken. */
export async function takePress(
  interaction: Pressed,
  press: Press,
  accepting: Promise<void>,
  parts: BotParts,
): Promise<void> {
  const { id, applicationId, token, createdTimestamp, user } = interaction;
  const answered = Promise.withResolvers<null>();
  parts.held.hold(id, {
    ...{ applicationId, token, createdMs: createdTimestamp, kind: 'press' },
    answered: answered.promise,
  });
  parts.held.holdFor(press.conversation, user.id, id);
  const acceptance = accept(accepting);
  await acceptance.soon;
  try {
    await acknowledge(interaction, press);
  } finally {
    answered.resolve(null);
  }
  const failed = await acceptance.failure;
  if (failed === null) return;
  parts.log.error({ pressId: press.id, error: failed.error }, 'A press was not accepted');
  await followUp(
    parts.rest,
    interaction,
    render(requestProblem(undefined, voiceIn(press.language))),
    undefined,
  );
}

/** A thumb is shown as pressed in the same breath; all else is taken without a word. */
async function acknowledge(interaction: Pressed, press: Press): Promise<void> {
  if (
    decodeAction(press.action)?.kind !== 'feedback' ||
    interaction.message.components.length === 0
  ) {
    await interaction.deferUpdate();
    return;
  }
  const rows = interaction.message.components.map((row) => row.toJSON());
  await interaction.update({
    components: withPressedThumb(rows, press.action),
    allowedMentions: { parse: [] },
  });
}

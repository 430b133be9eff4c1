import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalMessageModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { decodeAction } from '../../../jobs/actions.ts';
import { MAX_QUESTION_CHARS } from '../../../jobs/payloads.ts';
import { chatIn } from '../../../languages/chat-in.ts';
import type { BotParts } from './bot-parts.ts';
import { pressOf } from './press-of.ts';
import { takePress } from './take-press.ts';

const QUESTION = 'question';

/** The form for a question of one's own. It carries what its button says. */
export function askForm(
  customId: string,
  language: string,
): APIModalInteractionResponseCallbackData {
  const { askForm: words } = chatIn(language).words.discord;
  return {
    custom_id: customId,
    title: words.title,
    components: [
      {
        type: ComponentType.Label,
        label: words.label,
        description: words.hint,
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION,
          style: TextInputStyle.Paragraph,
          min_length: 1,
          max_length: MAX_QUESTION_CHARS,
          required: true,
        },
      },
    ],
  };
}

/** The form was sent: a question about what its button stood on. */
export async function onAskForm(
  interaction: ModalMessageModalSubmitInteraction,
  parts: BotParts,
): Promise<void> {
  const press = pressOf(interaction);
  const action = decodeAction(press.action);
  if (action?.kind !== 'ask') return;
  const { tenant, conversation, place, user, language } = press;
  const { reportId, number } = action;
  const asking = parts.conversation.ask({
    id: `discord-ask-${interaction.id}`,
    ...{ tenant, conversation, place, user },
    ...(language !== undefined && { language }),
    text: interaction.fields.getTextInputValue(QUESTION).slice(0, MAX_QUESTION_CHARS),
    about: { reportId, ...(number > 0 && { number }) },
  });
  await takePress(interaction, press, asking, parts);
}

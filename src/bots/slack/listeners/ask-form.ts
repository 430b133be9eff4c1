import type { types } from '@slack/bolt';
import { decodeAction } from '../../../jobs/actions.ts';
import { MAX_QUESTION_CHARS, type Press } from '../../../jobs/payloads.ts';
import type { Voice } from '../../views/voice.ts';
import { textAt } from '../read-json.ts';
import { tenantOf } from '../references.ts';
import { withSlackErrors } from '../slack-errors.ts';
import { jobPart } from '../upload.ts';
import type { BotParts } from './bot-parts.ts';
import { teamOfInteraction, userOf } from './team-of.ts';

export const ASK_FORM_ID = 'ask';
const QUESTION = 'question';

/** Opens the form for a question of one's own; false where the press asks for something else, or Slack opens none. */
export async function openAskForm(
  body: unknown,
  press: Press,
  { client, log, voiceOf }: BotParts,
): Promise<boolean> {
  if (decodeAction(press.action)?.kind !== 'ask') return false;
  try {
    const view = askForm(press, await voiceOf(press.user));
    await withSlackErrors(() =>
      client.views.open({ trigger_id: textAt(body, 'trigger_id'), view }),
    );
    return true;
  } catch (err) {
    log.warn({ err }, 'The form for a question could not be opened');
    return false;
  }
}

/** Where it was pressed travels with the form: ids alone. */
function askForm(
  { conversation, place, message, action }: Press,
  { words: { slack } }: Voice,
): types.ModalView {
  const { askForm: said } = slack;
  return {
    type: 'modal',
    callback_id: ASK_FORM_ID,
    private_metadata: JSON.stringify({ conversation, place, message, action }),
    title: words(said.title),
    submit: words(said.submit),
    close: words(said.close),
    blocks: [
      {
        type: 'input',
        block_id: QUESTION,
        label: words(said.label),
        hint: words(said.hint),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION,
          multiline: true,
          min_length: 1,
          max_length: MAX_QUESTION_CHARS,
          focus_on_load: true,
        },
      },
    ],
  };
}

/** The form was sent: a question about what its button stood on. */
export async function onAskForm(body: unknown, view: unknown, parts: BotParts): Promise<void> {
  const press = whereIn(textAt(view, 'private_metadata'));
  const action = decodeAction(press.action);
  if (action?.kind !== 'ask') return;
  const text = textAt(view, 'state', 'values', QUESTION, QUESTION, 'value');
  const team = teamOfInteraction(body);
  const { reportId, number } = action;
  await parts.conversation.ask({
    id: `slack-ask-${team}-${jobPart(textAt(view, 'id'))}`,
    tenant: tenantOf(team),
    ...{ conversation: press.conversation, place: press.place, user: userOf(body) },
    text: text.slice(0, MAX_QUESTION_CHARS),
    about: { reportId, ...(number > 0 && { number }) },
  });
}

/** What `askForm` put there, which Slack gives back as it was. */
function whereIn(metadata: string): Pick<Press, 'conversation' | 'place' | 'action'> {
  const where: unknown = JSON.parse(metadata);
  return {
    conversation: textAt(where, 'conversation'),
    place: textAt(where, 'place'),
    action: textAt(where, 'action'),
  };
}

function words(text: string): types.PlainTextElement {
  return { type: 'plain_text', text };
}

import type { Press } from '../../../jobs/payloads.ts';
import { objectAt, textAt } from '../read-json.ts';
import {
  formatMessage,
  formatPlace,
  formatThread,
  isChannel,
  isTs,
  tenantOf,
} from '../references.ts';
import { jobPart } from '../upload.ts';
import { openAskForm } from './ask-form.ts';
import type { BotParts } from './bot-parts.ts';
import { onHomePressed } from './home-pressed.ts';
import { teamOfInteraction, userOf } from './team-of.ts';

/** A button of a message was pressed. What the button says is foreign text: the conversation judges it. */
export async function onButton(body: unknown, action: unknown, parts: BotParts): Promise<void> {
  // It led to a web address, and asks for nothing.
  if (textAt(action, 'url') !== '' || (await onHomePressed(body, action, parts))) return;
  const container = objectAt(body, 'container');
  const team = teamOfInteraction(body);
  const channel = textAt(container, 'channel_id') || textAt(body, 'channel', 'id');
  const ts = textAt(container, 'message_ts');
  const value = textAt(action, 'value') || textAt(action, 'selected_option', 'value');
  if (value === '' || !isChannel(channel) || !isTs(ts)) {
    parts.log.warn({ team, channel }, 'A press that belongs to no message of ours');
    return;
  }
  const threadTs = textAt(container, 'thread_ts') || textAt(body, 'message', 'thread_ts') || ts;
  const place = { team, channel };
  // No thread can hang on what only one person sees.
  const isAlone = objectAt(container).is_ephemeral === true && threadTs === ts;
  const user = userOf(body);
  const pressedAt = textAt(action, 'action_ts') || textAt(body, 'trigger_id');
  const press: Press = {
    id: `slack-press-${team}-${channel}-${ts}-${jobPart(user)}-${jobPart(pressedAt)}`,
    tenant: tenantOf(team),
    conversation: formatThread({ ...place, ...(!isAlone && { threadTs }) }),
    place: formatPlace(place),
    user,
    userName: textAt(body, 'user', 'name') || textAt(body, 'user', 'username'),
    message: formatMessage({ ...place, ts }),
    action: value,
  };
  if (!(await openAskForm(body, press, parts))) await parts.conversation.press(press);
}

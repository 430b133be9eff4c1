import type { TextView } from '../../view.ts';
import { invitation } from '../invitation.ts';
import { buildModal } from '../modal.ts';
import { textAt } from '../read-json.ts';
import { formatPlace, tenantOf } from '../references.ts';
import { render } from '../render/render.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { whisperMessage } from '../send.ts';
import { refusalOf, withSlackErrors } from '../slack-errors.ts';
import { jobPart } from '../upload.ts';
import type { Wires } from './wires.ts';

export type EphemeralAnswer = { response_type: 'ephemeral' } & SlackMessage;

/** `/logdecoder`: gives what the person who typed it is to see; undefined for nothing. */
export async function onCommand(body: unknown, wires: Wires): Promise<EphemeralAnswer | undefined> {
  const [word = ''] = textAt(body, 'text').trim().toLowerCase().split(/\s+/);
  switch (word) {
    case '':
      return openModal(body, wires);
    case 'status':
      return ephemeral(await wires.conversation.status(tenantOf(textAt(body, 'team_id'))));
    case 'latest':
      return latest(body, wires);
    default:
      return ephemeral(wires.conversation.help());
  }
}

async function openModal(body: unknown, wires: Wires): Promise<EphemeralAnswer | undefined> {
  try {
    await withSlackErrors(() =>
      wires.client.views.open({ trigger_id: textAt(body, 'trigger_id'), view: buildModal() }),
    );
    return undefined;
  } catch (err) {
    wires.log.warn({ err }, 'The form could not be opened');
    return words(
      'Slack did not open the form. Try again, or drop the file into a channel that I am in.',
    );
  }
}

/** The message that only this person sees also tells whether the bot is in the channel. */
async function latest(body: unknown, wires: Wires): Promise<EphemeralAnswer | undefined> {
  const place = { team: textAt(body, 'team_id'), channel: textAt(body, 'channel_id') };
  const user = textAt(body, 'user_id');
  const receipt = render({ kind: 'notice', text: 'Looking for the last report of this channel.' });
  try {
    await whisperMessage(wires, place, user, receipt);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return words(invitation('this channel'));
  }
  await wires.conversation.latest({
    id: `slack-latest-${place.team}-${jobPart(textAt(body, 'trigger_id'))}`,
    tenant: tenantOf(place.team),
    conversation: formatPlace(place),
    place: formatPlace(place),
    user,
  });
  return undefined;
}

function words(text: string): EphemeralAnswer {
  return { response_type: 'ephemeral', ...render({ kind: 'notice', text }) };
}

function ephemeral(view: TextView): EphemeralAnswer {
  return { response_type: 'ephemeral', ...render(view) };
}

import { decodeAction } from '../../../jobs/actions.ts';
import type { ChangeInWords } from '../../../jobs/payloads.ts';
import { oneMoment } from '../../views/notices.ts';
import { textAt } from '../read-json.ts';
import { formatPlace, parseThread, tenantOf } from '../references.ts';
import { render } from '../render/render.ts';
import { jobPart } from '../upload.ts';
import type { BotParts } from './bot-parts.ts';
import { publishHome } from './home-opened.ts';
import { teamOfInteraction, userOf } from './team-of.ts';

/** A press on the home tab, which has no channel. False where the press is of something else. */
export async function onHomePressed(
  body: unknown,
  action: unknown,
  parts: BotParts,
): Promise<boolean> {
  return (await undo(body, action, parts)) || (await forget(body, action, parts));
}

/** Asks whether all that is the person's is to be deleted, or deletes it; the page says what came of it. */
async function forget(body: unknown, action: unknown, parts: BotParts): Promise<boolean> {
  if (textAt(body, 'container', 'type') !== 'view') return false;
  const kind = decodeAction(textAt(action, 'value'))?.kind;
  if (kind !== 'forget' && kind !== 'forget-mine') return false;
  const [team, user] = [teamOfInteraction(body), userOf(body)];
  const { conversation } = parts;
  const { tag } = await parts.voiceOf(user);
  const told =
    kind === 'forget'
      ? await conversation.areYouSureToForget(tenantOf(team), user, 'own-page', tag)
      : await conversation.forgetOwn(tenantOf(team), user, tag);
  await publishHome(team, user, parts, render(told).blocks);
  return true;
}

/**
 * Undo was pressed on the home tab: only what the person has set themselves is taken back. False where the press is of
 * something else.
 */
async function undo(body: unknown, action: unknown, parts: BotParts): Promise<boolean> {
  const team = teamOfInteraction(body);
  const pressed = undoIn(textAt(action, 'value'), team);
  if (pressed === null) return false;
  const { place, change } = pressed;
  const user = userOf(body);
  const pressedAt = textAt(action, 'action_ts') || textAt(body, 'trigger_id');
  await parts.conversation.change({
    id: `slack-change-${team}-${jobPart(user)}-${jobPart(pressedAt)}`,
    ...{ tenant: tenantOf(team), place, conversation: place, user, change, ownOnly: true },
    userName: textAt(body, 'user', 'name') || textAt(body, 'user', 'username'),
  });
  try {
    await publishHome(team, user, parts, render(oneMoment(await parts.voiceOf(user))).blocks);
  } catch (error) {
    parts.log.info({ error }, 'The home tab could not be shown anew');
  }
  return true;
}

/** `home/unmute/slack:T1:C1/5f0c…`, as the page has it: foreign text. Null for any other, or of another workspace. */
function undoIn(value: string, team: string): { place: string; change: ChangeInWords } | null {
  const [home, what, where = '', id = '', ...rest] = value.slice(0, 300).split('/');
  if (home !== 'home' || rest.length > 0) return null;
  try {
    const { channel, team: ofTeam } = parseThread(where);
    if (ofTeam !== team) return null;
    const place = formatPlace({ team, channel });
    if (what === 'clear') return { place, change: { do: 'clear' } };
    return what === 'unmute' && id !== '' ? { place, change: { do: 'unmute', id } } : null;
  } catch {
    return null;
  }
}

import type { types } from '@slack/bolt';
import { listAt, textAt } from '../read-json.ts';
import { tenantOf } from '../references.ts';
import { render } from '../render/render.ts';
import { withSlackErrors } from '../slack-errors.ts';
import type { BotParts } from './bot-parts.ts';
import { teamOfEvent } from './team-of.ts';

/** A person opened the app's home tab: it is made anew each time. */
export async function onHomeOpened(body: unknown, event: unknown, parts: BotParts): Promise<void> {
  if (textAt(event, 'tab') !== 'home') return;
  const user = textAt(event, 'user');
  const home = await parts.conversation.home(tenantOf(teamOfEvent(body)), user);
  const view: types.HomeView = { type: 'home', blocks: render(home).blocks };
  await withSlackErrors(() => parts.client.views.publish({ user_id: user, view }));
}

/** The app was removed from a workspace, or its bot token taken back: what is stored for it goes. */
export async function onRemoved(body: unknown, event: unknown, parts: BotParts): Promise<void> {
  const team = textAt(body, 'team_id');
  const isPersonal =
    textAt(event, 'type') === 'tokens_revoked' && listAt(event, 'tokens', 'bot').length === 0;
  if (isPersonal) return;
  await parts.conversation.forget(tenantOf(team));
  parts.log.info({ team }, 'The app was removed from a workspace');
}

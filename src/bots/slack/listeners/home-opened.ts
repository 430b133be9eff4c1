import type { types } from '@slack/bolt';
import { textAt } from '../read-json.ts';
import { tenantOf } from '../references.ts';
import { render } from '../render/render.ts';
import { withSlackErrors } from '../slack-errors.ts';
import { teamOfEvent } from './team-of.ts';
import type { Wires } from './wires.ts';

/** A person opened the app's home tab: it is made anew each time. */
export async function onHomeOpened(body: unknown, event: unknown, wires: Wires): Promise<void> {
  if (textAt(event, 'tab') !== 'home') return;
  const user = textAt(event, 'user');
  const home = await wires.conversation.home(tenantOf(teamOfEvent(body)), user);
  const view: types.HomeView = { type: 'home', blocks: render(home).blocks };
  await withSlackErrors(() => wires.client.views.publish({ user_id: user, view }));
}

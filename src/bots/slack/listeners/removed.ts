import { listAt, textAt } from '../read-json.ts';
import { tenantOf } from '../references.ts';
import type { Wires } from './wires.ts';

/** The app was removed from a workspace, or its bot token taken back: what is stored for it goes. */
export async function onRemoved(body: unknown, event: unknown, wires: Wires): Promise<void> {
  const team = textAt(body, 'team_id');
  const isPersonal =
    textAt(event, 'type') === 'tokens_revoked' && listAt(event, 'tokens', 'bot').length === 0;
  if (isPersonal) return;
  await wires.conversation.forget(tenantOf(team));
  wires.log.info({ team }, 'The app was removed from a workspace');
}

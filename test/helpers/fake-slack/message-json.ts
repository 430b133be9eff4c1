import { eventFileJson } from './file-json.ts';
import type { JsonObject } from './json.ts';
import type { Message } from './types.ts';
import { shownThreadTs, type Workspace } from './workspace.ts';

/** The message as Slack shows it to apps. */
export function messageJson(world: Workspace, message: Message): JsonObject {
  const threadTs = shownThreadTs(world, message);
  const own = message.botId !== undefined;
  const files = message.files.flatMap((id) => {
    const file = world.files.get(id);
    return file === undefined ? [] : [eventFileJson(world, file)];
  });
  return {
    type: 'message',
    ts: message.ts,
    user: message.user,
    text: message.text,
    team: world.teamId,
    ...(own
      ? {
          bot_id: message.botId,
          app_id: world.appId,
          bot_profile: { id: message.botId, app_id: world.appId, name: 'logdecoder' },
        }
      : {}),
    ...(message.blocks === undefined ? {} : { blocks: message.blocks }),
    ...(message.attachments === undefined ? {} : { attachments: message.attachments }),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(files.length === 0 ? {} : { files }),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.editedTs === undefined
      ? {}
      : { edited: { user: message.user, ts: message.editedTs } }),
  };
}

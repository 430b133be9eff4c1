import { textAt } from '../read-json.ts';
import { isLog, readFile, threadOfShare } from '../slack-file.ts';
import { sharedUpload } from '../upload.ts';
import { askFile } from './ask-file.ts';
import type { BotParts } from './bot-parts.ts';
import { teamOfEvent } from './team-of.ts';

/** A file was shared where the bot is: the event has ids only, and may come before the share is known. */
export async function onFileShared(body: unknown, event: unknown, parts: BotParts): Promise<void> {
  const team = teamOfEvent(body);
  const channel = textAt(event, 'channel_id');
  const id = textAt(event, 'file_id');
  const { botUserId } = parts.identity();
  if (channel === '' || id === '' || textAt(event, 'user_id') === botUserId) return;
  const info = await askFile(id, parts);
  if (info === null) return;
  const file = readFile(info);
  if (!isLog(file) || file.user === botUserId) return;
  const threadTs = threadOfShare(info, channel);
  const where = { team, channel, ...(threadTs === null ? { file: id } : { threadTs }) };
  const user = textAt(event, 'user_id') || file.user;
  await parts.conversation.receive(sharedUpload({ ...file, id }, where, user));
}

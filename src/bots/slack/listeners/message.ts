import { textAt } from '../read-json.ts';
import { answerHelp } from './answer-help.ts';
import type { BotParts } from './bot-parts.ts';
import { receiveFiles } from './receive-files.ts';
import { receivePasted } from './receive-pasted.ts';

/** What a person's own message looks like; edits, joins and the like are none. */
const SUBTYPES = new Set(['', 'file_share', 'thread_broadcast']);

/**
 * A message, where the app hears messages: files are uploads. In a
 * direct message pasted lines are one, too, and other words get help.
 */
export async function onMessage(body: unknown, event: unknown, parts: BotParts): Promise<void> {
  if (!SUBTYPES.has(textAt(event, 'subtype'))) return;
  if (textAt(event, 'user') === parts.identity().botUserId) return;
  const { files } = await receiveFiles(body, event, parts);
  if (files > 0 || textAt(event, 'bot_id') !== '') return;
  if (textAt(event, 'channel_type') !== 'im' || (await receivePasted(body, event, parts))) return;
  if (textAt(event, 'thread_ts') === '') await answerHelp(body, event, parts);
}

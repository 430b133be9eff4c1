import { textAt } from '../read-json.ts';
import type { BotParts } from './bot-parts.ts';
import { questionOf } from './question.ts';
import { receiveFiles } from './receive-files.ts';
import { receivePasted } from './receive-pasted.ts';

/**
 * The bot was named: logs beside its name are uploads, pasted lines are one, and all other words are said
 * to it: a question about what was told there, or about the last report of the channel.
 */
export async function onAppMention(body: unknown, event: unknown, parts: BotParts): Promise<void> {
  if (textAt(event, 'bot_id') !== '') return;
  if (textAt(event, 'user') === parts.identity().botUserId) return;
  const { logs } = await receiveFiles(body, event, parts);
  if (logs > 0 || (await receivePasted(body, event, parts))) return;
  await parts.conversation.ask(questionOf(body, event));
}

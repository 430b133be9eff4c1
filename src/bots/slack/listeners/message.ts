import type { Question } from '../../../jobs/payloads.ts';
import { textAt } from '../read-json.ts';
import type { BotParts } from './bot-parts.ts';
import { questionOf } from './question.ts';
import { receiveFiles } from './receive-files.ts';
import { receivePasted } from './receive-pasted.ts';

/** What a person's own message looks like; edits, joins and the like are none. */
const SUBTYPES = new Set(['', 'file_share', 'thread_broadcast']);

/**
 * A message, where the app hears messages: files are uploads. In a direct message pasted lines are one,
 * too, and other words are said to the bot. In a thread with a report words are overheard: those that
 * name somebody are for them, the bot included, which hears of that by itself. All else is let go unread.
 */
export async function onMessage(body: unknown, event: unknown, parts: BotParts): Promise<void> {
  if (!SUBTYPES.has(textAt(event, 'subtype'))) return;
  if (textAt(event, 'user') === parts.identity().botUserId) return;
  const { files } = await receiveFiles(body, event, parts);
  if (files > 0 || textAt(event, 'bot_id') !== '') return;
  if (textAt(event, 'channel_type') === 'im') {
    if (await receivePasted(body, event, parts)) return;
    return parts.conversation.ask(questionOf(body, event));
  }
  const isForSomebody = /<[@!]/.test(textAt(event, 'text'));
  if (textAt(event, 'thread_ts') === '' || isForSomebody) return;
  const question: Question = { ...questionOf(body, event), isOverheard: true };
  const { tenant, conversation } = question;
  if (await parts.conversation.isAboutReport(tenant, conversation)) {
    await parts.conversation.ask(question);
  }
}

import type { Question } from '../../../jobs/payloads.ts';
import { textAt } from '../read-json.ts';
import { formatPlace, tenantOf } from '../references.ts';
import { jobPart } from '../upload.ts';
import type { BotParts } from './bot-parts.ts';
import { questionOf } from './question.ts';
import { receiveFiles } from './receive-files.ts';
import { receivePasted } from './receive-pasted.ts';
import { teamOfEvent } from './team-of.ts';

/**
 * Somebody came into a channel. Slack has an event of its own for it, which asks for the right to list people: docs.slack.dev/reference/events/member_joined_channel.
 */
const JOINS = new Set(['channel_join', 'group_join']);

/** What a person's own message looks like; edits, joins and the like are none. */
const SUBTYPES = new Set(['', 'file_share', 'thread_broadcast']);

/**
 * A message was posted where the app hears messages. Files are uploads. In a direct message pasted log
 * lines are an upload, too, and any other words are a question to the bot. In the thread of a report, words
 * that name nobody may be a question; words that name the bot come as an event of their own. Anything else is
 * ignored.
 */
export async function onMessage(body: unknown, event: unknown, parts: BotParts): Promise<void> {
  if (JOINS.has(textAt(event, 'subtype'))) return onJoin(body, event, parts);
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

/** It was the bot: it says what it does. */
async function onJoin(body: unknown, event: unknown, parts: BotParts): Promise<void> {
  if (textAt(event, 'user') !== parts.identity().botUserId) return;
  const team = teamOfEvent(body);
  const place = formatPlace({ team, channel: textAt(event, 'channel') });
  await parts.conversation.welcome({
    id: `slack-welcome-${team}-${textAt(event, 'channel')}-${jobPart(textAt(event, 'ts'))}`,
    ...{ tenant: tenantOf(team), conversation: place, place },
  });
}

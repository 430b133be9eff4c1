import { MAX_QUESTION_CHARS } from '../../../jobs/payloads.ts';
import { textAt } from '../read-json.ts';
import { formatPlace, formatThread, tenantOf } from '../references.ts';
import { jobPart } from '../upload.ts';
import { answerHelp } from './answer-help.ts';
import type { BotParts } from './bot-parts.ts';
import { receiveFiles } from './receive-files.ts';
import { receivePasted } from './receive-pasted.ts';
import { teamOfEvent } from './team-of.ts';

/**
 * The bot was named: logs beside its name are uploads, pasted lines are one, words in a thread may be a question about
 * what was explained there, and all else is answered with help.
 */
export async function onAppMention(body: unknown, event: unknown, parts: BotParts): Promise<void> {
  if (textAt(event, 'bot_id') !== '') return;
  if (textAt(event, 'user') === parts.identity().botUserId) return;
  const { logs } = await receiveFiles(body, event, parts);
  if (logs > 0 || (await receivePasted(body, event, parts))) return;
  const text = textAt(event, 'text')
    .replace(/<@[^>]{1,40}>/g, '')
    .trim();
  const threadTs = textAt(event, 'thread_ts');
  if (threadTs === '' || text === '') return answerHelp(body, event, parts);
  const team = teamOfEvent(body);
  const channel = textAt(event, 'channel');
  await parts.conversation.ask({
    id: `slack-ask-${team}-${channel}-${jobPart(textAt(event, 'ts'))}`,
    tenant: tenantOf(team),
    conversation: formatThread({ team, channel, threadTs }),
    place: formatPlace({ team, channel }),
    user: textAt(event, 'user'),
    text: text.slice(0, MAX_QUESTION_CHARS),
  });
}

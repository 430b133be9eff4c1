import { MAX_QUESTION_CHARS, type Question } from '../../../jobs/payloads.ts';
import { textAt } from '../read-json.ts';
import { formatPlace, formatThread, tenantOf } from '../references.ts';
import { shownText } from '../shown-text.ts';
import { jobPart } from '../upload.ts';
import { teamOfEvent } from './team-of.ts';

/**
 * What a message says to the bot: answered in its thread, or as the next message of a direct message.
 * However a message is told of, it is one question.
 */
export function questionOf(body: unknown, event: unknown): Question {
  const team = teamOfEvent(body);
  const channel = textAt(event, 'channel');
  const threadTs = textAt(event, 'thread_ts') || (isDirect(channel) ? '' : textAt(event, 'ts'));
  const text = shownText(textAt(event, 'text').replace(/<@[^>]{1,40}>/g, '')).trim();
  return {
    id: `slack-ask-${team}-${channel}-${jobPart(textAt(event, 'ts'))}`,
    tenant: tenantOf(team),
    conversation: formatThread({ team, channel, ...(threadTs === '' ? {} : { threadTs }) }),
    place: formatPlace({ team, channel }),
    user: textAt(event, 'user'),
    text: text.slice(0, MAX_QUESTION_CHARS),
  };
}

/** The direct messages with one person. */
function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

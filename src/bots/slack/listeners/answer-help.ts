import { textAt } from '../read-json.ts';
import { render } from '../render/render.ts';
import { postMessage } from '../send.ts';
import { refusalOf } from '../slack-errors.ts';
import type { BotParts } from './bot-parts.ts';
import { teamOfEvent } from './team-of.ts';

/** Answers a message of a person's with help, in its thread or as the next message of a DM. */
export async function answerHelp(body: unknown, event: unknown, parts: BotParts): Promise<void> {
  const channel = textAt(event, 'channel');
  const threadTs =
    textAt(event, 'thread_ts') ||
    (textAt(event, 'channel_type') === 'im' ? '' : textAt(event, 'ts'));
  const target = { team: teamOfEvent(body), channel, ...(threadTs === '' ? {} : { threadTs }) };
  try {
    await postMessage(parts, target, render(parts.conversation.help()));
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    parts.log.warn({ channel, reason }, 'Slack refused an answer with help');
  }
}

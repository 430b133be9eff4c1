import { pastedLines } from '../../pasted-lines.ts';
import { textAt } from '../read-json.ts';
import { shownText } from '../shown-text.ts';
import { pastedUpload } from '../upload.ts';
import type { BotParts } from './bot-parts.ts';
import { teamOfEvent } from './team-of.ts';

/**
 * Accepts the log lines that a message to the bot holds itself, and says whether there were any.
 * The event is the one time that Slack shows them to a bot that may not read a channel's history.
 */
export async function receivePasted(
  body: unknown,
  event: unknown,
  { conversation }: BotParts,
): Promise<boolean> {
  const lines = pastedLines(shownText(textAt(event, 'text')));
  if (lines === null) return false;
  const ts = textAt(event, 'ts');
  const where = {
    team: teamOfEvent(body),
    channel: textAt(event, 'channel'),
    threadTs: textAt(event, 'thread_ts') || ts,
  };
  const upload = pastedUpload(ts, Buffer.byteLength(lines), where, textAt(event, 'user'));
  await conversation.receivePasted(upload, lines);
  return true;
}

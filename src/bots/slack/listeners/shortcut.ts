import { LOG_KINDS } from '../../../jobs/upload-limits.ts';
import { listAt, textAt } from '../read-json.ts';
import type { SlackMessage } from '../render/blocks.ts';
import { section } from '../render/blocks.ts';
import { inlineCode } from '../render/escape.ts';
import { render } from '../render/render.ts';
import { whisperMessage } from '../send.ts';
import { refusalOf } from '../slack-errors.ts';
import { isLog, readFile } from '../slack-file.ts';
import { askedUpload } from '../upload.ts';
import { wholeFile } from './ask-file.ts';
import type { BotParts } from './bot-parts.ts';
import { invitation } from './invitation.ts';
import { teamOfInteraction, userOf } from './team-of.ts';

/** "Decode this log" on a message: gives what the person is to see; undefined for nothing. */
export async function onShortcut(
  body: unknown,
  parts: BotParts,
): Promise<SlackMessage | undefined> {
  const found = listAt(body, 'message', 'files').map(readFile);
  const whole = await Promise.all(found.map((file) => wholeFile(file, parts)));
  const files = whole.filter((file) => file !== null).filter(isLog);
  const [first] = files;
  if (first === undefined) {
    return words(`There is no log on this message. Use me on a message with a log: ${LOG_KINDS}.`);
  }
  const where = {
    team: teamOfInteraction(body),
    channel: textAt(body, 'channel', 'id'),
    threadTs: textAt(body, 'message', 'thread_ts') || textAt(body, 'message_ts'),
  };
  const user = userOf(body);
  const receipt = `I have got ${inlineCode(first.name, 100)}. The answer comes in this thread.`;
  try {
    await whisperMessage(parts, where, user, { text: receipt, blocks: [section(receipt)] });
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return words(invitation('this channel'));
  }
  for (const file of files) {
    // Asked for by hand, so also where the file has been read before.
    const asked = `${where.channel}-${textAt(body, 'action_ts') || textAt(body, 'trigger_id')}`;
    await parts.conversation.receive(askedUpload(asked, file, where, user));
  }
  return undefined;
}

function words(text: string): SlackMessage {
  return render({ kind: 'notice', text });
}

import { notice } from '../../views/words/short.ts';
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
import { teamOfInteraction, userOf } from './team-of.ts';

/** "Decode this log" on a message, of which two logs are compared: gives what the person is to see; undefined for nothing. */
export async function onShortcut(
  body: unknown,
  parts: BotParts,
): Promise<SlackMessage | undefined> {
  const found = listAt(body, 'message', 'files').map(readFile);
  const whole = await Promise.all(found.map((file) => wholeFile(file, parts)));
  const files = whole.filter((file) => file !== null).filter(isLog);
  const [first] = files;
  const user = userOf(body);
  const { slack: words } = (await parts.voiceOf(user)).words;
  if (first === undefined) return render(notice(words.noLogOnMessage));
  const where = {
    team: teamOfInteraction(body),
    channel: textAt(body, 'channel', 'id'),
    threadTs: textAt(body, 'message', 'thread_ts') || textAt(body, 'message_ts'),
  };
  const taken = files.length === 1 ? inlineCode(first.name, 100) : files.length;
  const text = words.receipt(taken, 'thread');
  try {
    await whisperMessage(parts, where, user, { text, blocks: [section(text)] });
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return render(notice(words.invitation('this')));
  }
  // Asked for by hand, so also where the file has been read before.
  const asked = `${where.channel}-${textAt(body, 'action_ts') || textAt(body, 'trigger_id')}`;
  const uploads = files.map((file) => askedUpload(asked, file, where, user));
  const [one, other, ...more] = uploads;
  if (one && other && more.length === 0) await parts.conversation.receivePair(one, other);
  else for (const upload of uploads) await parts.conversation.receive(upload);
  return undefined;
}

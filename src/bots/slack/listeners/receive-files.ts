import { listAt, textAt } from '../read-json.ts';
import { isLog, readFile } from '../slack-file.ts';
import { sharedUpload } from '../upload.ts';
import { wholeFile } from './ask-file.ts';
import type { BotParts } from './bot-parts.ts';
import { teamOfEvent } from './team-of.ts';

/** Accepts each log among a message's files, and says how many files and logs the message has. */
export async function receiveFiles(
  body: unknown,
  event: unknown,
  parts: BotParts,
): Promise<{ files: number; logs: number }> {
  const stubs = listAt(event, 'files')
    .map(readFile)
    .filter(({ id }) => id !== '');
  const where = {
    team: teamOfEvent(body),
    channel: textAt(event, 'channel'),
    threadTs: textAt(event, 'thread_ts') || textAt(event, 'ts'),
  };
  const files = await Promise.all(stubs.map((stub) => wholeFile(stub, parts)));
  const logs = files.filter((file) => file !== null).filter(isLog);
  for (const log of logs) {
    await parts.conversation.receive(sharedUpload(log, where, textAt(event, 'user')));
  }
  return { files: stubs.length, logs: logs.length };
}

import { listAt, textAt } from '../read-json.ts';
import { isLog, readFile, type SlackFile } from '../slack-file.ts';
import { sharedUpload } from '../upload.ts';
import { askFile } from './ask-file.ts';
import { teamOfEvent } from './team-of.ts';
import type { Wires } from './wires.ts';

/** Accepts each log among a message's files, and says how many files the message has. */
export async function receiveFiles(body: unknown, event: unknown, wires: Wires): Promise<number> {
  const files = listAt(event, 'files')
    .map(readFile)
    .filter(({ id }) => id !== '');
  const where = {
    team: teamOfEvent(body),
    channel: textAt(event, 'channel'),
    threadTs: textAt(event, 'thread_ts') || textAt(event, 'ts'),
  };
  for (const stub of files) {
    const file = stub.isStub ? await whole(stub, wires) : stub;
    if (file === null || !isLog(file)) continue;
    await wires.conversation.receive(sharedUpload(file, where, textAt(event, 'user')));
  }
  return files.length;
}

/** In Slack Connect a message holds stubs. */
async function whole(stub: SlackFile, wires: Wires): Promise<SlackFile | null> {
  const info = await askFile(stub.id, wires);
  return info === null ? null : { ...readFile(info), id: stub.id };
}

import { textAt } from '../read-json.ts';
import { answerHelp } from './answer-help.ts';
import { receiveFiles } from './receive-files.ts';
import type { Wires } from './wires.ts';

/** The bot was named: logs beside its name are uploads, else the answer is help. */
export async function onAppMention(body: unknown, event: unknown, wires: Wires): Promise<void> {
  if (textAt(event, 'bot_id') !== '') return;
  if (textAt(event, 'user') === wires.identity().botUserId) return;
  const { logs } = await receiveFiles(body, event, wires);
  if (logs === 0) await answerHelp(body, event, wires);
}

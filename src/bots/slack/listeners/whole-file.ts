import { readFile, type SlackFile } from '../slack-file.ts';
import { askFile } from './ask-file.ts';
import type { Wires } from './wires.ts';

/** A file of a message: looked up where Slack Connect put a stub; null where Slack shows none. */
export async function wholeFile(file: SlackFile, wires: Wires): Promise<SlackFile | null> {
  if (!file.isStub) return file;
  const info = await askFile(file.id, wires);
  return info === null ? null : { ...readFile(info), id: file.id };
}

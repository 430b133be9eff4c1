import { refusalOf, withSlackErrors } from '../slack-errors.ts';
import { readFile, type SlackFile } from '../slack-file.ts';
import type { BotParts } from './bot-parts.ts';

/**
 * The file as `files.info` gives it; null where Slack refuses it, as for one deleted meanwhile.
 * Throws where Slack does not answer: the event is then not acknowledged, and comes again.
 */
export async function askFile(id: string, { client, log }: BotParts): Promise<unknown> {
  try {
    return (await withSlackErrors(() => client.files.info({ file: id }))).file ?? null;
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    log.warn({ file: id, reason }, 'Slack does not show a file that was shared');
    return null;
  }
}

/** A file of a message: looked up where Slack Connect put a stub; null where Slack shows none. */
export async function wholeFile(file: SlackFile, parts: BotParts): Promise<SlackFile | null> {
  if (!file.isStub) return file;
  const info = await askFile(file.id, parts);
  return info === null ? null : { ...readFile(info), id: file.id };
}

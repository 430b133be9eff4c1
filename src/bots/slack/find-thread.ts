import type { webApi } from '@slack/bolt';
import { numberAt } from './read-json.ts';
import type { Thread } from './references.ts';
import type { Target } from './send.ts';
import { refusalOf, withSlackErrors } from './slack-errors.ts';
import { threadOfShare } from './slack-file.ts';

/** How long after its upload a file may be without a share, before the channel itself is told. */
const SHARES_LATEST_MS = 60_000;

/**
 * Where to post. For a thread that is only known by the file shared there it asks `files.info`, and
 * throws, so that the queue tries again, while Slack does not know the share yet. A file that is
 * gone or stays without a share is answered in the channel itself.
 */
export async function findThread(
  client: webApi.WebClient,
  thread: Thread,
  signal: AbortSignal,
): Promise<Target> {
  const { team, channel, threadTs, file: id } = thread;
  const place = { team, channel };
  if (threadTs !== undefined) return { ...place, threadTs };
  if (id === undefined) return place;
  const file = await infoOf(client, id, signal);
  if (file === null) return place;
  const ts = threadOfShare(file, channel);
  if (ts !== null) return { ...place, threadTs: ts };
  const createdMs = (numberAt(file, 'created') ?? 0) * 1000;
  if (Date.now() - createdMs > SHARES_LATEST_MS) return place;
  throw new Error('Slack does not say yet where the file was shared');
}

async function infoOf(
  client: webApi.WebClient,
  file: string,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    return (await withSlackErrors(() => client.files.info({ file }), signal)).file ?? null;
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return null;
  }
}

import type { webApi } from '@slack/bolt';
import { listAt, textAt } from './read-json.ts';
import { metadataOf, type Target } from './send.ts';
import { refusalOf, withSlackErrors } from './slack-errors.ts';

/**
 * The `ts` of the message that was posted with this key; null where there is none, or where the app may not read the
 * channel. One call: apps of one workspace may make one a minute.
 */
export async function findPosted(
  client: webApi.WebClient,
  { channel, threadTs }: Target,
  key: string,
  signal: AbortSignal,
): Promise<string | null> {
  const how = { channel, include_all_metadata: true, limit: 100 };
  const { posted } = metadataOf(key).event_payload;
  try {
    const { messages } = await withSlackErrors<{ messages?: unknown }>(
      () =>
        threadTs === undefined
          ? client.conversations.history(how)
          : client.conversations.replies({ ...how, ts: threadTs }),
      signal,
    );
    const found = listAt({ messages }, 'messages').find(
      (one) => textAt(one, 'metadata', 'event_payload', 'posted') === posted,
    );
    return textAt(found, 'ts') || null;
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return null;
  }
}

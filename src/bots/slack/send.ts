import type { webApi } from '@slack/bolt';
import { PlatformRefusal } from '../../jobs/platform.ts';
import type { Logger } from '../../log.ts';
import type { MessageReference, Place } from './references.ts';
import type { SlackMessage } from './render/blocks.ts';
import { refusalOf, withSlackErrors } from './slack-errors.ts';

export interface Target extends Place {
  threadTs?: string;
}

/** What Slack says where it takes a message's text but not its blocks: a fault of ours. */
const REFUSED_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/** Posts a message and gives its `ts`. */
export async function postMessage(
  { client, log }: { client: webApi.WebClient; log: Logger },
  target: Target,
  message: SlackMessage,
  signal?: AbortSignal,
): Promise<string> {
  const { ts } = await orAsText(message, log, ({ text, blocks }) =>
    withSlackErrors(
      () =>
        client.chat.postMessage({
          channel: target.channel,
          text,
          blocks,
          unfurl_links: false,
          unfurl_media: false,
          ...(target.threadTs === undefined ? {} : { thread_ts: target.threadTs }),
        }),
      signal,
    ),
  );
  if (ts === undefined) throw new Error('chat.postMessage requires a ts in its answer');
  return ts;
}

/** Replaces a message. Without blocks Slack would keep the old ones. */
export async function updateMessage(
  { client, log }: { client: webApi.WebClient; log: Logger },
  { channel, ts }: MessageReference,
  message: SlackMessage,
  signal?: AbortSignal,
): Promise<void> {
  await orAsText(message, log, ({ text, blocks }) =>
    withSlackErrors(() => client.chat.update({ channel, ts, text, blocks }), signal),
  );
}

/** Shows a message to one person. Throws a PlatformRefusal where the bot is not in the channel. */
export async function whisperMessage(
  { client, log }: { client: webApi.WebClient; log: Logger },
  target: Target,
  user: string,
  message: SlackMessage,
  signal?: AbortSignal,
): Promise<void> {
  await orAsText(message, log, ({ text, blocks }) =>
    withSlackErrors(
      () =>
        client.chat.postEphemeral({
          channel: target.channel,
          user,
          text,
          blocks,
          ...(target.threadTs === undefined ? {} : { thread_ts: target.threadTs }),
        }),
      signal,
    ),
  );
}

async function orAsText<T>(
  message: SlackMessage,
  log: Logger,
  send: (message: SlackMessage) => Promise<T>,
): Promise<T> {
  try {
    return await send(message);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!(error instanceof PlatformRefusal) || !REFUSED_BLOCKS.has(refusal ?? '')) throw error;
    const { text, blocks, plainer = [] } = message;
    log.error({ refusal, blocks: blocks.length }, 'Slack refused the blocks of a message');
    // As text alone, once these are refused, too.
    return blocks.length > 0 && plainer.length > 0
      ? orAsText({ text, blocks: plainer }, log, send)
      : send({ text, blocks: [] });
  }
}

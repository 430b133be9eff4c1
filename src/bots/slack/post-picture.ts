import type { webApi } from '@slack/bolt';
import type { Picture } from '../../jobs/view.ts';
import { textAt } from './read-json.ts';
import type { Target } from './send.ts';
import { withSlackErrors } from './slack-errors.ts';

/** docs.slack.dev/reference/methods/files.getUploadURLExternal, `alt_txt_too_large` */
const MAX_ALT = 1_000;

/**
 * Posts a picture with what it tells in words. In three calls of our own: `files.uploadV2` of the SDK sends the words as
 * `alt_text`, which the method does not know.
 */
export async function postPicture(
  client: webApi.WebClient,
  { channel, threadTs }: Target,
  { name, description, png }: Picture,
  signal: AbortSignal,
): Promise<void> {
  const call = (method: string, options: Record<string, unknown>) =>
    withSlackErrors(() => client.apiCall(method, options), signal);
  const place = await call('files.getUploadURLExternal', {
    filename: name,
    length: png.byteLength,
    alt_txt: description.slice(0, MAX_ALT).toWellFormed(),
  });
  const sent = await fetch(textAt(place, 'upload_url'), {
    method: 'POST',
    body: new Uint8Array(png),
    headers: { 'Content-Type': 'application/octet-stream' },
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(UPLOAD_TIMEOUT_MS)]),
  });
  await sent.body?.cancel();
  if (!sent.ok)
    throw new Error(`Slack answered the upload of a picture with status ${sent.status}`);
  await call('files.completeUploadExternal', {
    files: [{ id: textAt(place, 'file_id'), title: name }],
    channel_id: channel,
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  });
}

const UPLOAD_TIMEOUT_MS = 30_000;

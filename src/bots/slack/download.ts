import type { webApi } from '@slack/bolt';
import type { OpenedUpload } from '../../jobs/platform.ts';
import { RetryLater } from '../../jobs/queue/queue.ts';
import { readBody, STALL_MS, type StallWatch, toldSize, watchForStall } from '../read-body.ts';
import { fileElsewhere, fileGone, slackRefusesFile } from '../views/words/file-problems.ts';
import { textAt } from './read-json.ts';
import { checkFileId } from './references.ts';
import { refusalOf, withSlackErrors } from './slack-errors.ts';
import { readFile } from './slack-file.ts';

export interface DownloadSettings {
  botToken: string;
  apiUrl?: string;
  /** Longest wait for the next bytes. Default 30 s. */
  stallMs?: number;
}

/**
 * Opens a file of Slack's as a stream; the request is sent before it returns.
 *
 * @throws UserError where the person can put it right: the file is gone, not in Slack, or the
 * app may not read it
 */
export async function openFile(
  client: webApi.WebClient,
  source: string,
  settings: DownloadSettings,
  signal: AbortSignal,
): Promise<OpenedUpload> {
  const info = await fileInfo(client, checkFileId(source), signal);
  const { name, sizeBytes } = readFile(info);
  const url = textAt(info, 'url_private_download') || textAt(info, 'url_private');
  if (!isAllowedHost(url, settings.apiUrl)) throw fileElsewhere('Slack');
  const watch = watchForStall(settings.stallMs ?? STALL_MS, signal);
  try {
    const answer = await request(url, settings, watch);
    return {
      fileName: name,
      sizeBytes: toldSize(answer, sizeBytes),
      chunks: readBody(answer, watch),
    };
  } catch (error) {
    throw watch.explain(error);
  }
}

async function fileInfo(
  client: webApi.WebClient,
  file: string,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    return (await withSlackErrors(() => client.files.info({ file }), signal)).file;
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === 'missing_scope') throw slackRefusesFile();
    if (reason === 'file_not_found' || reason === 'file_deleted') throw fileGone('Slack');
    throw error;
  }
}

async function request(
  url: string,
  { botToken }: DownloadSettings,
  watch: StallWatch,
): Promise<Response> {
  const answer = await watch.whileWaiting(() =>
    fetch(url, {
      // As it lies there, so that its length can be compared.
      headers: { Authorization: `Bearer ${botToken}`, 'Accept-Encoding': 'identity' },
      redirect: 'manual',
      signal: watch.signal,
    }),
  );
  const refused = refusalFor(answer);
  if (refused === null) return answer;
  await answer.body?.cancel();
  throw refused;
}

function refusalFor(answer: Response): Error | null {
  // To its sign-in page, where the token may not read the file.
  if (answer.status >= 300 && answer.status < 400) return slackRefusesFile();
  if (answer.status === 404 || answer.status === 410) return fileGone('Slack');
  if (answer.status === 401 || answer.status === 403) return slackRefusesFile();
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get('retry-after') ?? 30);
    return new RetryLater(Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : 30_000);
  }
  if (answer.status !== 200) return new Error(`the download was answered with ${answer.status}`);
  // Slack's way to say that the token may not read it: its login page, with status 200.
  if (/^text\/html\b/i.test(answer.headers.get('content-type') ?? '')) return slackRefusesFile();
  return null;
}

/**
 * Whether the bot token may be sent to this address: HTTPS to a host of Slack's, or the origin of
 * the configured API.
 */
export function isAllowedHost(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin, username, port } = new URL(url);
  if (username !== '') return false;
  if (apiUrl !== undefined && origin === new URL(apiUrl).origin) return true;
  if (protocol !== 'https:' || port !== '') return false;
  return hostname === 'slack.com' || hostname.endsWith('.slack.com');
}

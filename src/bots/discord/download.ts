import type { REST } from 'discord.js';
import type { OpenedUpload } from '../../jobs/platform.ts';
import { RetryLater } from '../../jobs/queue/queue.ts';
import { pastedLines } from '../pasted-lines.ts';
import { readBody, STALL_MS, type StallWatch, toldSize, watchForStall } from '../read-body.ts';
import { fileElsewhere, fileGone, fileIsPage, linkExpired } from '../views/words/file-problems.ts';
import { type Found, findAttachment, findText } from './find-attachment.ts';
import { parseSource, type Source } from './source.ts';

export interface DownloadSettings {
  /** Where attachments may lie beside Discord's own hosts. */
  cdnUrl?: string;
  /** Longest wait for the next bytes. Default 30 s. */
  stallMs?: number;
}

const DEFAULT_WAIT_MS = 30_000;

/**
 * Opens an attachment as a stream; the request is sent before it returns. No token goes with it.
 *
 * @throws UserError where the person can put it right: the file is gone, or no file
 */
export async function openAttachment(
  rest: REST,
  text: string,
  settings: DownloadSettings,
  signal: AbortSignal,
): Promise<OpenedUpload> {
  const source = parseSource(text);
  if (source.isText) return openText(rest, source, signal);
  const watch = watchForStall(settings.stallMs ?? STALL_MS, signal);
  try {
    const { found, answer } = await request(rest, source, settings, watch);
    return {
      fileName: found.name,
      sizeBytes: toldSize(answer, found.size),
      chunks: readBody(answer, watch),
    };
  } catch (error) {
    throw watch.explain(error);
  }
}

/** The log lines that a message holds, as it is now. */
async function openText(rest: REST, source: Source, signal: AbortSignal): Promise<OpenedUpload> {
  const lines = pastedLines(await findText(rest, source, signal));
  if (lines === null) throw fileGone('Discord');
  const bytes = Buffer.from(lines);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  return { fileName: source.name, sizeBytes: bytes.length, chunks: chunks() };
}

/** A link that Discord does not honour any more is asked for anew, once. */
async function request(
  rest: REST,
  source: Source,
  settings: DownloadSettings,
  watch: StallWatch,
): Promise<{ found: Found; answer: Response }> {
  const found = await findAttachment(rest, source, watch.signal);
  if (!isAllowedHost(found.url, settings.cdnUrl)) throw fileElsewhere('Discord');
  const answer = await watch.whileWaiting(() =>
    fetch(found.url, {
      // As it lies there, so that its length can be compared.
      headers: { 'Accept-Encoding': 'identity' },
      redirect: 'error',
      signal: watch.signal,
    }),
  );
  if (isGone(answer) && source.link !== undefined && source.message !== null) {
    await answer.body?.cancel();
    const { link: _, ...withoutLink } = source;
    return request(rest, withoutLink, settings, watch);
  }
  const refused = refusalFor(answer, source);
  if (refused === null) return { found, answer };
  await answer.body?.cancel();
  throw refused;
}

function isGone({ status }: Response): boolean {
  return status === 403 || status === 404 || status === 410;
}

function refusalFor(answer: Response, { link }: Source): Error | null {
  if (isGone(answer)) return link === undefined ? fileGone('Discord') : linkExpired();
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    return new RetryLater(seconds >= 0 ? seconds * 1_000 : DEFAULT_WAIT_MS);
  }
  if (answer.status !== 200) return new Error(`the download was answered with ${answer.status}`);
  if (/^text\/html\b/i.test(answer.headers.get('content-type') ?? '')) return fileIsPage();
  return null;
}

/** Where Discord keeps attachments. */
const HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);

/** Whether an attachment may be fetched there: Discord's own hosts, or the configured CDN's origin. */
export function isAllowedHost(url: string, cdnUrl: string | undefined): boolean {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.username !== '' || parsed.password !== '') return false;
  if (cdnUrl !== undefined && parsed.origin === URL.parse(cdnUrl)?.origin) return true;
  return parsed.protocol === 'https:' && parsed.port === '' && HOSTS.has(parsed.hostname);
}

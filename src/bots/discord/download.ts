import type { REST } from 'discord.js';
import { UserError } from '../../engine/user-error.ts';
import type { OpenedUpload } from '../../jobs/platform.ts';
import { RetryLater } from '../../jobs/queue/queue.ts';
import { type Deadlines, startDeadlines } from '../deadlines.ts';
import { expired, type Found, findAttachment, gone } from './find-attachment.ts';
import { parseSource, type Source } from './source.ts';

export interface DownloadSettings {
  /** Where attachments may lie beside Discord's own hosts. */
  cdnUrl?: string;
  maxUploadBytes: number;
  /** For the whole download. Default 10 min. */
  downloadDeadlineMs?: number;
}

const DEADLINE_MS = 10 * 60_000;
/** Without a byte. */
const STALL_MS = 30_000;
const DEFAULT_WAIT_MS = 30_000;

/**
 * Opens an attachment as a stream; the request is sent before it returns. No token goes with it.
 *
 * @throws UserError where the person can put it right: the file is gone, too large, or no file
 */
export async function openAttachment(
  rest: REST,
  text: string,
  settings: DownloadSettings,
  signal: AbortSignal,
): Promise<OpenedUpload> {
  const source = parseSource(text);
  if (source.size > settings.maxUploadBytes) throw tooLarge(settings);
  const wholeMs = settings.downloadDeadlineMs ?? DEADLINE_MS;
  const deadlines = startDeadlines(wholeMs, Math.min(STALL_MS, wholeMs), signal);
  try {
    const { found, answer } = await request(rest, source, settings, deadlines);
    const { name, size } = found;
    return {
      fileName: name,
      sizeBytes: size,
      chunks: readWhole(answer, size, settings, deadlines),
    };
  } catch (error) {
    deadlines.stop();
    throw deadlines.explain(error);
  }
}

/** A link that Discord does not honour any more is asked for anew, once. */
async function request(
  rest: REST,
  source: Source,
  settings: DownloadSettings,
  deadlines: Deadlines,
): Promise<{ found: Found; answer: Response }> {
  const found = await findAttachment(rest, source, deadlines.signal);
  if (!isAllowedHost(found.url, settings.cdnUrl)) throw elsewhere();
  const answer = await deadlines.whileWaiting(() =>
    fetch(found.url, {
      // As it lies there, so that its length can be compared.
      headers: { 'Accept-Encoding': 'identity' },
      redirect: 'error',
      signal: deadlines.signal,
    }),
  );
  if (isGone(answer) && source.link !== undefined && source.message !== null) {
    await answer.body?.cancel();
    const { link: _, ...withoutLink } = source;
    return request(rest, withoutLink, settings, deadlines);
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
  if (isGone(answer)) return link === undefined ? gone() : expired();
  if (answer.status === 429) {
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    return new RetryLater(seconds >= 0 ? seconds * 1_000 : DEFAULT_WAIT_MS);
  }
  if (answer.status !== 200) return new Error(`the download was answered with ${answer.status}`);
  if (/^text\/html\b/i.test(answer.headers.get('content-type') ?? '')) return webPage();
  return null;
}

/** The bytes, counted: fewer than announced is a cut download and throws at its end. */
async function* readWhole(
  answer: Response,
  sizeBytes: number,
  settings: DownloadSettings,
  deadlines: Deadlines,
): AsyncGenerator<Uint8Array> {
  const reader = answer.body?.getReader();
  let read = 0;
  try {
    const announced = Number(answer.headers.get('content-length') ?? 0);
    if (announced > settings.maxUploadBytes) throw tooLarge(settings);
    while (reader !== undefined) {
      const { done, value } = await deadlines.whileWaiting(() => reader.read());
      if (done) break;
      read += value.length;
      if (read > settings.maxUploadBytes) throw tooLarge(settings);
      yield value;
    }
    if (read < sizeBytes) throw new Error(`the download was cut after ${read} bytes`);
  } catch (error) {
    throw error instanceof UserError ? error : deadlines.explain(error);
  } finally {
    deadlines.stop();
    // The reader may be in trouble already; what it says to that is not news.
    await reader?.cancel().catch(() => undefined);
  }
}

function tooLarge({ maxUploadBytes }: DownloadSettings): UserError {
  const megabytes = Math.floor(maxUploadBytes / 1024 / 1024);
  const limit = megabytes > 0 ? `${megabytes} MB` : `${maxUploadBytes} bytes`;
  return new UserError(
    'E_FILE_TOO_LARGE',
    `The file is too large: the most that can be read here is ${limit}.`,
    'Upload a shorter part of the log, or pack the file with gzip first (its name then ends in .gz).',
  );
}

function webPage(): UserError {
  return new UserError(
    'E_FILE_IS_PAGE',
    'A web page came in place of the file.',
    'Save the log as a file and upload that.',
  );
}

function elsewhere(): UserError {
  return new UserError(
    'E_FILE_ELSEWHERE',
    'The file is not stored in Discord itself.',
    'Save it to your computer and drop it here as a file.',
  );
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

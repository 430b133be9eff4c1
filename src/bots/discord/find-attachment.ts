import { type REST, Routes } from 'discord.js';
import { discordHidesMessage, fileGone, linkExpired } from '../views/words/file-problems.ts';
import { codeOf, codes, withDiscordErrors } from './discord-errors.ts';
import type { Source } from './source.ts';

export interface Found {
  url: string;
  name: string;
  size: number;
}

/**
 * The attachment with a link that is good now: the message is fetched again, since links expire.
 *
 * @throws UserError where the person can put it right
 */
export async function findAttachment(
  rest: REST,
  source: Source,
  signal: AbortSignal,
): Promise<Found> {
  const { channel, message, attachment, link, name, size } = source;
  if (link !== undefined && !hasExpired(link)) return { url: link, name, size };
  if (message === null) throw linkExpired();
  const fetched = await fetchMessage(rest, channel, message, signal);
  const found = attachmentsOf(fetched).find((one) => textAt(one, 'id') === attachment);
  if (found === undefined) throw link === undefined ? fileGone('Discord') : linkExpired();
  return { url: textAt(found, 'url'), name: textAt(found, 'filename') || name, size };
}

/**
 * What the message itself says, also where it was forwarded; '' for nothing.
 *
 * @throws UserError where the person can put it right
 */
export async function findText(rest: REST, source: Source, signal: AbortSignal): Promise<string> {
  const { channel, message } = source;
  if (message === null) throw fileGone('Discord');
  const fetched = await fetchMessage(rest, channel, message, signal);
  return [fetched, ...forwardedIn(fetched)]
    .map((one) => textAt(one, 'content'))
    .filter((text) => text !== '')
    .join('\n');
}

async function fetchMessage(
  rest: REST,
  channel: string,
  message: string,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    return await withDiscordErrors(
      (either) => rest.get(Routes.channelMessage(channel, message), { signal: either }),
      signal,
    );
  } catch (error) {
    const code = codeOf(error);
    if (code === codes.unknownMessage || code === codes.unknownChannel) throw fileGone('Discord');
    if (code === codes.missingPermissions || code === codes.missingAccess)
      throw discordHidesMessage();
    throw error;
  }
}

/** `ex` is the last second in which the link is good, in hexadecimal. */
function hasExpired(link: string): boolean {
  const seconds = Number.parseInt(URL.parse(link)?.searchParams.get('ex') ?? '', 16);
  return Number.isFinite(seconds) && seconds * 1_000 < Date.now() + MARGIN_MS;
}

const MARGIN_MS = 60_000;

function attachmentsOf(message: unknown): unknown[] {
  return [message, ...forwardedIn(message)].flatMap((one) => listAt(one, 'attachments'));
}

/** The messages that a message forwards. */
function forwardedIn(message: unknown): unknown[] {
  return listAt(message, 'message_snapshots').map((snapshot): unknown =>
    typeof snapshot === 'object' && snapshot !== null ? Reflect.get(snapshot, 'message') : null,
  );
}

function listAt(value: unknown, name: string): unknown[] {
  const all: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return Array.isArray(all) ? all : [];
}

function textAt(value: unknown, name: string): string {
  const field: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof field === 'string' ? field : '';
}

import { createHash } from 'node:crypto';
import { type RawFile, type REST, Routes } from 'discord.js';
import { codeOf, codes, withDiscordErrors } from './discord-errors.ts';
import { MAX_NONCE } from './limits.ts';
import { type DiscordMessage, flagsOf } from './render/message.ts';
import { asPlain, withNote } from './render/plainer.ts';

export interface Outgoing {
  channel: string;
  message: DiscordMessage;
  nonce: string;
  /** The message that it answers. */
  reply?: string;
  files?: RawFile[];
}

/** Nobody is ever pinged: not by what is said, and not by being answered. */
const ALLOWED_MENTIONS = { parse: [] };

export interface Posted {
  message: string;
  /** It answers a message, which Discord did not let it show. */
  isAlone: boolean;
}

/**
 * Posts a message and returns its id. Where Discord refuses a part of it for a permission that is
 * missing, it goes without that part and says what is missing. Where a message of this nonce is
 * there already, that one is made to say it.
 */
export async function createMessage(
  rest: REST,
  outgoing: Outgoing,
  signal?: AbortSignal,
): Promise<Posted> {
  try {
    return { message: await post(rest, outgoing, signal), isAlone: false };
  } catch (error) {
    const less = plainer(outgoing, codeOf(error));
    if (less === null) throw error;
    const isAlone = outgoing.reply !== undefined && less.reply === undefined;
    const posted = await createMessage(rest, less, signal);
    return { ...posted, isAlone: posted.isAlone || isAlone };
  }
}

/** What is left where Discord refused with this code; null where nothing would help. */
function plainer(outgoing: Outgoing, code: number | null): Outgoing | null {
  const { reply, message } = outgoing;
  if (code === codes.noHistoryForReply && reply !== undefined) {
    const { reply: _, ...alone } = outgoing;
    return { ...alone, message: withNote(message, 'ReadMessageHistory') };
  }
  if (code === codes.missingPermissions && message.embeds !== undefined) {
    const { embeds: _, ...rest } = message;
    return { ...outgoing, message: withNote(rest, 'EmbedLinks') };
  }
  const isPlain = message.content === message.fallback && message.components === undefined;
  if (code === codes.invalidForm && !isPlain) {
    return { ...outgoing, message: asPlain(message) };
  }
  return null;
}

async function post(rest: REST, outgoing: Outgoing, signal?: AbortSignal): Promise<string> {
  const { channel, message, nonce, reply, files } = outgoing;
  const posted = await withDiscordErrors(
    (either) =>
      rest.post(Routes.channelMessages(channel), {
        body: {
          ...bodyOf(message),
          nonce,
          enforce_nonce: true,
          ...(reply === undefined
            ? {}
            : { message_reference: { message_id: reply, fail_if_not_exists: false } }),
        },
        ...(files === undefined ? {} : { files }),
        signal: either,
      }),
    signal,
  );
  const id = idOf(posted);
  if (wordsOf(Object(posted)) !== wordsOf(message)) {
    await editMessage(rest, { channel, message: id }, message, signal);
  }
  return id;
}

/** What a message says, without the white space that Discord changes. */
export function wordsOf(message: object): string {
  return textsOf(message).join('').replace(/\s+/g, '');
}

function textsOf(part: unknown): string[] {
  const components: unknown = Reflect.get(Object(part), 'components');
  const inside = Array.isArray(components) ? components.flatMap(textsOf) : [];
  return [String(Reflect.get(Object(part), 'content') ?? ''), ...inside];
}

/** Replaces a message of the bot's. */
export async function editMessage(
  rest: REST,
  { channel, message }: { channel: string; message: string },
  content: DiscordMessage,
  signal?: AbortSignal,
): Promise<void> {
  const route = Routes.channelMessage(channel, message);
  await patch(rest, route, content, true, signal);
}

/** Replaces the answer to an interaction, or a message that followed it: `@original` or its id. */
export async function editAnswer(
  rest: REST,
  { applicationId, token }: { applicationId: string; token: string },
  message: string,
  content: DiscordMessage,
  signal?: AbortSignal,
): Promise<void> {
  await patch(rest, Routes.webhookMessage(applicationId, token, message), content, false, signal);
}

async function patch(
  rest: REST,
  route: `/${string}`,
  content: DiscordMessage,
  auth: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const attempt = (message: DiscordMessage) =>
    withDiscordErrors(
      (either) => rest.patch(route, { body: editBodyOf(message), auth, signal: either }),
      signal,
    );
  try {
    await attempt(content);
  } catch (error) {
    if (codeOf(error) !== codes.invalidForm) throw error;
    await attempt(asPlain(content));
  }
}

/** Tells the one who interacted, and nobody else. Returns the message's id. */
export async function followUp(
  rest: REST,
  { applicationId, token }: { applicationId: string; token: string },
  content: DiscordMessage,
  files: RawFile[] | undefined,
  signal?: AbortSignal,
): Promise<string> {
  const answer = await withDiscordErrors(
    (either) =>
      rest.post(Routes.webhook(applicationId, token), {
        body: ephemeralBody(content),
        auth: false,
        ...(files === undefined ? {} : { files }),
        signal: either,
      }),
    signal,
  );
  return idOf(answer);
}

/** A message as the API takes it. */
export function bodyOf(message: DiscordMessage) {
  const { content, embeds, components, descriptions } = message;
  return {
    ...(descriptions && {
      attachments: descriptions.map((description, id) => ({ id, description })),
    }),
    ...(content === undefined ? {} : { content }),
    ...(embeds === undefined ? {} : { embeds }),
    ...(components === undefined ? {} : { components }),
    ...(message.isV2 ? { flags: flagsOf(message) } : {}),
    allowed_mentions: ALLOWED_MENTIONS,
  };
}

/** Components v2 take the place of whatever was there before only where that is taken away. */
function editBodyOf(message: DiscordMessage) {
  return message.isV2 ? { ...bodyOf(message), content: null, embeds: null } : bodyOf(message);
}

const EPHEMERAL = 1 << 6;

function ephemeralBody(message: DiscordMessage) {
  return { ...bodyOf(message), flags: flagsOf(message) | EPHEMERAL };
}

function idOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'id' in answer) {
    if (typeof answer.id === 'string') return answer.id;
  }
  throw new Error('Discord requires a message to have an id');
}

/** The nonce of what a key names: a second create of it gives the message that is there already. */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, MAX_NONCE);
}

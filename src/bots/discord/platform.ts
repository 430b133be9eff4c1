import { type REST, Routes } from 'discord.js';
import { type NoticeOrProblem, type Platform, PlatformRefusal } from '../../jobs/platform.ts';
import type { Picture, TextFile, View } from '../../jobs/view.ts';
import type { NeededPermission } from '../views/words/discord-words.ts';
import { codeOf, codes, withDiscordErrors } from './discord-errors.ts';
import { type DownloadSettings, openAttachment } from './download.ts';
import { findAnswer, findReply } from './interactions/find-reply.ts';
import type { HeldInteractions } from './interactions/held-interactions.ts';
import { createPrivateMessages } from './interactions/private-messages.ts';
import { MAX_THREAD_NAME } from './limits.ts';
import { namingPermissions } from './permissions.ts';
import { pictureMessage } from './post-picture.ts';
import { postTextFile } from './post-text-file.ts';
import {
  formatMessage,
  formatTopic,
  parseMessage,
  parseTarget,
  type Target,
} from './references.ts';
import { plain } from './render/escape.ts';
import { asOfHere } from './render/of-here.ts';
import { withNote } from './render/plainer.ts';
import { render } from './render/render.ts';
import {
  createMessage,
  editMessage,
  followUp,
  nonceOf,
  type Outgoing,
  type Posted,
} from './send.ts';
import { openThread } from './thread.ts';

type PublicTarget = Exclude<Target, { how: 'private' }>;
type Unaddressed = Omit<Outgoing, 'channel' | 'reply'>;

/** What Discord can do for the conversation. */
export function createDiscordPlatform(
  rest: REST,
  held: HeldInteractions,
  download: DownloadSettings,
): Platform {
  const privately = createPrivateMessages(rest, held);

  /** Posts where the target says, or as near to it as the bot may. */
  async function send(
    target: PublicTarget,
    outgoing: Unaddressed,
    threadName: string,
    signal: AbortSignal,
  ): Promise<string> {
    const { guild, channel } = target;
    const create = (sent: Outgoing) => createMessage(rest, sent, signal);
    const posted = (place: string, given: Posted) =>
      formatMessage({ guild, channel: place, how: 'message', ...given });
    if (target.how !== 'thread') {
      const reply = target.how === 'reply' ? { reply: target.message } : {};
      return posted(channel, await create({ ...outgoing, channel, ...reply }));
    }
    const name = plain(threadName, MAX_THREAD_NAME) || 'Explanations';
    const thread = await openThread(rest, target, name, signal);
    let missing: NeededPermission | null = thread === 'not allowed' ? 'CreatePublicThreads' : null;
    if (thread === target.message) {
      try {
        return posted(thread, await create({ ...outgoing, channel: thread }));
      } catch (error) {
        const code = codeOf(error);
        // Somebody may have deleted the thread, too.
        if (code !== codes.missingPermissions && code !== codes.unknownChannel) throw error;
        if (code === codes.missingPermissions) missing = 'SendMessagesInThreads';
      }
    }
    const message = missing === null ? outgoing.message : withNote(outgoing.message, missing);
    return posted(channel, await create({ ...outgoing, message, channel, reply: target.message }));
  }

  async function post(
    conversation: string,
    view: View,
    signal: AbortSignal,
    key: string,
    mayBeThere = false,
  ): Promise<string> {
    const target = parseTarget(conversation);
    const nonce = nonceOf(key);
    if (target.how === 'private') {
      return formatMessage(await privately.post(target, view, signal, nonce));
    }
    const answer =
      target.how === 'command'
        ? await answerTo(target, signal)
        : mayBeThere && target.how === 'reply'
          ? await findAnswer(rest, target, render(view), signal)
          : null;
    if (answer !== null) {
      const reference = formatMessage({ ...target, how: 'message', message: answer });
      if (await editIfThere(reference, view, signal)) return reference;
    }
    return send(target, { message: render(view), nonce }, threadNameOf(view), signal);
  }

  /** The first answer to a command, which this one is to replace: also where it was never noted. */
  async function answerTo(
    target: Extract<Target, { how: 'command' }>,
    signal: AbortSignal,
  ): Promise<string | null> {
    const noted = await held.find(target.interaction, target.guild)?.answered;
    return noted ?? findReply(rest, target, signal);
  }

  /** False where the answer to the command was deleted, or the bot may not see the channel. */
  async function editIfThere(reference: string, view: View, signal: AbortSignal): Promise<boolean> {
    try {
      await edit(reference, view, signal);
      return true;
    } catch (error) {
      if (error instanceof PlatformRefusal) return false;
      throw error;
    }
  }

  async function edit(message: string, view: View, signal: AbortSignal): Promise<void> {
    const reference = parseMessage(message);
    if (reference.how === 'private') return privately.edit(reference, view, signal);
    const content = render(view);
    const noted = reference.isAlone ? withNote(content, 'ReadMessageHistory') : content;
    await editMessage(rest, reference, noted, signal);
  }

  return {
    name: 'discord',
    answersAnewAfterMs: null,
    post: (...given) => namingPermissions(() => post(...given)),
    edit: (...given) => namingPermissions(() => edit(...given)),
    async whisper(
      conversation: string,
      user: string,
      view: NoticeOrProblem,
      signal: AbortSignal,
      key: string,
    ) {
      const target = parseTarget(conversation);
      const content = render(view);
      const nonce = nonceOf(key);
      if (target.how === 'private') {
        await privately.say(target, content, undefined, signal, nonce);
        return;
      }
      const last = held.findFor(conversation, user, target.guild);
      if (last !== null) {
        await last.answered;
        try {
          await followUp(rest, last, asOfHere(content), undefined, signal);
          return;
        } catch (error) {
          if (!(error instanceof PlatformRefusal)) throw error;
        }
      }
      const outgoing = { message: content, nonce };
      await namingPermissions(() => send(target, outgoing, 'Explanations', signal));
    },
    async postFile(conversation: string, file: TextFile, signal: AbortSignal, key: string) {
      const target = parseTarget(conversation);
      const nonce = nonceOf(key);
      await namingPermissions(() =>
        postTextFile(file, async ({ message, files }) => {
          if (target.how === 'private') {
            await privately.say(target, message, files, signal, nonce);
          } else {
            const outgoing = { message, nonce, ...(files === undefined ? {} : { files }) };
            await send(target, outgoing, 'Explanations', signal);
          }
        }),
      );
    },
    showsPictures: () => true,
    async postPicture(conversation: string, picture: Picture, signal: AbortSignal, key: string) {
      const target = parseTarget(conversation);
      const nonce = nonceOf(key);
      const { message, files } = pictureMessage(picture);
      if (target.how === 'private') await privately.say(target, message, files, signal, nonce);
      else await send(target, { message, nonce, files }, 'Explanations', signal);
    },
    topicOf: (conversation) => formatTopic(parseTarget(conversation)),
    async linkTo(message, signal) {
      const reference = parseMessage(message);
      // What one person saw has no address, and does not last.
      if (reference.how === 'private') return null;
      const { guild, channel, message: id } = reference;
      try {
        await withDiscordErrors(
          (either) => rest.get(Routes.channelMessage(channel, id), { signal: either }),
          signal,
        );
      } catch (error) {
        const code = codeOf(error);
        if (code === codes.unknownMessage || code === codes.unknownChannel) return null;
        // What can not be read may still be there.
        if (code !== codes.missingPermissions && code !== codes.missingAccess) throw error;
      }
      return `https://discord.com/channels/${guild === 'dm' ? '@me' : guild}/${channel}/${id}`;
    },
    // A message does not tell its writer's language; a press does, by itself.
    languageOf: async () => null,
    // Told with every press and command; there is no asking later.
    standingOf: async () => 'unknown',
    open: (source, _conversation, signal) => openAttachment(rest, source, download, signal),
  };
}

function threadNameOf(view: View): string {
  return 'fileName' in view && view.fileName ? `Explanations: ${view.fileName}` : 'Explanations';
}

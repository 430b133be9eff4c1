import { type RawFile, type REST, Routes } from 'discord.js';
import type { View } from '../../../jobs/view.ts';
import { noDirectMessage } from '../../views/words/discord-words.ts';
import { codeOf, codes, withDiscordErrors } from '../discord-errors.ts';
import {
  formatMessage,
  type MessageReference,
  type Place,
  type PrivateTarget,
} from '../references.ts';
import type { DiscordMessage } from '../render/message.ts';
import { render } from '../render/render.ts';
import { createMessage, editAnswer, followUp, nonceOf, type Outgoing } from '../send.ts';
import type { HeldInteraction, HeldInteractions } from './held-interactions.ts';

type PrivateMessage = PrivateTarget & { message?: string };

/**
 * What only one person sees: through their interaction while it lasts, after that or a restart by
 * direct message, and where that is refused a word in the channel on what to do.
 */
interface PrivateMessages {
  post(
    target: PrivateTarget,
    view: View,
    signal: AbortSignal,
    nonce: string,
  ): Promise<MessageReference>;
  edit(message: PrivateMessage, view: View, signal: AbortSignal): Promise<void>;
  say(
    target: PrivateTarget,
    content: DiscordMessage,
    files: RawFile[] | undefined,
    signal: AbortSignal,
    nonce: string,
  ): Promise<MessageReference>;
}

export function createPrivateMessages(rest: REST, held: HeldInteractions): PrivateMessages {
  /** Null where the interaction can not be answered any more. */
  async function through<T>(
    { interaction, guild }: PrivateTarget,
    answer: (held: HeldInteraction) => Promise<T>,
  ): Promise<T | null> {
    const found = held.find(interaction, guild);
    if (found === null) return null;
    await found.answered;
    try {
      return await answer(found);
    } catch (error) {
      if (!DEAD.has(codeOf(error) ?? 0)) throw error;
      held.drop(interaction);
      return null;
    }
  }

  async function say(
    target: PrivateTarget,
    content: DiscordMessage,
    files: RawFile[] | undefined,
    signal: AbortSignal,
    nonce: string,
  ): Promise<MessageReference> {
    const message = await through(target, (one) => followUp(rest, one, content, files, signal));
    if (message !== null) return { ...target, message };
    const sent = { message: content, nonce, ...(files === undefined ? {} : { files }) };
    return directly(target, sent, signal);
  }

  /**
   * By direct message. Where the person takes none, whoever asked is told so in the channel, without
   * a word of the answer: what that word's id is stays unknown, so that no edit can make it the answer.
   */
  async function directly(
    target: PrivateTarget,
    sent: Omit<Outgoing, 'channel' | 'reply'>,
    signal: AbortSignal,
  ): Promise<MessageReference> {
    try {
      return { how: 'message', ...(await sendDirectMessage(rest, target.user, sent, signal)) };
    } catch (error) {
      if (codeOf(error) !== codes.notToThisUser) throw error;
      const { channel, interaction } = target;
      const message = render(noDirectMessage());
      await createMessage(
        rest,
        { channel, message, nonce: nonceOf(`again ${interaction}`) },
        signal,
      );
      return target;
    }
  }

  return {
    say,
    async post(target, view, signal, nonce) {
      const content = render(view);
      if (held.find(target.interaction, target.guild)?.kind === 'command') {
        const edited = await through(target, async (one) => {
          await editAnswer(rest, one, '@original', content, signal);
          return true;
        });
        if (edited !== null) return target;
      }
      return say(target, content, undefined, signal, nonce);
    },
    async edit(message, view, signal) {
      const content = render(view);
      const edited = await through(message, async (one) => {
        await editAnswer(rest, one, message.message ?? '@original', content, signal);
        return true;
      });
      // How far the reading is, is not worth a message of its own.
      if (edited !== null || view.kind === 'working') return;
      const nonce = nonceOf(`${formatMessage(message)} ${JSON.stringify(view)}`);
      await directly(message, { message: content, nonce }, signal);
    },
  };
}

const DEAD = new Set<number>([
  codes.deadToken,
  codes.unknownWebhook,
  codes.unknownMessage,
  codes.unknownInteraction,
]);

/** Tells one person where only that person sees it. Throws a PlatformRefusal where they refuse that. */
async function sendDirectMessage(
  rest: REST,
  user: string,
  outgoing: Omit<Outgoing, 'channel' | 'reply'>,
  signal: AbortSignal,
): Promise<Place & { message: string }> {
  const channel = await withDiscordErrors(
    (either) => rest.post(Routes.userChannels(), { body: { recipient_id: user }, signal: either }),
    signal,
  );
  if (typeof channel !== 'object' || channel === null || !('id' in channel)) {
    throw new Error('Discord requires a channel to have an id');
  }
  const id = String(channel.id);
  const { message } = await createMessage(rest, { ...outgoing, channel: id }, signal);
  return { guild: 'dm', channel: id, message };
}

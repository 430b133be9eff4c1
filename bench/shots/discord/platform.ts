import {
  createFakeDiscord,
  type FakeDiscord,
} from '../../../test/helpers/fake-discord/create-fake-discord.ts';
import { buttonsOf, textsOf } from '../../../test/helpers/fake-discord/message-texts.ts';
import type { Channel, Message, User } from '../../../test/helpers/fake-discord/types.ts';
import { div, escapeHtml } from '../html.ts';
import { isAnswered, isPromise, type Platform, type Room } from '../room.ts';
import { drawMessage } from './message.ts';

export interface DiscordPlatform extends Platform {
  /** Settings of a bot on it. */
  env: Record<string, string>;
  connected(): Promise<void>;
}

export async function createDiscord(): Promise<DiscordPlatform> {
  const discord = await createFakeDiscord();
  const guild = discord.addGuild().id;
  const user = discord.addUser({ username: 'anna' });
  return {
    name: 'discord',
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_CDN_URL: discord.cdnUrl,
    },
    connected: async () => {
      await discord.waitFor(() => discord.gateway.connections > 0);
    },
    openRoom: (name) => createRoom(discord, discord.addChannel({ guild, name }), user),
    drawSurfaces: async () => [],
    violations: () => [...discord.violations, ...discord.unanswered()],
    close: () => discord.close(),
  };
}

function createRoom(discord: FakeDiscord, channel: Channel, user: User): Room {
  const threadOf = (message: Message) =>
    discord.thread(message) === undefined ? [] : discord.messages(message.id);
  const all = () =>
    discord.messages(channel.id).flatMap((message) => [message, ...threadOf(message)]);
  const answers = () => all().filter((one) => one.authorId !== user.id);
  const answered = (act: () => unknown) =>
    isAnswered(act, {
      fingerprint: () => fingerprint(answers()),
      isIdle: () =>
        !answers().sort(newestFirst).slice(0, 1).flatMap(textsOf).some(isPromise) &&
        !answers().some((one) => one.loading || textsOf(one).join('').includes('⏳')),
      waitFor: (condition, timeoutMs) => discord.waitFor(condition, { timeoutMs }),
    });

  return {
    drop: ({ fileName, content }) =>
      answered(() => {
        discord.post({ channel, user, files: [{ name: fileName, content }] });
      }),
    async press(label) {
      for (const message of answers().sort(newestFirst)) {
        const button = buttonsOf(message).find((one) => one.label.startsWith(label));
        if (button === undefined) continue;
        return answered(() => discord.press({ user, message, label: button.label }));
      }
      return false;
    },
    command: (words) =>
      answered(() => {
        const [first = '', second] = words.split(' ');
        const group = second === undefined ? {} : { group: first };
        discord.command({ channel, user, subcommand: second ?? first, ...group });
      }),
    ask: (content) =>
      answered(() => {
        const message = answers().find((one) => discord.thread(one) !== undefined);
        const thread = message && discord.thread(message);
        const answersIn = thread ?? channel;
        discord.post({ channel: answersIn, user, content, mentionsBot: true });
      }),
    draw: () =>
      discord.messages(channel.id).flatMap((message) => {
        const replies = threadOf(message);
        const drawn = [message, ...replies].map((one) => drawMessage(discord.world, one));
        const name = discord.thread(message)?.name ?? '';
        if (replies.length > 0) drawn.splice(1, 0, div('thread', `🧵 ${escapeHtml(name)}`));
        return drawn;
      }),
  };
}

function newestFirst(a: Message, b: Message): number {
  return Number(BigInt(b.id) - BigInt(a.id));
}

/** Differs where a message was added or edited. */
function fingerprint(messages: Message[]): string {
  return messages.map(({ id, editedAt, history }) => [id, editedAt, history.length]).join(' ');
}

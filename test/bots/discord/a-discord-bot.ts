import { afterEach } from 'vitest';
import type { Bot } from '../../../src/bots/bot.ts';
import type { Conversation } from '../../../src/bots/conversation-port.ts';
import { createDiscordBot, type DiscordSettings } from '../../../src/bots/discord/bot.ts';
import type {
  ChangeRequest,
  CompareRequest,
  LatestRequest,
  Press,
  Question,
  Upload,
  WelcomeRequest,
} from '../../../src/jobs/payloads.ts';
import type { TextView } from '../../../src/jobs/view.ts';
import {
  createFakeDiscord,
  type FakeDiscord,
  type FakeDiscordOptions,
} from '../../helpers/fake-discord/create-fake-discord.ts';

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A conversation that notes what it is given; ids that it knows are dropped, as the queue does. */
export interface NotingConversation extends Conversation {
  uploads: Upload[];
  presses: Press[];
  latestAsked: LatestRequest[];
  compareAsked: CompareRequest[];
  /** Ids of uploads that were given together. */
  pairs: [string, string][];
  changes: ChangeRequest[];
  asked: { what: string; tenant: string; place: string }[];
  questions: Question[];
  forgotten: string[];
  welcomes: WelcomeRequest[];
  statusOf: string[];
  /** Throws in place of accepting anything, while set. */
  failing: boolean;
}

export interface LogLine {
  level: string;
  facts: Record<string, unknown>;
  message: string;
}

export interface ABot {
  fake: FakeDiscord;
  bot: Bot;
  conversation: NotingConversation;
  log: LogLine[];
  guild: ReturnType<FakeDiscord['addGuild']>;
  channel: ReturnType<FakeDiscord['addChannel']>;
  user: ReturnType<FakeDiscord['addUser']>;
}

export const helpView: TextView = {
  kind: 'text',
  title: 'Log Decoder',
  sections: [{ heading: 'How to start', paragraphs: ['Upload a log as a CSV file.'] }],
};

/** A fake Discord with one guild, one channel and one person, and the bot, not started. */
export async function makeBot(
  options: FakeDiscordOptions = {},
  settings: Partial<DiscordSettings> = {},
): Promise<ABot> {
  const fake = await createFakeDiscord(options);
  cleanups.push(() => fake.close());
  const guild = fake.addGuild();
  const channel = fake.addChannel({ guild: guild.id });
  const user = fake.addUser();
  return { fake, guild, channel, user, ...botOn(fake, settings) };
}

/** Another bot of the same app, as after a restart. */
export function botOn(fake: FakeDiscord, settings: Partial<DiscordSettings> = {}) {
  const log: LogLine[] = [];
  const note = (level: string) => (facts: Record<string, unknown>, message: string) => {
    log.push({ level, facts, message });
    fake.world.events.emit('change');
  };
  const conversation = noteConversation(fake);
  const bot = createDiscordBot({
    settings: {
      token: fake.token,
      apiUrl: fake.apiUrl,
      cdnUrl: fake.cdnUrl,
      ...settings,
    },
    conversation,
    log: { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
    now: fake.now,
  });
  cleanups.push(() => bot.stop());
  return { bot, conversation, log };
}

export async function startBot(
  options: FakeDiscordOptions = {},
  settings: Partial<DiscordSettings> = {},
): Promise<ABot> {
  const made = await makeBot(options, settings);
  await made.bot.start();
  return made;
}

function noteConversation(fake: FakeDiscord): NotingConversation {
  const known = new Set<string>();

  async function take<T extends { id: string }>(list: T[], one: T): Promise<void> {
    if (conversation.failing) throw new Error('the queue is full');
    if (!known.has(one.id)) list.push(structuredClone(one));
    known.add(one.id);
    fake.world.events.emit('change');
  }

  const conversation: NotingConversation = {
    uploads: [],
    presses: [],
    latestAsked: [],
    compareAsked: [],
    pairs: [],
    changes: [],
    asked: [],
    questions: [],
    forgotten: [],
    welcomes: [],
    statusOf: [],
    failing: false,
    receive: (upload) => take(conversation.uploads, upload),
    async receivePair(first, second) {
      conversation.pairs.push([first.id, second.id]);
      await take(conversation.uploads, first);
      await take(conversation.uploads, second);
    },
    // Slack alone needs it.
    receivePasted: (upload) => take(conversation.uploads, upload),
    press: (press) => take(conversation.presses, press),
    welcome: (request) => take(conversation.welcomes, request),
    ask: (question) => take(conversation.questions, question),
    isAboutReport: async () => true,
    latest: (request) => take(conversation.latestAsked, request),
    compare: (request) => take(conversation.compareAsked, request),
    change: (request) => take(conversation.changes, request),
    async baselines(tenant, place) {
      if (conversation.failing) throw new Error('the store is gone');
      conversation.asked.push({ what: 'baselines', tenant, place });
      return { ...helpView, title: 'What is normal here' };
    },
    async baselineNames(tenant, place) {
      if (conversation.failing) throw new Error('the store is gone');
      conversation.asked.push({ what: 'names', tenant, place });
      return ['last-week.csv', 'Black Friday', 'x'.repeat(80)];
    },
    async mutes(tenant, place) {
      if (conversation.failing) throw new Error('the store is gone');
      conversation.asked.push({ what: 'mutes', tenant, place });
      return { ...helpView, title: 'What is expected here' };
    },
    help: () => helpView,
    areYouSureToForget: async () => ({ kind: 'notice', text: 'Shall I?' }),
    forgetOwn: async () => ({ kind: 'notice', text: 'Done.' }),
    async status(tenant) {
      if (conversation.failing) throw new Error('the store is gone');
      conversation.statusOf.push(tenant);
      return { ...helpView, title: 'Status' };
    },
    home: async () => helpView,
    async forget(tenant) {
      conversation.forgotten.push(tenant);
      fake.world.events.emit('change');
    },
  };
  return conversation;
}

export const { signal: never } = new AbortController();

/** Everything that was read, as text. */
export async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const read: Uint8Array[] = [];
  for await (const chunk of chunks) read.push(chunk);
  return Buffer.concat(read).toString();
}

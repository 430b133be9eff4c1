import { afterEach } from 'vitest';
import type { Bot } from '../../../src/bots/bot.ts';
import type { Conversation } from '../../../src/bots/conversation-port.ts';
import { createSlackBot, type SlackSettings } from '../../../src/bots/slack/bot.ts';
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
  createFakeSlack,
  type FakeSlack,
  type FakeSlackOptions,
} from '../../helpers/fake-slack/create-fake-slack.ts';

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

export function afterwards(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup);
}

export type Mode = 'Socket Mode' | 'HTTP';
export const MODES: Mode[] = ['Socket Mode', 'HTTP'];

export async function fakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const fake = await createFakeSlack(options);
  cleanups.push(() => fake.close());
  return fake;
}

/** A conversation that notes what it is told, and accepts it when `accept` resolves. */
export interface RecordingConversation extends Conversation {
  uploads: Upload[];
  pasted: string[];
  presses: Press[];
  questions: Question[];
  latests: LatestRequest[];
  compares: CompareRequest[];
  /** Ids of uploads that were given together. */
  pairs: [string, string][];
  changes: ChangeRequest[];
  asked: { what: string; tenant: string; place: string }[];
  forgotten: string[];
  homes: { tenant: string; user: string }[];
  welcomes: WelcomeRequest[];
  /** The end of conversations that have no report. */
  elsewhere: string;
  /** Called before anything is noted. */
  accept: () => Promise<void>;
}

export function recordingConversation(): RecordingConversation {
  const noted: RecordingConversation = {
    uploads: [],
    pasted: [],
    presses: [],
    questions: [],
    latests: [],
    compares: [],
    pairs: [],
    changes: [],
    asked: [],
    forgotten: [],
    homes: [],
    welcomes: [],
    elsewhere: 'none',
    accept: async () => {},
    async receive(upload) {
      await noted.accept();
      noted.uploads.push(upload);
    },
    async receivePair(first, second) {
      await noted.accept();
      noted.uploads.push(first, second);
      noted.pairs.push([first.id, second.id]);
    },
    async receivePasted(upload, text) {
      noted.pasted.push(text);
      noted.uploads.push(upload);
    },
    async welcome(request) {
      await noted.accept();
      noted.welcomes.push(request);
    },
    async press(press) {
      await noted.accept();
      noted.presses.push(press);
    },
    async ask(question) {
      await noted.accept();
      noted.questions.push(question);
    },
    isAboutReport: async (_, conversation) => !conversation.endsWith(noted.elsewhere),
    async latest(request) {
      await noted.accept();
      noted.latests.push(request);
    },
    async compare(request) {
      await noted.accept();
      noted.compares.push(request);
    },
    async change(request) {
      await noted.accept();
      noted.changes.push(request);
    },
    async baselines(tenant, place) {
      noted.asked.push({ what: 'baselines', tenant, place });
      return text('What is normal here');
    },
    baselineNames: async () => ['last-week.csv'],
    async mutes(tenant, place) {
      noted.asked.push({ what: 'mutes', tenant, place });
      return text('What is expected here');
    },
    help: () => text('Log Decoder'),
    areYouSureToForget: async () => ({ kind: 'notice', text: 'Shall I?' }),
    forgetOwn: async () => ({ kind: 'notice', text: 'Done.' }),
    status: async (tenant) => text(`Status of ${tenant}`),
    async home(tenant, user) {
      noted.homes.push({ tenant, user });
      return text('Your reports');
    },
    async forget(tenant) {
      await noted.accept();
      noted.forgotten.push(tenant);
    },
  };
  return noted;
}

function text(title: string): TextView {
  return {
    kind: 'text',
    title,
    sections: [{ heading: 'How to start', paragraphs: ['Drop a CSV file into a channel.'] }],
  };
}

export interface Logged {
  level: 'debug' | 'info' | 'warn' | 'error';
  message: string;
  facts: object;
}

export interface Started {
  fake: FakeSlack;
  bot: Bot;
  conversation: RecordingConversation;
  logged: Logged[];
}

export function aBot(
  fake: FakeSlack,
  mode: Mode = 'Socket Mode',
  settings: Partial<SlackSettings> = {},
): Started {
  const logged: Logged[] = [];
  const note = (level: Logged['level']) => (facts: object, message: string) => {
    logged.push({ level, message, facts });
  };
  const conversation = recordingConversation();
  const bot = createSlackBot({
    settings: {
      botToken: fake.world.botToken,
      apiUrl: fake.apiUrl,
      ...(mode === 'HTTP'
        ? { signingSecret: fake.world.signingSecret, port: 0 }
        : { appToken: fake.world.appToken }),
      ...settings,
    },
    conversation,
    log: { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
  });
  cleanups.push(() => bot.stop());
  return { fake, bot, conversation, logged };
}

/** A bot that hears the fake. */
export async function startedBot(
  mode: Mode = 'Socket Mode',
  options: FakeSlackOptions = {},
): Promise<Started> {
  const started = aBot(await fakeSlack(options), mode);
  await started.bot.start();
  if (mode === 'HTTP') started.fake.useHttp(eventsUrl(started.bot));
  else await started.fake.connected();
  return started;
}

export function eventsUrl(bot: Bot): string {
  return `http://127.0.0.1:${/port (\d+)/.exec(bot.describe())?.[1]}/slack/events`;
}

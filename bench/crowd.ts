import { setTimeout as sleep } from 'node:timers/promises';
import { createFakeDiscord } from '../test/helpers/fake-discord/create-fake-discord.ts';
import { textsOf } from '../test/helpers/fake-discord/message-texts.ts';
import { createFakeSlack } from '../test/helpers/fake-slack/create-fake-slack.ts';

/** People who upload on a Slack and a Discord of ours, and what becomes of it. */
export interface Crowd {
  /** Settings of a bot that is to serve them. */
  env: Record<string, string>;
  connected(): Promise<void>;
  /** On Slack and Discord in turn: as a file in a channel, as a command. */
  upload(content: Buffer): void;
  uploaded(): number;
  counts(): { answered: number; problems: number; messages: number };
  /** What every event and command waited for its acknowledgement, so far. */
  acknowledged(): { latenciesMs: number[]; open: number };
  /** Resolves once all is answered; false where that takes longer. */
  allAnswered(withinMs: number): Promise<boolean>;
  violations(): number;
  close(): Promise<void>;
}

const CHANNELS = 20;

export async function createCrowd(platforms: ('slack' | 'discord')[]): Promise<Crowd> {
  const slack = await createFakeSlack();
  const discord = await createFakeDiscord();
  const user = slack.addUser().id;
  const channels = Array.from(
    { length: CHANNELS },
    (_, n) => slack.addChannel({ name: `ops-${n}`, member: true }).id,
  );
  const guild = discord.addGuild().id;
  const rooms = Array.from({ length: CHANNELS }, () => discord.addChannel({ guild }));
  const person = discord.addUser();
  let uploaded = 0;

  function upload(content: Buffer): void {
    const n = uploaded++;
    const platform = platforms[n % platforms.length];
    const place = Math.floor(n / platforms.length) % CHANNELS;
    const name = `app-${n}.csv`;
    if (platform === 'slack') {
      slack.share({ channel: channels[place] ?? '', user, files: [{ name, content }] });
    } else {
      const channel = rooms[place];
      if (!channel) throw new Error('there must be a channel');
      discord.command({ channel, user: person, subcommand: 'analyze', file: { name, content } });
    }
  }

  function counts() {
    const texts = [
      ...slack.posted().map(({ blocks }) => JSON.stringify(blocks)),
      ...discord.posted().map((message) => textsOf(message).join(' ')),
    ];
    const answers = texts.filter((text) => text !== '' && !/⏳|Reading/.test(text));
    const problems = answers.filter((text) => text.includes('⚠️')).length;
    return { answered: answers.length, problems, messages: texts.length };
  }

  function acknowledged() {
    const acks = slack.deliveries.map(({ ack }) => ack?.latencyMs);
    const answered = new Map<string, number>();
    for (const { path, at, status } of discord.calls('callback')) {
      if (status !== undefined) answered.set(path.split('/')[2] ?? '', at);
    }
    for (const { id, createdAt } of discord.world.interactions.values()) {
      const at = answered.get(id);
      acks.push(at === undefined ? undefined : at - createdAt);
    }
    const latenciesMs = acks.filter((ms) => ms !== undefined);
    return { latenciesMs, open: acks.length - latenciesMs.length };
  }

  return {
    env: {
      // One person uploads for a whole crowd.
      QUEUE_MAX_PER_USER: '100000',
      QUEUE_MAX_PER_WORKSPACE: '100000',
      ...(platforms.includes('slack') && {
        SLACK_API_URL: slack.apiUrl,
        SLACK_BOT_TOKEN: slack.world.botToken,
        SLACK_APP_TOKEN: slack.world.appToken,
      }),
      ...(platforms.includes('discord') && {
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DISCORD_CDN_URL: discord.cdnUrl,
      }),
    },
    async connected() {
      const patient = { timeoutMs: 60_000 };
      if (platforms.includes('slack')) await slack.connected(1, patient);
      if (platforms.includes('discord')) {
        await discord.waitFor(() => discord.gateway.connections > 0, patient);
      }
    },
    upload,
    uploaded: () => uploaded,
    counts,
    acknowledged,
    async allAnswered(withinMs) {
      const endMs = performance.now() + withinMs;
      while (counts().answered < uploaded) {
        if (performance.now() > endMs) return false;
        await sleep(100);
      }
      return true;
    },
    violations: () => slack.violations.length + discord.violations.length,
    async close() {
      await slack.close();
      await discord.close();
    },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { bareEnvironment } from '../helpers/bare-environment.ts';
import {
  createFakeDiscord,
  type FakeDiscord,
} from '../helpers/fake-discord/create-fake-discord.ts';
import { textsOf } from '../helpers/fake-discord/message-texts.ts';
import type { Message } from '../helpers/fake-discord/types.ts';
import { createFakeSlack } from '../helpers/fake-slack/create-fake-slack.ts';
import { createTemporaryFolder } from '../jobs/queue/embedded/temporary-folder.ts';
import { saying } from './saying.ts';

const MAIN = join(import.meta.dirname, '../../src/start.js');
const LOG = readFileSync(join(import.meta.dirname, '../fixtures/synthetic_60.log_structured.csv'));

/** One process with both bots, as `npm start` runs it, and a Slack and a Discord for it. */
async function aService() {
  const slack = await createFakeSlack();
  onTestFinished(() => slack.close());
  const discord = await createFakeDiscord();
  onTestFinished(() => discord.close());
  const guild = discord.addGuild();
  const people = {
    slack: {
      channel: slack.addChannel({ name: 'ops', member: true }).id,
      user: slack.addUser().id,
    },
    discord: { channel: discord.addChannel({ guild: guild.id }), user: discord.addUser() },
  };
  const child = spawn(process.execPath, [MAIN, 'bot'], {
    cwd: tmpdir(),
    env: {
      ...bareEnvironment(),
      LOG_DECODER_DATA: join(createTemporaryFolder(), 'data'),
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.world.botToken,
      SLACK_APP_TOKEN: slack.world.appToken,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_CDN_URL: discord.cdnUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = await saying(child, '\nNext, in Discord: ');
  await slack.connected(1);
  return { slack, discord, people, child, said };
}

const wordsOf = (message: Message) => textsOf(message).join('\n');

const discordSays = (discord: FakeDiscord, words: string) =>
  discord.waitFor(() => discord.posted().find((one) => wordsOf(one).includes(words)));

it('one process answers the same upload in Slack and in Discord, and keeps the two apart', async () => {
  const { slack, discord, people, child, said } = await aService();
  expect(said).toContain('Started: Slack');
  expect(said).toContain('Started: Discord: as @LogDecoder in 1 server, reads every upload.');
  expect(said).toMatch(/^Next, in Slack: type "\/invite @\w+" in a channel/m);
  const slackSays = (words: string) =>
    slack.waitFor(() =>
      slack.posted(people.slack.channel).find((one) => JSON.stringify(one).includes(words)),
    );

  slack.share({ ...people.slack, files: [{ name: 'of-slack.csv', content: LOG }] });
  discord.post({ ...people.discord, files: [{ name: 'of-discord.csv', content: LOG }] });
  const inSlack = await slackSays('4 of 60 file pieces');
  const inDiscord = await discordSays(discord, '4 of 60 file pieces');

  slack.clickButton(people.slack.channel, inSlack.ts, 0, people.slack.user);
  discord.press({ user: people.discord.user, message: inDiscord, label: '1' });
  const ofSlack = await slackSays('Based on the logs,');
  const ofDiscord = await discordSays(discord, 'Based on the logs,');
  expect(ofSlack.threadTs).toBe(inSlack.threadTs);
  expect(ofDiscord.channelId).toBe(inDiscord.id);
  expect(ofDiscord.content).toContain(firstSentence(ofSlack.text));

  const { channel, user } = people.slack;
  await slack.slashCommand('/logdecoder', 'status', channel, user).acked;
  const [told] = await slack.waitFor(() => slack.world.ephemerals[0] && slack.world.ephemerals);
  expect(JSON.stringify(told)).toContain('of-slack.csv');
  expect(JSON.stringify(told)).not.toContain('of-discord.csv');
  discord.command({ ...people.discord, subcommand: 'status' });
  const status = await discordSays(discord, 'Status of Log Decoder');
  expect(wordsOf(status)).toContain('of-discord.csv');
  expect(wordsOf(status)).not.toContain('of-slack.csv');

  expect(slack.posted(people.slack.channel)).toHaveLength(2);
  expect(discord.posted(people.discord.channel.id).filter((one) => !one.ephemeralFor)).toEqual([
    inDiscord,
  ]);
  expect([...slack.violations, ...discord.violations, ...discord.unanswered()]).toEqual([]);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

/** "Based on the logs, session "blk_1" …" */
function firstSentence(text: string): string {
  return text.slice(0, text.indexOf('. ') + 1);
}

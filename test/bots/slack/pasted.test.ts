import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shownText } from '../../../src/bots/slack/shown-text.ts';
import { startService } from '../../helpers/a-service.ts';
import { anHdfsLog } from '../../helpers/an-hdfs-log.ts';
import { startedBot } from './a-slack-bot.ts';

const LINES = [
  '2026-11-30 10:00:01 INFO started &lt;main&gt; by root',
  '2026-11-30 10:00:02 WARN slow answer of <http://db.example|db.example> &amp; others',
  '2026-11-30 10:00:03 ERROR out of memory',
];
const SHOWN = `2026-11-30 10:00:01 INFO started <main> by root
2026-11-30 10:00:02 WARN slow answer of db.example & others
2026-11-30 10:00:03 ERROR out of memory
`;

it.each([
  ['as they are', LINES.join('\n')],
  ['in a code block', `what is this?\n\`\`\`\n${LINES.join('\n')}\n\`\`\``],
])('log lines pasted %s beside the bot’s name are an upload', async (_, text) => {
  const { fake, conversation } = await startedBot();
  const channel = fake.addChannel({ member: true }).id;
  const user = fake.addUser().id;
  const { message } = fake.say(channel, user, `<@${fake.world.botUserId}> ${text}`);
  await fake.waitFor(() => conversation.uploads[0]);
  expect(conversation.uploads).toMatchObject([
    {
      conversation: `slack:${fake.world.teamId}:${channel}:${message.ts}`,
      place: `slack:${fake.world.teamId}:${channel}`,
      fileName: 'message.txt',
      sizeBytes: Buffer.byteLength(SHOWN),
      user,
    },
  ]);
  expect(conversation.pasted).toEqual([SHOWN]);
});

it('log lines written to the bot directly are an upload, and two lines are a question', async () => {
  const { fake, conversation } = await startedBot();
  const user = fake.addUser().id;
  const { id } = fake.addChannel({ kind: 'im', user, member: true });
  fake.say(id, user, LINES.join('\n'));
  await fake.waitFor(() => conversation.uploads[0]);
  fake.say(id, user, LINES.slice(0, 2).join('\n'));
  await fake.waitFor(() => conversation.questions[0]);
  expect(conversation.uploads).toHaveLength(1);
});

it('pasted lines are answered in their thread, and no secret of them is kept', async () => {
  const service = await startService();
  const { slack, folder } = service;
  const channel = slack.addChannel({ member: true }).id;
  const log = anHdfsLog({ sessions: 120 }).split('\n').slice(0, 300);
  log.push('9,2026-11-30 password=hunter2hunter2 for blk_1,E1,x');
  const user = slack.addUser().id;
  const { message } = slack.say(
    channel,
    user,
    `<@${slack.world.botUserId}>\n${escaped(log.join('\n'))}`,
  );
  const answer = await slack.waitFor(() =>
    slack.posted(channel).find(({ blocks }) => JSON.stringify(blocks).includes('message.txt')),
  );
  expect(answer.threadTs).toBe(message.ts);
  await slack.waitFor(() => !answer.text.startsWith('⏳ Reading'));
  const kept = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'latin1'));
  expect(kept.join()).not.toContain('hunter2hunter2');
});

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

it.each([
  ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
  ['<#C123|ops> <https://x.example>', '#ops https://x.example'],
  ['<@U1> hi <!here>', '<@U1> hi <!here>'],
])('%j is shown as %j', (text, shown) => {
  expect(shownText(text)).toBe(shown);
});

import { expect, it } from 'vitest';
import { createClient } from '../../../src/bots/slack/connection/client.ts';
import { createSlackPlatform } from '../../../src/bots/slack/platform.ts';
import type { Workspaces } from '../../../src/bots/slack/workspaces/workspaces.ts';
import { PlatformRefusal } from '../../../src/jobs/platform.ts';
import { createLogger } from '../../../src/log.ts';
import type { FakeSlack } from '../../helpers/fake-slack/create-fake-slack.ts';
import { silentLogger } from '../../helpers/fake-slack/silent-logger.ts';
import { fakeSlack } from './a-slack-bot.ts';

const signal = new AbortController().signal;
const CHANNEL = 'C0SHARED01';
const USER = 'U0SHARED01';
const FILE = 'F0SHARED01';

/** Two workspaces with the same ids in each, and a platform that speaks to both. */
async function twoWorkspaces({ secondPostsFiles = true } = {}) {
  const one = await fakeSlack({ teamId: 'T0ONE', botToken: 'xoxb-of-one' });
  const other = await fakeSlack({ teamId: 'T0OTHER', botToken: 'xoxb-of-other' });
  one.addUser({ id: USER, locale: 'de-DE', teamId: 'T0ONE', isAdmin: true });
  other.addUser({ id: USER, locale: 'fr-FR', teamId: 'T0OTHER' });
  for (const fake of [one, other]) fake.addChannel({ id: CHANNEL });
  const fakes = new Map([one, other].map((fake) => [fake.world.teamId, fake]));
  const workspaces: Workspaces = {
    async of(team) {
      const fake = fakes.get(team);
      if (!fake) throw new PlatformRefusal('app_not_installed');
      const { botToken, botUserId, botId } = fake.world;
      const client = createClient({ botToken, apiUrl: fake.apiUrl }, 5_000, silentLogger);
      const canPostFiles = fake === one || secondPostsFiles;
      const identity = () => ({ botUserId, botId });
      return { client, quickClient: client, botToken, canPostFiles, identity };
    },
  };
  const download = { apiUrl: one.apiUrl };
  return {
    one,
    other,
    platform: createSlackPlatform(workspaces, download, createLogger('silent')),
  };
}

const inTeam = (fake: FakeSlack) => `slack:${fake.world.teamId}:${CHANNEL}`;
const methods = (fake: FakeSlack) => fake.calls().map(({ method }) => method);

it('posts, edits and links as the app of the conversation’s workspace', async () => {
  const { one, other, platform } = await twoWorkspaces();
  const ref = await platform.post(inTeam(other), { kind: 'notice', text: 'Hello' }, signal, 'a');
  await platform.edit(ref, { kind: 'notice', text: 'Hello again' }, signal);
  await platform.linkTo(ref, signal);
  await platform.whisper(inTeam(other), USER, { kind: 'notice', text: 'Psst' }, signal, 'b');
  expect(other.posted(CHANNEL)).toHaveLength(1);
  expect(methods(other)).toEqual([
    ...['chat.postMessage', 'chat.update', 'chat.getPermalink', 'chat.postEphemeral'],
  ]);
  expect(one.calls()).toEqual([]);
});

it('asks about a person in the workspace of the conversation, and mixes up no two of one id', async () => {
  const { one, other, platform } = await twoWorkspaces();
  expect(await platform.languageOf(inTeam(one), USER, signal)).toBe('de-DE');
  expect(await platform.languageOf(inTeam(other), USER, signal)).toBe('fr-FR');
  expect(await platform.languageOf(inTeam(one), USER, signal)).toBe('de-DE');
  expect(await platform.standingOf(inTeam(one), USER, signal)).toBe('admin');
  expect(await platform.standingOf(inTeam(other), USER, signal)).toBe('member');
});

it('opens a file with the token of the workspace that it was given in', async () => {
  const { one, other, platform } = await twoWorkspaces();
  one.addFile({ id: FILE, name: 'one.csv', content: 'of one', user: USER });
  const opened = await platform.open(FILE, inTeam(one), signal);
  expect(opened.fileName).toBe('one.csv');
  let text = '';
  for await (const chunk of opened.chunks) text += Buffer.from(chunk).toString();
  expect(text).toBe('of one');
  expect(one.world.files.get(FILE)?.downloads).toEqual([
    { authorization: 'Bearer xoxb-of-one', outcome: 'served' },
  ]);
  await expect(platform.open(FILE, inTeam(other), signal)).rejects.toThrow();
  expect(methods(other)).toEqual(['files.info']);
  expect(one.world.files.get(FILE)?.downloads).toHaveLength(1);
});

it('shows pictures where the app may post files, by workspace', async () => {
  const { one, other, platform } = await twoWorkspaces({ secondPostsFiles: false });
  expect(await platform.showsPictures(inTeam(one))).toBe(true);
  expect(await platform.showsPictures(inTeam(other))).toBe(false);
});

it('has nothing to say where the app is not installed', async () => {
  const { one, other, platform } = await twoWorkspaces();
  const view = { kind: 'notice', text: 'Hello' } as const;
  const posted = platform.post('slack:T0NONE:C0SHARED01', view, signal, 'a');
  await expect(posted).rejects.toThrow(PlatformRefusal);
  expect([...one.calls(), ...other.calls()]).toEqual([]);
});

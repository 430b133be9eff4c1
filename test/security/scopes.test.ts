import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(textOf('manifest.json'));

/** The bot scope that each method of Slack's asks for, as docs.slack.dev/reference/methods says. */
const SCOPE_OF_METHOD: Record<string, string | null> = {
  'apps.connections.open': null,
  'auth.test': null,
  'chat.getPermalink': null,
  'chat.postEphemeral': 'chat:write',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'files.info': 'files:read',
  'files.uploadV2': 'files:write',
  'users.info': 'users:read',
  'views.open': null,
  'views.publish': null,
};

/** And what is heard: events, the command with the shortcut. */
const SCOPE_OF_EVENT: Record<string, string | null> = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  app_uninstalled: null,
  file_shared: 'files:read',
  message: 'im:history channels:history groups:history',
  tokens_revoked: null,
};

const code = globSync('src/bots/slack/**/*.ts', { cwd: root }).map(textOf).join('\n');
const called = [...code.matchAll(/\b(?:client|asking)\.([a-z]+(?:\.\w+)+)\(/g)].map(
  ([, name]) => name,
);
const heard = [...code.matchAll(/\.event\(\s*'([\w.]+)'/g)].map(([, name]) => name);

it('every method of Slack that is called, and every event that is heard, is known here', () => {
  expect([...new Set(called)].sort()).toEqual(Object.keys(SCOPE_OF_METHOD));
  expect([...new Set(heard)].sort()).toEqual(Object.keys(SCOPE_OF_EVENT));
});

it('the manifest asks for the scopes of what is called and heard, and for no other', () => {
  const needed = [...Object.values(SCOPE_OF_METHOD), ...Object.values(SCOPE_OF_EVENT)];
  const scopes = new Set(['commands', ...needed.flatMap((scope) => scope?.split(' ') ?? [])]);
  expect(manifest.oauth_config.scopes.bot).toEqual([...scopes].sort());
});

it('the messages of channels are heard only where somebody allows it, and never read back', () => {
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
  const histories = bot.filter((scope: string) => scope.endsWith(':history'));
  expect(optional).toEqual(expect.arrayContaining(histories));
  expect(called.join(' ')).not.toMatch(/conversations\.(?:history|replies)/);
});

it('nothing reads the list of people: one is asked for, for a language', () => {
  expect(JSON.stringify(manifest)).not.toMatch(
    /(?:channels|groups|mpim):(?:read|join)|mpim:history|users:read\.|admin|user_scopes|\buser\b/,
  );
});

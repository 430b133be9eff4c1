import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NEEDED_SCOPES, OPTIONAL_SCOPES } from '../../../src/bots/slack/check.ts';
import { COMMAND, SHORTCUT_ID } from '../../../src/bots/slack/listeners/register.ts';

const manifest = JSON.parse(
  readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8'),
);

it('asks for the scopes that the app has a use for, and for no others', () => {
  expect(manifest.oauth_config.scopes).toEqual({
    bot: [
      ...['app_mentions:read', 'channels:history', 'chat:write', 'commands', 'files:read'],
      ...['files:write', 'groups:history', 'im:history', 'users:read'],
    ],
    bot_optional: Object.keys(OPTIONAL_SCOPES).sort(),
  });
  const used = [...Object.keys(NEEDED_SCOPES), ...Object.keys(OPTIONAL_SCOPES)];
  expect(manifest.oauth_config.scopes.bot).toEqual(used.sort());
});

/** The scope that Slack asks for each event: docs.slack.dev/reference/events. */
const SCOPE_OF_EVENT: Record<string, string | null> = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  app_uninstalled: null,
  file_shared: 'files:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  tokens_revoked: null,
};

it('hears of the events that it listens to, each with its scope', () => {
  const events: string[] = manifest.settings.event_subscriptions.bot_events;
  expect(events).toEqual(Object.keys(SCOPE_OF_EVENT));
  const scopes = events.map((event) => SCOPE_OF_EVENT[event]).filter((scope) => scope !== null);
  expect(manifest.oauth_config.scopes.bot).toEqual(expect.arrayContaining(scopes));
});

it('names the command and the shortcut as the listeners do', () => {
  expect(manifest.features.slash_commands).toMatchObject([{ command: COMMAND }]);
  expect(manifest.features.shortcuts).toMatchObject([
    { callback_id: SHORTCUT_ID, type: 'message', name: 'Decode this log' },
  ]);
});

it('can be pasted as it is: Socket Mode, without addresses of ours', () => {
  expect(manifest.settings).toMatchObject({
    socket_mode_enabled: true,
    interactivity: { is_enabled: true },
    org_deploy_enabled: false,
    token_rotation_enabled: false,
  });
  expect(JSON.stringify(manifest)).not.toMatch(/https?:/);
  expect(manifest.features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
});

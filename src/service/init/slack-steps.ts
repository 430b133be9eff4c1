import { readFileSync } from 'node:fs';
import { createLogger } from '../../log.ts';
import { withPackage } from '../../optional-package.ts';
import { askChecked } from './ask-checked.ts';
import type { Settings } from './env-file.ts';
import type { Prompt } from './prompt.ts';

/** Leads through Slack's pages, and returns the settings. `apiUrl` is another address than Slack's own. */
export async function slackSteps(prompt: Prompt, apiUrl: string | undefined): Promise<Settings> {
  const { checkAppToken, checkBotToken } = await withPackage(
    'Slack',
    () => import('../../bots/slack/check.ts'),
  );
  const { createBoltLogger } = await import('../../bots/slack/connection/bolt-logger.ts');
  const logger = createBoltLogger(createLogger('silent'));
  const more = apiUrl === undefined ? {} : { apiUrl };

  prompt.say();
  prompt.say('SLACK');
  prompt.say('How shall Slack reach the bot?');
  prompt.say('  1  Socket Mode: no open port and no public address (choose this if in doubt)');
  prompt.say('  2  HTTP: Slack calls a public https address of yours');
  const address = (await askChoice(prompt, ['1', '2'])) === '2' ? await askAddress(prompt) : null;

  prompt.say();
  prompt.say('a. Open this page, choose your workspace, press "Next", then "Create":');
  prompt.say(`   ${createAppUrl(address)}`);
  prompt.say('b. There, "Install App", "Install to Workspace", "Allow".');
  prompt.say('c. "OAuth & Permissions": copy the "Bot User OAuth Token" (xoxb-…).');
  const botToken = await askChecked(prompt, {
    question: 'Bot token:',
    looksWrong: (value) => startsWith(value, 'xoxb-'),
    check: (value) => checkBotToken({ botToken: value, ...more }, logger),
  });

  if (address !== null) {
    prompt.say('d. "Basic Information", "App Credentials": "Signing Secret", "Show", copy it.');
    const signingSecret = await askChecked(prompt, {
      question: 'Signing secret:',
      looksWrong: (value) =>
        /^[0-9a-f]{32}$/.test(value) ? null : 'It should be 32 digits and letters from a to f.',
      check: async () => [{ ok: true, line: 'only a request of Slack tells if it is right' }],
    });
    return { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, PORT: '3000' };
  }
  prompt.say('d. "Basic Information", "App-Level Tokens": "Generate Token and Scopes",');
  prompt.say('   add the scope connections:write, "Generate", and copy it (xapp-…).');
  const appToken = await askChecked(prompt, {
    question: 'App token:',
    looksWrong: (value) => startsWith(value, 'xapp-'),
    check: async (value) => [await checkAppToken({ appToken: value, ...more }, logger)],
  });
  return { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken };
}

/** One of the answers, asked for until it is one. */
export async function askChoice(prompt: Prompt, answers: string[]): Promise<string> {
  for (;;) {
    const answer = await prompt.ask(`Your choice (${answers.join(', ')}):`);
    if (answers.includes(answer)) return answer;
    prompt.say(`  Type one of ${answers.join(', ')}.`);
  }
}

async function askAddress(prompt: Prompt): Promise<string> {
  for (;;) {
    const answer = await prompt.ask('Your address, such as https://logs.example.com:');
    const url = URL.parse(answer);
    if (url?.protocol === 'https:') return url.origin;
    prompt.say('  It must begin with https://.');
  }
}

function startsWith(value: string, start: string): string | null {
  const isToken = value.startsWith(start) && /^[\w-]+$/.test(value);
  return isToken ? null : `It should begin with ${start}, and have no spaces.`;
}

/**
 * Slack's page for a new app, filled in: docs.slack.dev, "Sharing manifests". `address` is where
 * Slack sends its events; null for Socket Mode.
 */
export function createAppUrl(address: string | null): string {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  if (address !== null) {
    const url = `${address}/slack/events`;
    manifest.settings.socket_mode_enabled = false;
    manifest.settings.event_subscriptions.request_url = url;
    manifest.settings.interactivity.request_url = url;
    for (const command of manifest.features.slash_commands) command.url = url;
  }
  const text = encodeURIComponent(JSON.stringify(manifest));
  return `https://api.slack.com/apps?new_app=1&manifest_json=${text}`;
}

/** Beside `src/` and `dist/` alike. */
const MANIFEST = new URL('../../../manifest.json', import.meta.url);

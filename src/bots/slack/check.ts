import { type Logger, webApi } from '@slack/bolt';
import type { CheckLine } from '../../check-line.ts';
import { clientOptions } from './connection/client.ts';
import { textAt } from './read-json.ts';
import { refusalOf, withSlackErrors } from './slack-errors.ts';

interface CheckSettings {
  botToken: string;
  appToken?: string;
  signingSecret?: string;
  apiUrl?: string;
}

const TIMEOUT_MS = 10_000;

/** For `doctor`: tokens, scopes and mode, one line each. */
export async function checkSlack(settings: CheckSettings, logger: Logger): Promise<CheckLine[]> {
  return [...(await checkBotToken(settings, logger)), await checkMode(settings, logger)];
}

/** The bot token, and, where Slack takes it, its scopes. */
export async function checkBotToken(
  settings: Pick<CheckSettings, 'botToken' | 'apiUrl'>,
  logger: Logger,
): Promise<CheckLine[]> {
  const client = clientWith(settings.botToken, settings, logger);
  try {
    const answer = await withSlackErrors(() => client.auth.test());
    const line = `Slack bot token: workspace ${textAt(answer, 'team')}, bot @${textAt(answer, 'user')}`;
    return [{ ok: true, line }, ...checkScopes(answer.response_metadata?.scopes ?? [])];
  } catch (error) {
    return [
      failed(
        'Slack bot token',
        error,
        'SLACK_BOT_TOKEN must be the token that begins xoxb-, from "OAuth & Permissions" of the app',
      ),
    ];
  }
}

function checkScopes(granted: string[]): CheckLine[] {
  const has = (scope: string) => granted.includes(scope);
  const missing = Object.keys(NEEDED_SCOPES).filter((scope) => !has(scope));
  const wanting = Object.keys(OPTIONAL_SCOPES).filter((scope) => !has(scope));
  const add = (scopes: string[]) =>
    `add ${scopes.join(', ')} under "OAuth & Permissions" and reinstall the app`;
  return [
    missing.length === 0
      ? { ok: true, line: 'Slack scopes: all that are needed' }
      : {
          ok: false,
          line: `Slack scopes: missing ${missing.map((scope) => `${scope} (${NEEDED_SCOPES[scope]})`).join(', ')}`,
          todo: add(missing),
        },
    ...(wanting.length === 0
      ? []
      : [
          {
            ok: true,
            line: `Slack scopes: without ${wanting.map((scope) => `${scope} (${OPTIONAL_SCOPES[scope]})`).join(', ')}`,
            todo: `to have it, ${add(wanting)}`,
          },
        ]),
  ];
}

async function checkMode(settings: CheckSettings, logger: Logger): Promise<CheckLine> {
  if (settings.appToken === undefined) {
    if ((settings.signingSecret ?? '') !== '') {
      return {
        ok: true,
        line: 'Slack over HTTP: a signing secret is set (only a request tells if it is right)',
      };
    }
    return {
      ok: false,
      line: 'Slack: neither an app token nor a signing secret',
      todo: 'set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP',
    };
  }
  return checkAppToken({ ...settings, appToken: settings.appToken }, logger);
}

export async function checkAppToken(
  settings: { appToken: string } & Pick<CheckSettings, 'apiUrl'>,
  logger: Logger,
): Promise<CheckLine> {
  const client = clientWith(settings.appToken, settings, logger);
  try {
    await withSlackErrors(() => client.apps.connections.open({}));
    return { ok: true, line: 'Slack app token: Socket Mode can be opened' };
  } catch (error) {
    return failed(
      'Slack app token',
      error,
      'SLACK_APP_TOKEN must be an app-level token (xapp-) with connections:write, and Socket Mode must be on',
    );
  }
}

function clientWith(
  token: string,
  { apiUrl }: Pick<CheckSettings, 'apiUrl'>,
  logger: Logger,
): webApi.WebClient {
  return new webApi.WebClient(token, { ...clientOptions(apiUrl, TIMEOUT_MS), logger });
}

function failed(what: string, error: unknown, todo: string): CheckLine {
  const reason = refusalOf(error);
  if (reason !== null) return { ok: false, line: `${what}: refused (${reason})`, todo };
  const message = error instanceof Error ? error.message : String(error);
  return {
    ok: false,
    line: `${what}: ${message}`,
    todo: 'check the network and SLACK_API_URL, then try again',
  };
}

/** What the app may do in a workspace, and what each is for. `manifest.json` asks for these alone. */
export const NEEDED_SCOPES: Readonly<Record<string, string>> = {
  'chat:write': 'answers, in channels it was invited to',
  'files:read': 'hearing of files where it is, and reading them',
  commands: '/logdecoder and "Decode this log"',
  'app_mentions:read': 'answering when it is named',
};

/** Without these it works, with less. Files are heard of without any right to read a channel's messages. */
export const OPTIONAL_SCOPES: Readonly<Record<string, string>> = {
  'channels:history': 'answering questions in its threads without being named',
  'files:write': 'the full list and the page as files, and the picture of a log',
  'groups:history': 'the same in private channels',
  'im:history': 'answering words in a direct message',
  'users:read':
    "explanations in the reader's language, and setting what is normal: without it nobody can be told from a guest",
};

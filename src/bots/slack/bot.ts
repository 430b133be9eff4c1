import { App } from '@slack/bolt';
import type { Logger } from '../../log.ts';
import type { Bot } from '../bot.ts';
import type { Conversation } from '../conversation-port.ts';
import { slackNext } from '../views/words/slack-words.ts';
import { checkSlack } from './check.ts';
import { acknowledgeAfterListeners } from './connection/acknowledge-after.ts';
import { createBoltLogger } from './connection/bolt-logger.ts';
import { clientOptions, createClient } from './connection/client.ts';
import type { Connection } from './connection/connection.ts';
import { createHttpConnection } from './connection/http-connection.ts';
import { createSocketConnection } from './connection/socket-connection.ts';
import { awaitIdentity, type Identity } from './identity.ts';
import { registerListeners } from './listeners/register.ts';
import { createSlackPlatform } from './platform.ts';
import { createOneWorkspace } from './workspaces/one-workspace.ts';

/** Of a listener's calls: over before Slack has waited 3 s. */
const TIMEOUTS = { callMs: 10_000, listenerMs: 2_000 };
const SETTLE_WITHIN_MS = 2_000;
const DEFAULT_PORT = 3000;

export interface SlackSettings {
  botToken: string;
  /** Set: Socket Mode. Unset: HTTP, which needs the signing secret. */
  appToken?: string;
  signingSecret?: string;
  /** Ends in `/api/`. Default: Slack's own. */
  apiUrl?: string;
  /** Over HTTP where to listen, default 3000. */
  port?: number;
  /** Longest wait for the next bytes of a download. Default 30 s. */
  stallMs?: number;
}

export function createSlackBot({
  settings,
  conversation,
  log,
}: {
  settings: SlackSettings;
  conversation: Conversation;
  log: Logger;
}): Bot {
  const logger = createBoltLogger(log);
  const connection = createConnection(settings, logger, log);
  const stopping = new AbortController();
  let identity: Identity | null = null;
  const workspaces = createOneWorkspace(settings, () => identity, TIMEOUTS, logger);

  const app = new App({
    receiver: connection.receiver,
    logger,
    convoStore: false,
    // That it came into a channel is an event of its own; listeners let go of all else that it says or gives.
    ignoreSelf: false,
    clientOptions: { ...clientOptions(settings.apiUrl, TIMEOUTS.listenerMs), logger },
    // Bolt's own check of the token keeps its first answer for ever, also a failure.
    authorize: async ({ teamId, enterpriseId }) => {
      const workspace = await workspaces.of(teamId ?? enterpriseId ?? '');
      const { botId, botUserId } = workspace.identity();
      return { botToken: workspace.botToken, botId, botUserId };
    },
  });
  // The receiver tells Slack; `acknowledgeAfterListeners` logs.
  app.error(async (error) => {
    throw error;
  });
  const inbox = acknowledgeAfterListeners(app, log);
  registerListeners(app, { conversation, log, workspaces });

  return {
    platform: createSlackPlatform(workspaces, settings, log),
    async start() {
      const { signal } = stopping;
      // What it meets is told in one line here, not in those of the SDK too.
      const quiet = { ...logger, warn() {}, error() {} };
      const stoppable = createClient(settings, TIMEOUTS.callMs, quiet, signal);
      identity = await awaitIdentity(stoppable, log, signal);
      if (identity !== null) await connection.receiver.start();
    },
    async stop() {
      stopping.abort();
      await within(SETTLE_WITHIN_MS, inbox.settled());
      await connection.receiver.stop();
    },
    isConnected: () => connection.isConnected(),
    describe() {
      const who =
        identity === null ? '' : `workspace ${identity.teamName}, as @${identity.botName}, `;
      return `Slack: ${who}${connection.describe()}`;
    },
    nextStep: () => identity && slackNext(identity.botName),
    check: () => checkSlack(settings, logger),
  };
}

function createConnection(
  settings: SlackSettings,
  logger: ReturnType<typeof createBoltLogger>,
  log: Logger,
): Connection {
  const { appToken, signingSecret, port, apiUrl } = settings;
  if (appToken !== undefined) {
    return createSocketConnection(
      { appToken, ...(apiUrl === undefined ? {} : { apiUrl }) },
      logger,
      log,
    );
  }
  if (signingSecret === undefined) {
    throw new RangeError('Slack requires an app token or a signing secret');
  }
  return createHttpConnection({ signingSecret, port: port ?? DEFAULT_PORT }, logger, log);
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const time = Promise.withResolvers<void>();
  const timer = setTimeout(time.resolve, ms);
  await Promise.race([work, time.promise]);
  clearTimeout(timer);
}

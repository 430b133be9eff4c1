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

const CALL_TIMEOUT_MS = 10_000;
/** For listeners: over before Slack has waited 3 s. */
const LISTENER_TIMEOUT_MS = 2_000;
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

  const app = new App({
    receiver: connection.receiver,
    logger,
    convoStore: false,
    // That it came into a channel is an event of its own; listeners let go of all else that it says or gives.
    ignoreSelf: false,
    clientOptions: { ...clientOptions(settings.apiUrl, LISTENER_TIMEOUT_MS), logger },
    // Bolt's own check of the token keeps its first answer for ever, also a failure.
    authorize: async () => ({
      botToken: settings.botToken,
      botId: known().botId,
      botUserId: known().botUserId,
    }),
  });
  // The receiver tells Slack; `acknowledgeAfterListeners` logs.
  app.error(async (error) => {
    throw error;
  });
  const inbox = acknowledgeAfterListeners(app, log);
  registerListeners(app, {
    conversation,
    client: createClient(settings, LISTENER_TIMEOUT_MS, logger),
    log,
    identity: known,
  });

  function known(): Identity {
    if (identity === null) throw new Error('the bot must be started before events come in');
    return identity;
  }

  const client = createClient(settings, CALL_TIMEOUT_MS, logger);
  return {
    platform: createSlackPlatform(client, settings, log, () => identity?.canPostFiles ?? false),
    async start() {
      const { signal } = stopping;
      // What it meets is told in one line here, not in those of the SDK too.
      const quiet = { ...logger, warn() {}, error() {} };
      const stoppable = createClient(settings, CALL_TIMEOUT_MS, quiet, signal);
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

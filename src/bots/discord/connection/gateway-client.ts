import {
  Client,
  Events,
  GatewayIntentBits,
  type IIdentifyThrottler,
  type IShardingStrategy,
  Options,
  Partials,
  type SessionInfo,
  SimpleIdentifyThrottler,
  SimpleShardingStrategy,
} from 'discord.js';
import type { Logger } from '../../../log.ts';
import { within } from './within.ts';

export interface GatewayClient {
  client: Client;
  /** Ends the connection for good. No listener hears anything any more. */
  leave(): Promise<void>;
}

interface GatewayClientOptions {
  apiUrl?: string;
  withContent: boolean;
}

const COME_TO_REST_MS = 1_000;
const LEAVE_WITHIN_MS = 1_500;

/** discord.js's client, with what the bot asks for and nothing cached that it does not need. */
export function createGatewayClient(
  { apiUrl, withContent }: GatewayClientOptions,
  log: Logger,
): GatewayClient {
  let left = false;
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(withContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Direct messages come from channels that no event told of before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: apiUrl === undefined ? {} : { api: apiUrl },
    ws: {
      buildStrategy: keepSessions,
      buildIdentifyThrottler: async (manager) => {
        const { session_start_limit } = await manager.fetchGatewayInformation();
        const throttler = new SimpleIdentifyThrottler(session_start_limit.max_concurrency);
        return untilLeft(throttler, () => left);
      },
    },
  });
  client.on(Events.Error, ({ message }) =>
    log.warn({ reason: message }, 'Discord client in trouble'),
  );
  client.on(Events.ShardError, ({ message }) =>
    log.warn({ reason: message }, 'Discord connection in trouble'),
  );
  tellOfLosses(client, log);

  return {
    client,
    async leave() {
      left = true;
      if (client.isReady()) await within(COME_TO_REST_MS, atRest(client));
      client.removeAllListeners();
      client.on(Events.Error, () => {});
      await within(LEAVE_WITHIN_MS, client.destroy());
    },
  };
}

/** A resumed connection brings what was missed; a new one does not, and nothing can ask for it. */
function tellOfLosses(client: Client, log: Logger): void {
  const downSince = new Map<number, number>();
  client.on(Events.ShardReconnecting, (shard) => {
    if (!downSince.has(shard)) downSince.set(shard, Date.now());
    log.info({ shard }, 'Connecting again to Discord');
  });
  client.on(Events.ShardResume, (shard, events) => {
    downSince.delete(shard);
    log.info({ shard, events }, 'Connected again to Discord');
  });
  client.on(Events.ShardReady, (shard) => {
    const since = downSince.get(shard);
    if (since === undefined) return;
    downSince.delete(shard);
    const todo = 'use "Decode this log" on files that were posted meanwhile and have no answer';
    log.warn(
      { shard, downMs: Date.now() - since, todo },
      'Connected anew to Discord: what people posted or pressed meanwhile is lost',
    );
  });
}

/**
 * Where it is destroyed while it connects, discord.js 14 never ends and connects again: `destroy` is
 * called once it is at rest, and where that takes too long it is at least not let in again.
 */
function untilLeft(throttler: IIdentifyThrottler, hasLeft: () => boolean): IIdentifyThrottler {
  return {
    async waitForIdentify(shard, signal) {
      await throttler.waitForIdentify(shard, signal);
      if (hasLeft()) await new Promise(() => {});
    },
  };
}

/** Resolves once no connection is about to be opened. */
async function atRest(client: Client): Promise<void> {
  while (client.ws.shards.some(({ status }) => status !== READY)) {
    await Promise.race([
      new Promise((resolve) => client.once(Events.ShardReady, resolve)),
      new Promise((resolve) => client.once(Events.ShardResume, resolve)),
    ]);
  }
}

const READY = 0;

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/**
 * Keeps a connection's session where discord.js can not lose it too early: its handler of RESUMED
 * reads the session that an "invalid session" right behind it has just taken away, which ends the
 * process (discord.js 14.28).
 */
function keepSessions(manager: Manager): IShardingStrategy {
  const sessions = new Map<number, SessionInfo>();
  const { updateSessionInfo } = manager.options;
  manager.options.retrieveSessionInfo = (shard) => sessions.get(shard) ?? null;
  manager.options.updateSessionInfo = async (shard, session) => {
    if (session === null) {
      sessions.delete(shard);
      return;
    }
    sessions.set(shard, session);
    await updateSessionInfo(shard, session);
  };
  return new SimpleShardingStrategy(manager);
}

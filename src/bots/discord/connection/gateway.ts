import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import type { Logger } from '../../../log.ts';
import { pause } from '../../pause.ts';
import { tellOutage } from '../../tell-outage.ts';
import { createGatewayClient, type GatewayClient } from './gateway-client.ts';

export interface GatewaySettings {
  token: string;
  apiUrl?: string;
}

/** The connection that events come in by. */
export interface Gateway {
  /** Null until connected, and again after `disconnect`. */
  readonly client: Client<true> | null;
  /** Which servers' events come here, where they are shared out; null where all do. */
  readonly shard: { ids: number[]; count: number } | null;
  /** False where the app may not see what messages hold: set in the developer portal. */
  readonly seesContent: boolean;
  /** Resolves once connected, or once `disconnect` was called. Throws what Discord refuses. */
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Connects as the bot: with the message content intent, or, where Discord closes with 4014, without
 * it. While Discord can not be reached it goes on trying.
 */
export function createGateway(
  { token, ...settings }: GatewaySettings,
  log: Logger,
  listen: (client: Client) => void,
): Gateway {
  const stopping = new AbortController();
  const stopped = new Promise<null>((resolve) =>
    stopping.signal.addEventListener('abort', () => resolve(null), { once: true }),
  );
  let made: GatewayClient | null = null;
  let current: Client<true> | null = null;
  let shard: Gateway['shard'] = null;
  let seesContent = true;

  /** False where the content intent is not allowed. */
  async function logIn(): Promise<boolean> {
    const mine = createGatewayClient({ ...settings, withContent: seesContent }, log);
    const { client } = mine;
    made = mine;
    let refusesIntent = false;
    client.on(Events.ShardDisconnect, ({ code }) => {
      refusesIntent = code === GatewayCloseCodes.DisallowedIntents;
      if (client === current) closedForGood(code);
    });
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    listen(client);
    try {
      const loggedIn = client.login(token);
      // Where it stops meanwhile, nobody waits for this any more.
      loggedIn.catch(() => {});
      await Promise.race([loggedIn, stopped]);
      current = await Promise.race([ready, stopped]);
      if (current === null) return true;
      if (client.shard !== null) shard = { ids: client.shard.ids, count: client.shard.count };
      log.info({ guilds: current.guilds.cache.size, seesContent }, 'Connected to Discord');
      return true;
    } catch (error) {
      await mine.leave();
      if (refusesIntent && seesContent) return false;
      throw error;
    }
  }

  /** While the bot runs: the token was reset, or the intent was taken away. */
  function closedForGood(code: number): void {
    current = null;
    log.error({ code }, 'Discord closed the connection for good');
    if (code !== GatewayCloseCodes.DisallowedIntents || !seesContent) return;
    connectAgain().catch((error: unknown) =>
      log.error({ error }, 'Discord lets the bot in no more'),
    );
  }

  async function connectAgain(): Promise<void> {
    await made?.leave();
    await withoutContent();
  }

  async function withoutContent(): Promise<void> {
    log.warn(
      { todo: 'turn on "Message Content Intent" under "Bot" in the Discord developer portal' },
      'No message content intent: uploads are read in direct messages, where the bot is named, and by command',
    );
    seesContent = false;
    await connect();
  }

  async function connect(): Promise<void> {
    let waitMs = FIRST_WAIT_MS;
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        if (await logIn()) return;
        return await withoutContent();
      } catch (error) {
        if (isWrongToken(error)) {
          throw new Error('Discord does not accept the token in DISCORD_TOKEN', { cause: error });
        }
        if (isFinal(error)) throw error;
        failures += 1;
        tellOutage('Discord', error, failures, log);
        await pause(waitMs, stopping.signal);
        waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS);
      }
    }
  }

  return {
    get client() {
      return current;
    },
    get shard() {
      return shard;
    },
    get seesContent() {
      return seesContent;
    },
    connect,
    async disconnect() {
      stopping.abort();
      current = null;
      await made?.leave();
    },
  };
}

function isWrongToken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === 'TokenInvalid') return true;
  return /authentication failed/i.test(error.message);
}

/** A setting that Discord refuses: no further try could mend that. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /disallowed intents|invalid shard|sharding is required/i.test(error.message);
}

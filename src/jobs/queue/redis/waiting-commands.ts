import type { Clock } from '../clock.ts';
import type { RedisClient } from './connection.ts';
import { RedisError, toRedisError } from './redis-error.ts';

/** Runs commands for somebody who waits: they fail soon, and in our words. */
export type Ask = <T>(command: (client: RedisClient) => Promise<T>) => Promise<T>;

interface AskOptions {
  clock: Clock;
  where: string;
  waitMs: number;
  /** Aborted when the connection is closed for good. */
  signal: AbortSignal;
}

/**
 * While Redis is away a command waits up to `waitMs` for it, long enough for a reconnect, and then
 * rejects with a RedisError.
 */
export function createAsk(client: RedisClient, { clock, where, waitMs, signal }: AskOptions): Ask {
  let lastError: Error | null = null;
  client.on('error', (error: Error) => {
    lastError = error;
  });
  client.on('ready', () => {
    lastError = null;
  });

  let waiting: Promise<void> | null = null;

  /** One wait for all who ask meanwhile. */
  function nextReady(): Promise<void> {
    waiting ??= becomeReady(client, waitMs, clock).finally(() => {
      waiting = null;
    });
    return waiting;
  }

  async function ready(): Promise<void> {
    if (isReady(client)) return;
    if (signal.aborted) {
      throw new RedisError('E_REDIS_CLOSED', `${where}: the connection has been closed`);
    }
    await nextReady();
    if (isReady(client)) return;
    throw toRedisError(lastError ?? new Error('Connection is closed.'), where);
  }

  async function send<T>(command: (client: RedisClient) => Promise<T>, again: boolean): Promise<T> {
    await ready();
    try {
      return await command(client);
    } catch (error) {
      // The connection was just closing, and the command was not sent.
      const unsent = error instanceof Error && error.message.startsWith("Stream isn't writeable");
      if (!unsent || !again) throw toRedisError(error, where);
      await nextReady();
      return send(command, false);
    }
  }

  return (command) => send(command, true);
}

/** Resolves once the client is ready, or `waitMs` have passed. */
function becomeReady(client: RedisClient, waitMs: number, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.schedule(waitMs, settle, true);
    function settle(): void {
      cancel();
      client.off('ready', settle);
      resolve();
    }
    client.once('ready', settle);
  });
}

function isReady({ status }: RedisClient): boolean {
  return status === 'ready';
}

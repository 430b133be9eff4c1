import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, SocketModeReceiver } from '@slack/bolt';
import { PlatformRefusal } from '../../../jobs/platform.ts';
import type { Logger as BotLogger } from '../../../log.ts';
import { pause } from '../../pause.ts';
import { tellOutage } from '../../tell-outage.ts';
import { tokenRefusal, withSlackErrors } from '../slack-errors.ts';
import { clientOptions } from './client.ts';
import type { Connection } from './connection.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';

const TIMEOUT_MS = 10_000;
/** From the address to Slack's "hello". */
const HELLO_WITHIN_MS = 10_000;
const CLOSE_WITHIN_MS = 500;
const STOOD_MS = 10_000;

interface SocketSettings {
  appToken: string;
  apiUrl?: string;
}

/**
 * Events over a WebSocket that is kept open. The SDK's own way to reconnect is switched off: it ends
 * the process by an unhandled rejection once its retries are used up, and goes on after a stop.
 */
export function createSocketConnection(
  settings: SocketSettings,
  logger: Logger,
  log: BotLogger,
): Connection {
  const stopping = new AbortController();
  const receiver = new SocketModeReceiver({
    appToken: settings.appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: clientOptions(settings.apiUrl, TIMEOUT_MS, stopping.signal),
    },
    // Not acknowledged: Slack delivers it again.
    processEventErrorHandler: async () => false,
  });
  const { client } = receiver;
  guardMessages(client, log);
  let running: Promise<void> = Promise.resolve();
  let stands = false;

  /** Resolves once Slack has said hello. */
  async function connect(): Promise<void> {
    const timer = setTimeout(() => void close(), TIMEOUT_MS + HELLO_WITHIN_MS);
    try {
      await withSlackErrors(async () => client.start());
    } catch (error) {
      await close();
      // The SDK rejects with nothing where the socket closes before the hello.
      throw error ?? new Error('the connection closed before it was ready');
    } finally {
      clearTimeout(timer);
    }
  }

  /** Closes politely, then by force: the SDK's second `disconnect` does not wait for the other side. */
  async function close(): Promise<void> {
    const closed = client.disconnect();
    const forced = setTimeout(() => void client.disconnect(), CLOSE_WITHIN_MS);
    await Promise.race([closed, sleep(2 * CLOSE_WITHIN_MS, undefined, { ref: false })]);
    clearTimeout(forced);
  }

  async function keepConnected(ready: PromiseWithResolvers<void>): Promise<void> {
    let failures = 0;
    let wasReady = false;
    while (!stopping.signal.aborted) {
      const gone = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
      try {
        await connect();
        wasReady = true;
        stands = true;
        ready.resolve();
        const since = Date.now();
        log.debug({}, 'Slack is connected');
        await gone;
        stands = false;
        // One that ends at once is no success: it must not be tried again without a pause.
        failures = Date.now() - since > STOOD_MS ? 0 : failures + 1;
        log.info({}, 'The connection to Slack has ended');
      } catch (error) {
        if (stopping.signal.aborted) break;
        if (!wasReady && error instanceof PlatformRefusal) {
          return ready.reject(tokenRefusal('SLACK_APP_TOKEN', error));
        }
        failures += 1;
        tellOutage('Slack', error, failures, log);
      }
      await pause(reconnectDelayMs(failures, Math.random()), stopping.signal);
    }
    ready.resolve();
  }

  return {
    receiver: {
      init: (app) => receiver.init(app),
      async start() {
        const ready = Promise.withResolvers<void>();
        running = keepConnected(ready);
        await ready.promise;
      },
      async stop() {
        stopping.abort(new Error('the bot is stopping'));
        await close();
        await running;
        // A connection that was on its way when the first close came.
        await close();
      },
    },
    isConnected: () => stands,
    describe: () => 'over Socket Mode',
  };
}

/**
 * Survives a message on the socket that is not as Slack's pages say. The SDK reads it in a promise
 * that nothing waits for: the error would end the process.
 */
function guardMessages(client: SocketModeReceiver['client'], log: BotLogger): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (...message: unknown[]) => {
    for (const listener of listeners) {
      Promise.resolve(listener.apply(client, message)).catch((err: unknown) =>
        log.warn({ err }, 'A message of Slack’s could not be read'),
      );
    }
  });
}

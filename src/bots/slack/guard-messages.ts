import type { SocketModeReceiver } from '@slack/bolt';
import type { BotLog } from './bot-log.ts';

/**
 * Survives a message on the socket that is not as Slack's pages say. The SDK reads it in a promise
 * that nothing waits for: the error would end the process.
 */
export function guardMessages(client: SocketModeReceiver['client'], log: BotLog): void {
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

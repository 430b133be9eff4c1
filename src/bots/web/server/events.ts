import type { ServerResponse } from 'node:http';
import { HEADERS } from './respond.ts';

/** Tells every open page what is new, as server-sent events. */
export interface Events {
  add(response: ServerResponse): void;
  send(event: object): void;
  close(): void;
}

/** Pages that are open at the same time; the one opened first is left out by one more. */
const MAX_OPEN = 50;
/** What a page that does not read may have waiting: it connects again, and reads all anew. */
const MAX_WAITING_BYTES = 4 * 1024 ** 2;
const KEEP_ALIVE_MS = 20_000;

export function createEvents(): Events {
  const open = new Set<ServerResponse>();
  const timer = setInterval(() => write(':\n\n'), KEEP_ALIVE_MS);
  timer.unref();

  function write(text: string): void {
    for (const response of open) {
      if (response.writableLength > MAX_WAITING_BYTES) response.destroy();
      else response.write(text);
    }
  }

  return {
    add(response) {
      response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
      const [first] = open;
      if (open.size > MAX_OPEN) first?.end();
    },
    send: (event) => write(`data: ${JSON.stringify(event)}\n\n`),
    close() {
      clearInterval(timer);
      for (const response of open) response.end();
    },
  };
}

import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A network between two processes that can be taken away. */
export interface CutProxy {
  readonly port: number;
  /** `reset` breaks every connection and refuses new ones; `silent` lets nothing through. */
  cut(how: 'reset' | 'silent'): void;
  /** Connections work again; after `silent`, what waited goes through. */
  heal(): void;
  close(): Promise<void>;
}

export async function createCutProxy(targetPort: number): Promise<CutProxy> {
  let state: 'whole' | 'reset' | 'silent' = 'whole';
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    if (state === 'reset') {
      near.destroy();
      return;
    }
    const far = connect(targetPort, '127.0.0.1');
    join(near, far);
    join(far, near);
  });

  function join(from: Socket, to: Socket): void {
    sockets.add(from);
    from.on('data', (bytes) => {
      to.write(bytes);
      if (state === 'silent') from.pause();
    });
    from.on('error', () => {});
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    if (state === 'silent') from.pause();
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a proxy requires a port');
  return {
    port: address.port,
    cut(how) {
      state = how;
      for (const socket of sockets) {
        if (how === 'reset') socket.destroy();
        else socket.pause();
      }
    },
    heal() {
      state = 'whole';
      for (const socket of sockets) socket.resume();
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

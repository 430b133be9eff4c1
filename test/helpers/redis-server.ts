import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

export interface RedisServer {
  readonly port: number;
  /** `redis://127.0.0.1:PORT`. */
  readonly url: string;
  /** Ends it with SIGKILL, its data folder left. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data folder. */
  restart(): Promise<void>;
  /** Ends it and removes its data folder. */
  stop(): Promise<void>;
}

/**
 * A real Redis on a free port, with a data folder of its own; it writes nothing there unless `args`
 * ask for it (`--appendonly yes`).
 */
export async function startRedisServer(args: string[] = []): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'log-decoder-redis-'));
  const port = await freePort();
  let server = await start(port, folder, args);

  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    kill,
    async restart() {
      server = await start(port, folder, args);
    },
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function start(port: number, folder: string, args: string[]): Promise<ChildProcess> {
  const settings = ['--port', `${port}`, '--dir', folder, '--bind', '127.0.0.1', '--save', ''];
  return startServerProcess(
    [...settings, '--appendonly', 'no', ...args],
    /Ready to accept connections/,
  );
}

/** Starts `redis-server`; resolves once it has printed what `isReady` looks for. */
export async function startServerProcess(args: string[], isReady: RegExp): Promise<ChildProcess> {
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  // A test process that ends leaves no server behind.
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  server.once('exit', () => process.off('exit', kill));
  let output = '';
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk) => {
      output += chunk;
      if (isReady.test(output)) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`redis-server did not start:\n${output}`)));
  });
  return server;
}

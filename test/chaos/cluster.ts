import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CutProxy, createCutProxy } from '../helpers/cut-proxy.ts';
import {
  createFakeDiscord,
  type FakeDiscord,
} from '../helpers/fake-discord/create-fake-discord.ts';
import { createFakeSlack, type FakeSlack } from '../helpers/fake-slack/create-fake-slack.ts';
import { type RedisServer, startRedisServer } from '../helpers/redis-server.ts';
import type { ServiceOptions } from './service-process.ts';

interface StartLimits {
  maxFileKiB?: number;
  attempts?: number;
}

/** Processes of the service, what they talk to, and the networks between. */
export interface Cluster {
  slack: FakeSlack;
  discord: FakeDiscord;
  /** Null where one bot does everything on its data file. */
  redis: RedisServer | null;
  /** Named for the two ends: `bot-redis`, `worker-redis`, `slack`, `discord`, `worker-files`. */
  networks: Record<Network, CutProxy>;
  /** Of the data file. */
  folder: string;
  /** `bot`, `worker-1`, … */
  names: string[];
  /**
   * With `maxFileKiB` it can not write files larger than that, as on a full disk; with `attempts` it
   * gives a job up after so many.
   */
  start(name: string, limits?: StartLimits): Promise<void>;
  /** SIGKILL. */
  kill(name: string): Promise<void>;
  /** Hears of each process that ended by itself. */
  readonly deaths: EventEmitter<{ death: [name: string] }>;
  close(): Promise<void>;
}

export const NETWORKS = ['bot-redis', 'worker-redis', 'slack', 'discord', 'worker-files'] as const;
export type Network = (typeof NETWORKS)[number];

const SCRIPT = join(import.meta.dirname, 'service-process.ts');

/** Tried again soon, and given up within seconds. */
const HASTY: ServiceOptions['retry'] = { firstDelayMs: 200, maxDelayMs: 1_000 };

/** Starts everything. With no workers there is no Redis either. */
export async function createCluster(workers: number, retry = HASTY): Promise<Cluster> {
  const slack = await createFakeSlack();
  const discord = await createFakeDiscord();
  const redis = workers > 0 ? await startRedisServer(['--appendonly', 'yes']) : null;
  const portOf = (url: string) => Number(new URL(url).port);
  const networks = {
    'bot-redis': await createCutProxy(redis?.port ?? 9),
    'worker-redis': await createCutProxy(redis?.port ?? 9),
    slack: await createCutProxy(portOf(slack.origin)),
    discord: await createCutProxy(portOf(discord.cdnUrl)),
    'worker-files': await createCutProxy(portOf(discord.cdnUrl)),
  };
  const at = (network: Network) => `http://127.0.0.1:${networks[network].port}`;
  slack.world.origin = at('slack');
  discord.world.origin = at('discord');
  discord.world.cdnOrigin = at('worker-files');
  const folder = mkdtempSync(join(tmpdir(), 'log-decoder-chaos-'));
  const running = new Map<string, ChildProcess>();
  const deaths: Cluster['deaths'] = new EventEmitter();
  const killAll = () => {
    for (const child of running.values()) child.kill('SIGKILL');
  };
  process.once('exit', killAll);

  function optionsOf(role: 'bot' | 'worker', attempts?: number): ServiceOptions {
    const { botToken, appToken } = slack.world;
    const url = `redis://127.0.0.1:${networks[`${role}-redis`].port}`;
    return {
      ...{ role, folder },
      retry: { ...retry, ...(attempts && { attempts }) },
      redis: redis && { url, prefix: 'chaos' },
      slack: { apiUrl: `${at('slack')}/api/`, botToken, appToken },
      discord: { apiUrl: `${at('discord')}/api`, cdnUrl: at('worker-files'), token: discord.token },
    };
  }

  async function start(name: string, { maxFileKiB, attempts }: StartLimits = {}): Promise<void> {
    const role = name === 'bot' ? 'bot' : 'worker';
    const node = [process.execPath, SCRIPT, JSON.stringify(optionsOf(role, attempts))];
    // The signal that goes with the limit would end the process; a full disk gives an error alone.
    const limited = `trap '' XFSZ; ulimit -f ${maxFileKiB}; exec "$0" "$@"`;
    const [command = '', ...args] = maxFileKiB ? ['bash', '-c', limited, ...node] : node;
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    running.set(name, child);
    let stderr = '';
    let started = false;
    child.stderr?.on('data', (data) => {
      stderr = `${stderr}${data}`.slice(-4_000);
    });
    const ended = once(child, 'exit').then(() => {
      if (running.get(name) === child && started) deaths.emit('death', name);
      return 'ended';
    });
    if ((await Promise.race([once(child, 'message'), ended])) === 'ended' && running.has(name)) {
      throw new Error(`${name} did not start: ${stderr}`);
    }
    started = true;
  }

  async function kill(name: string): Promise<void> {
    const child = running.get(name);
    running.delete(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  const names = ['bot', ...Array.from({ length: workers }, (_, n) => `worker-${n + 1}`)];
  await Promise.all(names.map((name) => start(name)));
  return {
    ...{ slack, discord, redis, networks, folder, names, start, kill, deaths },
    async close() {
      process.off('exit', killAll);
      await Promise.all([...running.keys()].map(kill));
      await slack.close();
      await discord.close();
      await Promise.all(Object.values(networks).map((network) => network.close()));
      await redis?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

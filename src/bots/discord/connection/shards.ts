import { once } from 'node:events';
import { Routes, type Shard, ShardEvents, ShardingManager } from 'discord.js';
import type { Logger } from '../../../log.ts';
import { pause } from '../../pause.ts';
import { withDiscordErrors } from '../discord-errors.ts';
import { createRest, type RestSettings } from './rest.ts';

/** Discord lets one shard in every five seconds. */
const BETWEEN_STARTS_MS = 5_500;
/** A process that can not be started would be, all the time. */
const BEFORE_RESTART_MS = 10_000;

export interface Shards {
  /** Starts the processes one after the other, and returns how many. Throws what Discord refuses. */
  start(): Promise<number>;
  /** Lets each process end what it is at, and waits for them. */
  stop(): Promise<void>;
}

/**
 * The servers of a large bot, shared out to processes of `file` (with `args`) by discord.js's own
 * manager. `count` is how many; null is what Discord recommends.
 */
export function createShards(
  settings: RestSettings,
  { file, args, count }: { file: string; args: string[]; count: number | null },
  log: Logger,
): Shards {
  const stopping = new AbortController();
  const started: Shard[] = [];

  async function start(): Promise<number> {
    // Asked for in any case: a token that is not valid is met here, once.
    const recommended = await recommendedCount(settings);
    const totalShards = count ?? recommended;
    const { token } = settings;
    const manager = new ShardingManager(file, {
      ...{ token, totalShards, shardArgs: args },
      // Its own way is to do so at once, without end.
      respawn: false,
    });
    for (let id = 0; id < totalShards && !stopping.signal.aborted; id++) {
      if (id > 0) await pause(BETWEEN_STARTS_MS, stopping.signal);
      if (stopping.signal.aborted) break;
      const shard = manager.createShard(id);
      // There is one port for each, which the first one answers at.
      for (const name of id > 0 ? ['PORT', 'HEALTH_PORT'] : []) {
        Reflect.deleteProperty(Object(shard.env), name);
      }
      started.push(shard);
      shard.on(ShardEvents.Death, () => void startAgain(shard));
      await shard.spawn(-1);
      log.info({ shard: id, of: totalShards }, 'Shard started');
    }
    return totalShards;
  }

  async function startAgain(shard: Shard): Promise<void> {
    if (stopping.signal.aborted) return;
    log.warn({ shard: shard.id, waitMs: BEFORE_RESTART_MS }, 'A shard ended, and is started again');
    await pause(BEFORE_RESTART_MS, stopping.signal);
    if (!stopping.signal.aborted) await shard.spawn(-1);
  }

  return {
    start,
    async stop() {
      stopping.abort();
      await Promise.all(started.map(ended));
    },
  };
}

async function recommendedCount(settings: RestSettings): Promise<number> {
  const rest = createRest(settings);
  const gateway = await withDiscordErrors((signal) => rest.get(Routes.gatewayBot(), { signal }));
  const shards: unknown = Reflect.get(Object(gateway), 'shards');
  if (typeof shards !== 'number' || !(shards >= 1)) {
    throw new Error('Discord requires a number of shards in its answer');
  }
  return shards;
}

async function ended({ process: child }: Shard): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

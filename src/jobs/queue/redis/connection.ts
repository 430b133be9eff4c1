import { Cluster, type CommonRedisOptions, Redis } from 'ioredis';
import type { RedisAddress } from './redis-url.ts';

export type RedisClient = Redis | Cluster;

/**
 * What a connection is for: `ask` fails within seconds while Redis is away, for somebody waits;
 * `work` holds its commands until it is back.
 */
export type Purpose = 'ask' | 'work';

/** Connects, and again and again while Redis is away. Errors go to `onError`. */
export function createConnection(
  address: RedisAddress,
  purpose: Purpose,
  onError: (error: Error) => void,
): RedisClient {
  const client = createClient(address, purpose);
  client.on('error', onError);
  // A queue and a worker each listen.
  client.setMaxListeners(100);
  return client;
}

function createClient(address: RedisAddress, purpose: Purpose): RedisClient {
  const { kind, nodes, username, password, tls, db, sentinelName = '' } = address;
  const { perCommand, ...common } = purposes[purpose];
  const options = {
    ...common,
    ...perCommand,
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls && { tls: {} }),
    connectionName: 'log-decoder',
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: retryDelayMs,
    // A primary that became a replica: the name leads to the new one after a reconnect.
    reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
  } satisfies CommonRedisOptions & { tls?: object };
  if (kind === 'cluster') {
    return new Cluster([...nodes], {
      ...common,
      clusterRetryStrategy: retryDelayMs,
      redisOptions: options,
      // Certificates name hosts, not the addresses behind them.
      ...(tls && { dnsLookup: (host, done) => done(null, host) }),
    });
  }
  if (kind === 'sentinel') {
    return new Redis({
      ...options,
      sentinels: [...nodes],
      name: sentinelName,
      sentinelRetryStrategy: retryDelayMs,
      ...(tls && { enableTLSForSentinelMode: true, sentinelTLS: {} }),
    });
  }
  const [{ host, port } = { host: '127.0.0.1', port: 6_379 }] = nodes;
  return new Redis({ ...options, host, port, ...(db !== undefined && { db }) });
}

const CONNECT_TIMEOUT_MS = 5_000;

const purposes = {
  ask: {
    enableOfflineQueue: false,
    perCommand: {
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      commandTimeout: 5_000,
    },
  },
  work: { enableOfflineQueue: true, perCommand: { maxRetriesPerRequest: null } },
} as const;

/** 100 ms, 200 ms, … up to 2 s. */
function retryDelayMs(times: number): number {
  return Math.min(100 * times, 2_000);
}

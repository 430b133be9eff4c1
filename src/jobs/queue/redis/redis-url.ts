import { RedisError } from './redis-error.ts';

/** Where Redis is, and who we are there. */
export interface RedisAddress {
  kind: 'single' | 'sentinel' | 'cluster';
  /** The server, the sentinels, or some nodes of the cluster. */
  nodes: readonly { host: string; port: number }[];
  /** Of the primary that the sentinels watch. */
  sentinelName?: string;
  username?: string;
  password?: string;
  db?: number;
  tls: boolean;
  /** For messages: the address without user and password. */
  where: string;
}

/**
 * Reads `redis://USER:PASSWORD@HOST:PORT/DB`, `redis-sentinel://HOST:PORT,HOST:PORT/NAME` and
 * `redis-cluster://HOST:PORT,HOST:PORT`, each with `rediss` for TLS. Throws a RedisError
 * (E_REDIS_URL) that does not show what was given, for it may hold a password.
 */
export function parseRedisUrl(url: string): RedisAddress {
  const match = URL_FORM.exec(url.trim());
  if (!match?.groups) throw wrong('must be an address such as redis://HOST:6379');
  const { scheme = '', user, password, hosts = '', path = '' } = match.groups;
  const kind = scheme.endsWith('sentinel')
    ? 'sentinel'
    : scheme.endsWith('cluster')
      ? 'cluster'
      : 'single';
  const nodes = hosts.split(',').map((one) => parseNode(one, kind === 'sentinel' ? 26_379 : 6_379));
  if (kind === 'single' && nodes.length > 1) {
    throw wrong('names several hosts; use redis-sentinel:// or redis-cluster://');
  }
  if (kind === 'sentinel' && path === '') {
    throw wrong(
      'must end in the name of the primary, such as redis-sentinel://HOST:26379/mymaster',
    );
  }
  if (kind === 'cluster' && path !== '' && path !== '0') throw wrong('a cluster has no databases');
  if (kind === 'single' && !/^\d{0,5}$/.test(path)) {
    throw wrong('must end in the number of a database, such as redis://HOST:6379/0');
  }
  return {
    kind,
    nodes,
    ...(kind === 'sentinel' && { sentinelName: decode(path) }),
    ...(kind === 'single' && path !== '' && { db: Number(path) }),
    ...(user && { username: decode(user) }),
    ...(password && { password: decode(password) }),
    tls: scheme.startsWith('rediss'),
    where: `${scheme}://${hosts}${path && `/${path}`}`,
  };
}

const URL_FORM =
  /^(?<scheme>rediss?(?:-sentinel|-cluster)?):\/\/(?:(?<user>[^:@/\s]*)(?::(?<password>[^@/\s]*))?@)?(?<hosts>[^@/?#\s]+)\/?(?<path>[^/?#\s]*)$/;

function parseNode(text: string, defaultPort: number): { host: string; port: number } {
  const { host, v6, port } =
    /^(?:\[(?<v6>[0-9a-fA-F:.]+)\]|(?<host>[^:[\]]+))(?::(?<port>\d{1,5}))?$/.exec(text)?.groups ??
    {};
  const name = host ?? v6;
  const number = port === undefined ? defaultPort : Number(port);
  if (!name || number < 1 || number > 65_535) throw wrong('has a host or port that can not be');
  return { host: name, port: number };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new RedisError('E_REDIS_URL', 'REDIS_URL holds a % that encodes nothing: write %25', {
      cause,
    });
  }
}

function wrong(what: string): RedisError {
  return new RedisError('E_REDIS_URL', `REDIS_URL ${what}`);
}

import { expect, it } from 'vitest';
import { parseRedisUrl } from '../../../../src/jobs/queue/redis/redis-url.ts';

it.each([
  ['redis://localhost', { kind: 'single', nodes: [{ host: 'localhost', port: 6379 }], tls: false }],
  ['rediss://h:1/3', { kind: 'single', nodes: [{ host: 'h', port: 1 }], tls: true, db: 3 }],
  ['redis://[::1]:7000', { nodes: [{ host: '::1', port: 7000 }] }],
  ['redis://:p%40ss%2F@h', { password: 'p@ss/', where: 'redis://h' }],
  ['redis://user:p%3As@h:1/0', { username: 'user', password: 'p:s', where: 'redis://h:1/0' }],
  [
    'redis-sentinel://u:p@a,b:1/my-master',
    {
      kind: 'sentinel',
      nodes: [
        { host: 'a', port: 26379 },
        { host: 'b', port: 1 },
      ],
      sentinelName: 'my-master',
      where: 'redis-sentinel://a,b:1/my-master',
    },
  ],
  [
    'rediss-cluster://a:1,b:2',
    {
      kind: 'cluster',
      tls: true,
      nodes: [
        { host: 'a', port: 1 },
        { host: 'b', port: 2 },
      ],
    },
  ],
])('%s is understood', (url, address) => {
  expect(parseRedisUrl(url)).toMatchObject(address);
});

it.each([
  ['localhost:6379', /^REDIS_URL must be an address/],
  ['redis://se/cret@h', /^REDIS_URL/],
  ['redis://u:secret@h:70000', /^REDIS_URL has a host or port/],
  ['redis://u:secret@a,b', /^REDIS_URL names several hosts/],
  ['redis://u:secret@h/name', /^REDIS_URL must end in the number of a database/],
  ['redis-sentinel://u:secret@a:1', /^REDIS_URL must end in the name of the primary/],
  ['redis-cluster://u:secret@a:1/3', /^REDIS_URL a cluster has no databases/],
  ['redis://u:secret%@h', /^REDIS_URL holds a % that encodes nothing/],
])('%s is refused in words that do not show it', (url, message) => {
  expect(() => parseRedisUrl(url)).toThrow(message);
  expect(() => parseRedisUrl(url)).not.toThrow('secret');
});

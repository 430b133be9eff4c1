import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { freePort } from '../../../helpers/free-port.ts';
import { type RedisServer, startRedisServer } from '../../../helpers/redis-server.ts';
import { createCertificate } from '../../../helpers/self-signed-certificate.ts';
import { startKillChild } from '../embedded/kill-child.ts';
import { aRedisBackend, aRedisServer } from './a-redis-backend.ts';
import type { RedisKillOptions } from './kill-fixture.ts';

const fixture = new URL('kill-fixture.ts', import.meta.url);

let server: RedisServer;
let url: string;
let certificate: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'log-decoder-tls-'));
  const made = createCertificate();
  const [key, port] = [join(folder, 'key.pem'), await freePort()];
  certificate = join(folder, 'certificate.pem');
  writeFileSync(key, made.key);
  writeFileSync(certificate, made.certificate);
  server = await startRedisServer([
    ...['--tls-port', `${port}`, '--tls-cert-file', certificate, '--tls-key-file', key],
    ...['--tls-auth-clients', 'no'],
  ]);
  url = `rediss://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

it.each([
  ['the same user', ''],
  ['an ACL user that may touch nothing but the keys of the prefix', 'bot:p%40ss@'],
])('over TLS a process that trusts the certificate works, as %s', async (_, who) => {
  const prefix = `test-${randomUUID()}`;
  const admin = new Redis(server.url);
  onTestFinished(() => admin.disconnect());
  const rights = ['resetkeys', `~{${prefix}}*`, 'resetchannels', '+@all', '-@dangerous', '+info'];
  await admin.call('ACL', 'SETUSER', 'bot', 'on', '>p@ss', ...rights);
  vi.stubEnv('NODE_EXTRA_CA_CERTS', certificate);
  const options: RedisKillOptions = {
    ...{ url: url.replace('//', `//${who}`), prefix, process: true },
    ...{ enqueue: ['good', 'bad'], concurrency: 2, attempts: 2, lockMs: 5_000 },
  };
  const child = startKillChild(options, fixture);
  vi.unstubAllEnvs();
  await Promise.all([child.reaches('done good'), child.reaches('told bad')]);
  await child.close();
  expect(child.messages.filter((message) => message.startsWith('fault'))).toEqual([]);
  // Its keys, as the server has them.
  const keys = await admin.keys('*');
  expect(keys.filter((key) => key.startsWith(`{${prefix}}:`)).length).toBeGreaterThan(0);
});

it('a certificate that nobody vouches for is refused, in words', async () => {
  await expect(aRedisBackend(url, { waitMs: 1_000 }).ready()).rejects.toMatchObject({
    code: 'E_REDIS_TLS',
    message: expect.stringContaining('NODE_EXTRA_CA_CERTS for one of your own'),
  });
});

it('TLS with a server that speaks none, which never answers, is told as what may be wrong', async () => {
  const plain = await aRedisServer();
  const backend = aRedisBackend(plain.url.replace('redis:', 'rediss:'), { waitMs: 100 });
  await expect(backend.store.get('slack-T1/a')).rejects.toMatchObject({
    code: 'E_REDIS_UNREACHABLE',
    message: expect.stringContaining('whether it wants TLS (rediss://) or not (redis://)'),
  });
});

import { afterAll, beforeAll } from 'vitest';
import { describeQueueContract } from '../../../contracts/queue-contract.ts';
import { describeStoreContract } from '../../../contracts/store-contract.ts';
import { type RedisServer, startRedisServer } from '../../../helpers/redis-server.ts';
import { createRedisHarness } from './redis-harness.ts';

let server: RedisServer;
beforeAll(async () => {
  server = await startRedisServer();
});
afterAll(() => server.stop());

describeQueueContract('the Redis backend', () => createRedisHarness(() => server.url));
describeStoreContract('the Redis backend', () => createRedisHarness(() => server.url));

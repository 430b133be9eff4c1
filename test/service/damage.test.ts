import { expect, it } from 'vitest';
import { createEmbeddedBackend } from '../../src/jobs/queue/embedded/embedded-backend.ts';
import { RedisError, toRedisError } from '../../src/jobs/queue/redis/redis-error.ts';
import { startApp, temporaryFolder } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';

it('a key of a wrong type is told in words', () => {
  const error = toRedisError(
    new Error('WRONGTYPE Operation against a key holding the wrong kind of value'),
    'redis://localhost',
  );
  expect(error).toBeInstanceOf(RedisError);
  expect(error).toMatchObject({
    code: 'E_REDIS_TYPE',
    message: expect.stringContaining('REDIS_PREFIX of its own'),
  });
});

it('damage of what is kept is told in chat once, and ends the process', async () => {
  const backend = createEmbeddedBackend({ folder: temporaryFolder(), onFault: () => {} });
  const damage = new RedisError('E_REDIS_TYPE', 'a key holds something else');
  let isDamaged = false;
  const { store } = backend;
  const app = await startApp({
    openBackend: () => ({
      ...backend,
      store: {
        ...store,
        async get(key) {
          if (isDamaged && key.includes('/report/')) throw damage;
          return store.get(key);
        },
      },
    }),
  });
  isDamaged = true;
  for (const n of [1, 2, 3]) {
    await app.upload(anHdfsLog(), { id: `slack-T1-F${n}`, source: `F${n}` });
  }
  expect(await app.failed).toBe(damage);
  const told = () =>
    app.platform.messages.filter(
      ({ view }) => view.kind === 'problem' && view.message.startsWith('Sorry, I can not go on'),
    );
  expect(told()).toHaveLength(1);
});

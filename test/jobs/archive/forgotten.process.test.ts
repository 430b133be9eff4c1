import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '../../../src/jobs/queue/backend.ts';
import { createEmbeddedBackend } from '../../../src/jobs/queue/embedded/embedded-backend.ts';
import { createRedisBackend } from '../../../src/jobs/queue/redis/redis-backend.ts';
import { startApp, temporaryFolder } from '../../helpers/an-app.ts';
import { anHdfsLog } from '../../helpers/an-hdfs-log.ts';
import { answerTo, decoded, idle } from '../../helpers/answers.ts';
import { createFakePlatform, type Step } from '../../helpers/fake-platform.ts';
import { type RedisServer, startRedisServer } from '../../helpers/redis-server.ts';

const LOG = anHdfsLog();
const onFault = () => {};

let server: RedisServer;
beforeAll(async () => {
  server = await startRedisServer();
});
afterAll(() => server.stop());

describe.each<[string, () => Backend]>([
  ['the data file', () => createEmbeddedBackend({ folder: temporaryFolder(), onFault })],
  ['Redis', () => createRedisBackend({ url: server.url, prefix: `test-${randomUUID()}`, onFault })],
])('a tenant that is forgotten, in %s', (_, create) => {
  it.each<Step>(['post', 'posted', 'open', 'edit', 'edited'])(
    'leaves nothing behind where a job of it is just at "%s", and may come back',
    async (at) => {
      const backend = create();
      const app = await startApp({ openBackend: () => backend });
      const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
      const { promise: goOn, resolve: release } = Promise.withResolvers<void>();
      app.platform.onStep = (step) => {
        if (step !== at) return;
        reach();
        return goOn;
      };
      const [tenant, conversation] = ['slack-T2', 'slack:C2:F9'];
      await app.upload(LOG);
      await reached;
      await app.upload(LOG, { id: 'slack-waiting', source: 'F2' });
      await app.upload(LOG, { id: 'slack-T2-1', source: 'F9', tenant, conversation });
      await app.conversation.forget('slack-T1');
      release();
      app.platform.onStep = () => {};
      await answerTo(
        app,
        await app.upload(LOG, { id: 'slack-T2-1', source: 'F9', tenant, conversation }),
      );
      await idle(app);
      expect(await backend.store.list('slack-T1/', 10)).toEqual([]);
      expect((await backend.store.list('slack-T2/report/', 10)).length).toBe(1);
      const again = await app.upload(LOG, { id: 'slack-again', source: 'F7' });
      expect(await answerTo(app, again)).toMatchObject({ kind: 'report' });
    },
  );

  it('takes with it what was asked for privately there, also where that is at work', async () => {
    const backend = create();
    const app = await startApp({
      openBackend: () => backend,
      platform: createFakePlatform('discord'),
    });
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    const { promise: goOn, resolve: release } = Promise.withResolvers<void>();
    const mine = { tenant: 'discord-dm-7', within: 'discord-1' };
    await answerTo(app, await app.upload(LOG, { ...mine, id: 'discord-1-a', source: 'F1' }));
    app.platform.onStep = (step) => {
      if (step !== 'open') return;
      reach();
      return goOn;
    };
    await app.upload(LOG, { ...mine, id: 'discord-1-b', source: 'F2' });
    await reached;
    await app.conversation.forget('discord-1');
    release();
    await idle(app);
    expect(await backend.store.list('discord-dm-7/report/', 10)).toEqual([]);
    expect(await backend.store.list('discord-1/', 10)).toEqual([]);
  });

  it('leaves nothing behind where an explanation is on its way', async () => {
    const backend = create();
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    const { promise: goOn, resolve: release } = Promise.withResolvers<void>();
    const app = await startApp({
      openBackend: () => backend,
      explainerFor: () => ({
        async explain() {
          reach();
          await goOn;
          return { title: 't', summary: 's', checks: [], source: 'plain' } as never;
        },
      }),
    });
    const { reportId } = await decoded(app);
    await app.press(`explain/${reportId}/1`);
    await reached;
    await app.conversation.forget('slack-T1');
    release();
    await idle(app);
    expect(await backend.store.list('slack-T1/', 10)).toEqual([]);
    expect(app.platform.messages).toHaveLength(1);
  });
});

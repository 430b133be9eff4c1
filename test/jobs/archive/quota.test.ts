import { expect, it, onTestFinished } from 'vitest';
import { refusals } from '../../../src/bots/views/words/refusals.ts';
import { createQuota } from '../../../src/jobs/archive/quota.ts';
import { createEmbeddedBackend } from '../../../src/jobs/queue/embedded/embedded-backend.ts';
import { anUpload } from '../../helpers/test-parts.ts';
import { createManualClock } from '../queue/embedded/manual-clock.ts';
import { createTemporaryFolder } from '../queue/embedded/temporary-folder.ts';

function open(rules = { maxQueuedPerUser: 2, maxQueuedPerWorkspace: 3 }) {
  const clock = createManualClock();
  const folder = createTemporaryFolder();
  const backend = createEmbeddedBackend({ folder, clock, onFault: () => {} });
  onTestFinished(() => backend.close(0));
  return { clock, quota: createQuota(backend.store, rules, refusals) };
}

const upload = (id: string, user = 'U1', tenant = 'slack-T1') => anUpload({ id, user, tenant });

it('a person and a workspace have so many places, and others have theirs', async () => {
  const { quota } = open();
  await quota.take(upload('1'));
  await quota.take(upload('2'));
  await expect(quota.take(upload('3'))).rejects.toMatchObject({
    code: 'E_QUEUE_FULL',
    message: '2 logs of yours wait to be read already. More are not taken at the same time.',
    hint: 'Wait until one of them is answered, then upload this file again.',
  });
  await quota.take(upload('4', 'U12'));
  await expect(quota.take(upload('5', 'U2'))).rejects.toThrow(/^3 logs from here wait/);
  await quota.take(upload('6', 'U1', 'slack-T12'));
});

it('a place is taken once for an upload, and free for another once given back', async () => {
  const { quota } = open({ maxQueuedPerUser: 1, maxQueuedPerWorkspace: 1 });
  for (let i = 0; i < 2; i++) await quota.take(upload('1'));
  await expect(quota.take(upload('2'))).rejects.toThrow(/^One log of yours waits to be read/);
  for (let i = 0; i < 2; i++) await quota.giveBack(upload('1'));
  await quota.take(upload('2'));
});

it('a place that nobody gives back is free after two days', async () => {
  const { quota, clock } = open({ maxQueuedPerUser: 1, maxQueuedPerWorkspace: 1 });
  await quota.take(upload('1'));
  await clock.advance(2 * 24 * 3_600_000);
  await quota.take(upload('2'));
});

it('the name of a person is no way into the places of another', async () => {
  const { quota } = open({ maxQueuedPerUser: 1, maxQueuedPerWorkspace: 9 });
  await quota.take(upload('1', 'U1/x'));
  await quota.take(upload('2', 'U1'));
});

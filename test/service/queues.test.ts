import { describe, expect, it, onTestFinished } from 'vitest';
import type { Reply, Request, Upload } from '../../src/jobs/payloads.ts';
import { createEmbeddedBackend } from '../../src/jobs/queue/embedded/embedded-backend.ts';
import type { Queue } from '../../src/jobs/queue/queue.ts';
import { createQueues, type Queues } from '../../src/service/queues.ts';
import { createChannel } from '../contracts/channel.ts';
import { temporaryFolder } from '../helpers/an-app.ts';
import { anUpload, aPress } from '../helpers/test-parts.ts';

const MB = 1024 ** 2;
const ignore = async () => {};

function open(): Queues {
  const backend = createEmbeddedBackend({ folder: temporaryFolder(), onFault: () => {} });
  onTestFinished(() => backend.close(0));
  return createQueues(backend, {});
}

/** Starts work that is told of each job by its id, and ends one for each `finish`. */
function work<T>(queue: Queue<T>, idOf: (payload: T) => string) {
  const [started, finish] = [createChannel<string>(), createChannel<true>()];
  queue.process(async (payload) => {
    started.push(idOf(payload));
    await finish.take();
  }, ignore);
  return { started, finish };
}

const large = (n: number, more: Partial<Upload> = {}) =>
  anUpload({ id: `large-${n}`, sizeBytes: 500 * MB, ...more });
const small = (n: number, more: Partial<Upload> = {}) =>
  anUpload({ id: `small-${n}`, sizeBytes: MB, ...more });

async function enqueue(queue: Queue<Upload>, uploads: Upload[]): Promise<void> {
  for (const upload of uploads) await queue.enqueue(upload.id, upload);
}

const count = (from: number) => Array.from({ length: from }, (_, n) => n);

describe('logs to be read', () => {
  it('a small one does not wait behind large ones, not even behind those of its own tenant', async () => {
    const { analyze } = open();
    await enqueue(
      analyze,
      count(20).map((n) => large(n)),
    );
    const { started, finish } = work(analyze, ({ id }) => id);
    expect(await started.take()).toBe('large-0');
    await enqueue(analyze, [small(0), small(1)]);
    expect([await started.take(), await started.take()]).toEqual(['small-0', 'small-1']);
    expect(started.left).toEqual([]);
    for (const _ of count(22)) finish.push(true);
  });

  it('a large one runs while small ones come without end', async () => {
    const { analyze } = open();
    await enqueue(
      analyze,
      count(100).map((n) => small(n)),
    );
    const { started, finish } = work(analyze, ({ id }) => id);
    expect([await started.take(), await started.take()]).toEqual(['small-0', 'small-1']);
    await enqueue(analyze, [large(0)]);
    expect(await started.take()).toBe('large-0');
    for (const _ of count(101)) finish.push(true);
  });

  it('a tenant that has one waiting is served next, where another has 200', async () => {
    const { analyze } = open();
    await enqueue(
      analyze,
      count(200).map((n) => small(n)),
    );
    const { started, finish } = work(analyze, ({ id }) => id);
    expect([await started.take(), await started.take()]).toEqual(['small-0', 'small-1']);
    await enqueue(analyze, [small(999, { tenant: 'discord-1' })]);
    finish.push(true);
    finish.push(true);
    expect([await started.take(), await started.take()]).toContain('small-999');
    for (const _ of count(201)) finish.push(true);
  });

  it.each([
    ['app.csv', 64 * MB, false],
    ['app.csv', 64 * MB + 1, true],
    ['app.csv.gz', 6 * MB, false],
    ['APP.CSV.GZ', 7 * MB, true],
    ['app.csv', null, true],
  ])('%s of %s bytes is large: %s', async (fileName, sizeBytes, isLarge) => {
    const queues = open();
    const upload = anUpload({ fileName, sizeBytes });
    await queues.analyze.enqueue(upload.id, upload);
    const counts = await queues.all.get(isLarge ? 'analyze-large' : 'analyze')?.counts();
    expect(counts?.waiting).toBe(1);
  });
});

it.each([
  [
    'uploads',
    (queues: Queues, tenant: string, id: string) =>
      queues.uploads.enqueue(id, anUpload({ id, tenant })),
  ],
  [
    'requests',
    (queues: Queues, tenant: string, id: string) =>
      queues.requests.enqueue(id, { kind: 'press', ...aPress({ id, tenant }) }),
  ],
  [
    'replies',
    (queues: Queues, tenant: string, id: string) =>
      queues.replies.enqueue(id, { kind: 'upload', upload: anUpload({ id, tenant }) }),
  ],
] as const)('an outage of one platform does not hold up the %s of the other', async (name, add) => {
  const queues = open();
  const queue: Queue<never> = queues[name] as Queue<never>;
  const { started, finish } = work<Upload | Request | Reply>(queue as Queue<never>, idOf);
  for (const n of count(30)) await add(queues, 'slack-T1', `slack-${n}`);
  for (const n of count(8)) expect(await started.take()).toBe(`slack-${n}`);
  await add(queues, 'discord-1', 'discord-0');
  expect(await started.take()).toBe('discord-0');
  expect(await queue.counts()).toEqual({ waiting: 22, running: 9, failed: 0 });
  for (const _ of count(31)) finish.push(true);
});

function idOf(payload: Upload | Request | Reply): string {
  if ('kind' in payload && payload.kind === 'upload') return payload.upload.id;
  return 'id' in payload ? payload.id : '';
}

it('a job of no platform is refused', async () => {
  const { uploads } = open();
  await expect(uploads.enqueue('x-1', anUpload({ tenant: 'x-1' }))).rejects.toThrow(
    'a job requires one of the queues slack,discord',
  );
});

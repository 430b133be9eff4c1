import { expect, it } from 'vitest';
import { createAnalysisThreads } from '../../../src/jobs/thread/analysis-threads.ts';
import { inSmallLane, TurnedOutLarge } from '../../../src/jobs/upload/small-lane.ts';
import { startApp } from '../../helpers/an-app.ts';
import { anHdfsLog } from '../../helpers/an-hdfs-log.ts';
import { answerTo, problemOf } from '../../helpers/answers.ts';
import { createFakePlatform } from '../../helpers/fake-platform.ts';

const { signal } = new AbortController();
const small = { fileName: 'app.log.gz', sizeBytes: 400_000 };
const clock = { schedule: () => () => {} };
const MORE = 65 * 1024 ** 2;

const untilAborted = (either: AbortSignal) =>
  new Promise<never>((_, reject) =>
    either.addEventListener('abort', () => reject(new Error('closed')), { once: true }),
  );

it('work among small uploads ends where more comes out of one than its size told', async () => {
  const work = inSmallLane(small, 'reading', clock, signal, (lane) => {
    const ended = untilAborted(lane.signal);
    lane.unpacked(1_000);
    expect(lane.signal.aborted).toBe(false);
    lane.unpacked(MORE);
    return ended;
  });
  await expect(work).rejects.toBeInstanceOf(TurnedOutLarge);
});

it('a look into an archive ends when it takes long', async () => {
  const soon = {
    schedule(_: number, run: () => void) {
      queueMicrotask(run);
      return () => {};
    },
  };
  const look = inSmallLane(small, 'looking inside', soon, signal, (lane) =>
    untilAborted(lane.signal),
  );
  await expect(look).rejects.toBeInstanceOf(TurnedOutLarge);
});

it('nothing ends among large uploads', async () => {
  const large = { ...small, turnedOutLarge: true };
  const done = await inSmallLane(large, 'reading', clock, signal, async (lane) => {
    lane.unpacked(MORE);
    return lane.signal.aborted;
  });
  expect(done).toBe(false);
});

it('an upload that turns out to be large is answered once, from the lane of large ones', async () => {
  const real = createAnalysisThreads();
  let runs = 0;
  const app = await startApp({
    threads: {
      ...real,
      run(task, chunks, options) {
        if (task.kind !== 'report' || ++runs > 1) return real.run(task, chunks, options);
        const ended = untilAborted(options.signal);
        options.onProgress?.({ bytes: MORE, rows: 1 });
        return ended;
      },
    },
  });
  const view = await answerTo(app, await app.upload(anHdfsLog()));
  expect(view.kind).toBe('report');
  expect(runs).toBe(2);
  expect(app.platform.messages).toHaveLength(1);
  await real.close();
});

it('work that takes too long is ended, and told in words', async () => {
  const platform = createFakePlatform();
  const text = anHdfsLog();
  platform.uploads.set('F1', { fileName: 'app.csv', bytes: text, hangAfter: 100, chunkBytes: 64 });
  const app = await startApp({ platform, config: { analysisDeadlineMs: 200 } });
  const { message } = await problemOf(app, await app.upload(text));
  expect(message).toBe('The log could not be judged within 1 minute.');
});

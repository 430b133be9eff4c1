import { expect, it } from 'vitest';
import type { Upload } from '../../src/jobs/payloads.ts';
import { type Clock, systemClock } from '../../src/jobs/queue/clock.ts';
import { createEmbeddedBackend } from '../../src/jobs/queue/embedded/embedded-backend.ts';
import { startApp, temporaryFolder } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { answerTo, idle } from '../helpers/answers.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { anUpload } from '../helpers/test-parts.ts';

const HOUR_MS = 3_600_000;

/** The machine's clock, which somebody sets. */
function aClock(offsetMs = 0): Clock & { set(byMs: number): void } {
  return {
    ...systemClock,
    now: () => systemClock.now() + offsetMs,
    set(byMs) {
      offsetMs += byMs;
    },
  };
}

it.each([
  ['a day', 24 * HOUR_MS],
  ['three weeks', 21 * 24 * HOUR_MS],
])('a clock that jumps ahead by %s while a log is read costs no answer', async (_, byMs) => {
  const clock = aClock();
  const app = await startApp({ clock });
  app.platform.onStep = (step) => {
    if (step === 'open' && app.platform.opened.length === 0) clock.set(byMs);
  };
  const upload = await app.upload(anHdfsLog());
  const view = await answerTo(app, upload);
  expect(view).toMatchObject({ kind: 'report', anomalousSessions: 1 });
  await idle(app);
  expect(app.platform.messages).toHaveLength(1);
});

it.each([
  ['an hour', HOUR_MS],
  ['ten years', 10 * 365 * 24 * HOUR_MS],
])('a clock set back by %s between two starts holds no accepted upload up', async (_, byMs) => {
  const folder = temporaryFolder();
  const upload = anUpload();
  const first = createEmbeddedBackend({ folder, onFault: () => {}, clock: aClock(byMs) });
  await first.createQueue<Upload>('upload-slack').enqueue(upload.id, upload);
  await first.close();

  const platform = createFakePlatform();
  platform.uploads.set(upload.source, { fileName: 'app.csv', bytes: anHdfsLog() });
  const app = await startApp({ folder, platform, clock: aClock() });
  expect(await answerTo(app, upload)).toMatchObject({ kind: 'report' });
  await idle(app);
  expect(platform.messages).toHaveLength(1);
});

import { expect, it } from 'vitest';
import { PlatformRefusal } from '../../src/jobs/platform.ts';
import { RetryLater } from '../../src/jobs/queue/queue.ts';
import { startApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { answerTo, idle, problemOf } from '../helpers/answers.ts';
import { createFakePlatform, type FakeFile, type Step } from '../helpers/fake-platform.ts';
import { createFastClock } from '../helpers/fast-clock.ts';

const LOG = anHdfsLog({ sessions: 500 });

it.each<Step>(['post', 'open', 'edit'])(
  'an upload whose %s fails four times is answered once',
  async (failing) => {
    const app = await startApp();
    let left = 4;
    app.platform.onStep = (step) => {
      if (step === failing && left-- > 0) throw new Error('500');
    };
    expect(await answerTo(app, await app.upload(LOG))).toMatchObject({ kind: 'report' });
    await idle(app);
    expect(app.platform.messages).toHaveLength(1);
  },
);

it('an answer outlives an outage of the platform', async () => {
  const app = await startApp();
  let left = 40;
  app.platform.onStep = (step) => {
    if (step === 'edit' && left-- > 0) throw new Error('503');
  };
  expect(await answerTo(app, await app.upload(LOG))).toMatchObject({ kind: 'report' });
});

it.each<Step>(['post', 'open', 'edit'])(
  'an upload waits where %s is rate limited',
  async (limited) => {
    const app = await startApp({
      clock: createFastClock(1_000),
      config: { downloadDeadlineMs: 24 * 3_600_000, analysisDeadlineMs: 24 * 3_600_000 },
    });
    let left = 20;
    app.platform.onStep = (step) => {
      if (step === limited && left-- > 0) throw new RetryLater(30_000);
    };
    expect(await answerTo(app, await app.upload(LOG))).toMatchObject({ kind: 'report' });
    await idle(app);
    expect(app.platform.messages).toHaveLength(1);
  },
);

it.each<[string, Partial<FakeFile>]>([
  ['breaks off', { cutAfter: 50_000 }],
  ['ends early as if that were all', { endAfter: 50_000 }],
  ['breaks off at once', { cutAfter: 0 }],
])('a download that %s is a problem, never half an answer', async (_, faults) => {
  const app = await startApp();
  app.platform.uploads.set('F1', { fileName: 'app.csv', bytes: LOG, chunkBytes: 1_000, ...faults });
  const { message, hint } = await problemOf(app, await app.upload(LOG));
  expect(message).toBe(
    'Sorry, this log could not be judged. Something failed on the way, not in your file.',
  );
  expect(hint).toMatch(/^Send the file again in a few minutes:/);
  expect(app.platform.opened).toHaveLength(8);
  expect(app.platform.messages).toHaveLength(1);
  // Nobody waits in silence meanwhile.
  expect(app.platform.messages[0]?.history).toContainEqual({
    kind: 'working',
    fileName: 'app.csv',
    progress: expect.stringContaining('tried again'),
  });
});

it('a download that breaks off once is read again, and answered whole', async () => {
  const app = await startApp();
  const whole = { fileName: 'app.csv', bytes: LOG, chunkBytes: 1_000 };
  app.platform.uploads.set('F1', { ...whole, cutAfter: 50_000 });
  app.platform.onStep = (step) => {
    if (step === 'open' && app.platform.opened.length === 1) app.platform.uploads.set('F1', whole);
  };
  const view = await answerTo(app, await app.upload(LOG));
  expect(view).toMatchObject({ kind: 'report', sessions: 500, choices: [{ number: 1 }] });
});

it('a second reading that fails costs the sample lines, not the answer', async () => {
  const app = await startApp();
  app.platform.onStep = (step) => {
    if (step === 'open' && app.platform.opened.length === 1) throw new Error('500');
  };
  const view = await answerTo(app, await app.upload(LOG));
  if (view.kind !== 'report') throw new Error('it must be a report');
  await app.press(`explain/${view.reportId}/1`);
  await app.platform.until(({ messages }) => messages.length === 2);
  expect(app.platform.messages[1]?.view).toMatchObject({ kind: 'explanation', samples: [] });
});

it('a download that never ends is given up after the deadline', async () => {
  const app = await startApp({
    clock: createFastClock(1_000),
    config: { downloadDeadlineMs: 10 * 60_000, analysisDeadlineMs: 24 * 3_600_000 },
  });
  app.platform.uploads.set('F1', { fileName: 'app.csv', bytes: LOG, chunkBytes: 100, hangAfter: 9_000 }); // biome-ignore format: one call
  const { message, hint } = await problemOf(app, await app.upload(LOG));
  expect(message).toBe('The file could not be fetched within 10 minutes.');
  expect(hint).toMatch(/^Upload it again\./);
  expect(app.platform.opened).toEqual(['F1']);
});

it('work that is not done within the time for one upload ends in words, and is not tried again', async () => {
  const app = await startApp({
    clock: createFastClock(1_000),
    config: { downloadDeadlineMs: 24 * 3_600_000, analysisDeadlineMs: 10 * 60_000 },
  });
  app.platform.uploads.set('F1', { fileName: 'app.csv', bytes: LOG, chunkBytes: 100, hangAfter: 9_000 }); // biome-ignore format: one call
  const { message, hint } = await problemOf(app, await app.upload(LOG));
  expect(message).toBe('The log could not be judged within 10 minutes.');
  expect(hint).toBe('Upload a shorter part of it, such as a single day.');
  expect(app.platform.opened).toEqual(['F1']);
});

it('a platform that refuses ends the job, and the next one is worked on', async () => {
  const app = await startApp();
  let refusals = 0;
  app.platform.onStep = (step) => {
    if (step !== 'post' || refusals > 0) return;
    refusals++;
    throw new PlatformRefusal('is_archived');
  };
  await app.upload(LOG);
  const next = await app.upload(LOG, { id: 'slack-T1-C1-F2', source: 'F2' });
  expect(await answerTo(app, next)).toMatchObject({ kind: 'report' });
  await idle(app);
  expect([refusals, app.platform.messages.length]).toEqual([1, 1]);
});

it('an answer is a message of its own where the first one can not be edited', async () => {
  const app = await startApp();
  app.platform.onStep = (step) => {
    if (step === 'edit') throw new PlatformRefusal('cant_update_message');
  };
  expect(await answerTo(app, await app.upload(LOG))).toMatchObject({ kind: 'report' });
  await idle(app);
  expect(app.platform.messages.map(({ view }) => view.kind)).toEqual(['working', 'report']);
});

it('a job of a platform that is not started any more ends', async () => {
  const app = await startApp({ platform: createFakePlatform('discord') });
  await app.upload(LOG);
  await idle(app);
  expect(app.platform.messages).toEqual([]);
});

it('a large upload tells how far it is, and nothing of that after the answer', async () => {
  const app = await startApp({
    clock: createFastClock(1_000),
    config: { downloadDeadlineMs: 24 * 3_600_000, analysisDeadlineMs: 24 * 3_600_000 },
  });
  const log = anHdfsLog({ sessions: 8_000 });
  expect(await answerTo(app, await app.upload(log))).toMatchObject({ kind: 'report' });
  await idle(app);
  const [message] = app.platform.messages;
  const [first, ...edits] = message?.history ?? [];
  expect(first).toEqual({ kind: 'working', fileName: 'app.csv' });
  expect(edits.length).toBeGreaterThan(0);
  for (const view of edits) {
    if (view.kind !== 'working') throw new Error('only the last edit is the answer');
    expect(view.progress).toMatch(
      /^([\d.]+ of [\d.]+ MB read|All [\d.]+ MB arrived), [\d,]+ log lines so far$/,
    );
  }
  expect(message?.view.kind).toBe('report');
});

it('what is at work when the service stops is taken up by the next start', async () => {
  const first = await startApp();
  const hang = Promise.withResolvers<void>();
  const opening = Promise.withResolvers<void>();
  first.platform.onStep = (step) => {
    if (step !== 'open') return;
    opening.resolve();
    return hang.promise;
  };
  const upload = await first.upload(LOG);
  await opening.promise;
  const stopped = first.stop();
  hang.reject(new Error('the process ends'));
  await stopped;
  const { platform, folder } = first;
  platform.onStep = () => {};
  const second = await startApp({ platform, folder });
  expect(await answerTo(second, upload)).toMatchObject({ kind: 'report' });
  await idle(second);
  expect(platform.messages).toHaveLength(1);
});

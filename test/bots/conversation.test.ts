import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { reportIdOf } from '../../src/jobs/archive/report.ts';
import { startApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { answerTo, decoded, idle, problemOf } from '../helpers/answers.ts';

it('an upload is answered by one message that becomes the report', async () => {
  const app = await startApp();
  const report = await decoded(app);
  const [message, ...more] = app.platform.messages;
  expect(more).toEqual([]);
  expect(message?.conversation).toBe('slack:C1:F1');
  expect(message?.history[0]).toEqual({ kind: 'working', fileName: 'app.csv' });
  // A slow machine tells how far it is meanwhile.
  expect(new Set(message?.history.map(({ kind }) => kind))).toEqual(new Set(['working']));
  expect(report).toMatchObject({
    fileName: 'app.csv',
    headline: '1 of 120 file pieces looks unusual.',
    sessions: 120,
    anomalousSessions: 1,
    anomalies: 1,
    page: 0,
    pages: 1,
    choices: [
      {
        number: 1,
        reason: 'New: a save was stopped by an error',
        sessions: 1,
        session: 'blk_1119',
      },
    ],
  });
});

it('a log with nothing unusual has a clear answer', async () => {
  const app = await startApp();
  const report = await decoded(app, anHdfsLog({ odd: 0 }));
  expect(report).toMatchObject({
    headline: 'Nothing unusual in 894 lines.',
    choices: [],
  });
});

it('a log with too little to judge is no all-clear', async () => {
  const app = await startApp();
  const report = await decoded(app, anHdfsLog({ sessions: 3 }));
  expect(report.headline).toBe('This log could not be judged.');
  expect(report.notes[0]).toContain('Too little to judge: this log has 3 sessions');
});

it('a packed log is read as well', async () => {
  const app = await startApp();
  const bytes = gzipSync(anHdfsLog());
  app.platform.uploads.set('F1', { fileName: 'app.csv.gz', bytes });
  const upload = await app.upload('', { fileName: 'app.csv.gz', sizeBytes: bytes.length });
  expect(await answerTo(app, upload)).toMatchObject({ kind: 'report', anomalousSessions: 1 });
});

it('each log of an archive is answered by a report of its own, rotated pieces as one', async () => {
  const app = await startApp();
  const log = anHdfsLog();
  const half = log.indexOf('\n', log.length / 2) + 1;
  const bytes = zipSync({
    'logs/app.log': strToU8(log.slice(half)),
    'logs/app.log.1.gz': gzipSync(log.slice(0, half)),
    'logs/quiet.csv': strToU8(anHdfsLog({ odd: 0, sessions: 60 })),
    'manual.pdf': strToU8('%PDF-1.7\n'),
  });
  app.platform.uploads.set('F1', { fileName: 'logs.zip', bytes });
  const upload = await app.upload('', { fileName: 'logs.zip', sizeBytes: bytes.length });
  const first = await answerTo(app, upload);
  expect(first).toMatchObject({ kind: 'report', sessions: 120, anomalousSessions: 1 });
  expect(first).toMatchObject({
    notes: expect.arrayContaining([expect.stringContaining('2 logs')]),
  });
  const second = await answerTo(app, { ...upload, fileName: 'quiet.csv' });
  expect(second).toMatchObject({ kind: 'report', sessions: 60, anomalousSessions: 0 });
  await idle(app);
  expect(app.platform.messages).toHaveLength(2);
});

it('an upload that is delivered again and again is answered once', async () => {
  const app = await startApp();
  await Promise.all([app.upload(anHdfsLog()), app.upload(anHdfsLog())]);
  await decoded(app);
  await app.upload(anHdfsLog());
  await idle(app);
  expect(app.platform.messages).toHaveLength(1);
  expect(app.platform.opened).toEqual(['F1', 'F1']); // once to judge, once for the sample lines
});

it('several uploads each get an answer', async () => {
  const app = await startApp();
  const ids = ['F1', 'F2', 'F3'];
  const uploads = await Promise.all(
    ids.map((source) => app.upload(anHdfsLog(), { id: `slack-T1-C1-${source}`, source })),
  );
  for (const upload of uploads) {
    expect(await answerTo(app, upload)).toMatchObject({ reportId: reportIdOf(upload) });
  }
  expect(app.platform.messages).toHaveLength(3);
});

it.each([
  ['empty', '', 'The file is empty.'],
  ['blank', '\n\n', 'The file is empty.'],
  ['a header alone', 'Content,EventId\n', 'has no log lines below them'],
  ['binary', `\u0000\u0001\u0002PK${'\u0000'.repeat(500)}`, ''],
  ['no log', 'time,message\n1,started\n', 'does not look like a log'],
  ['an HTML page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'web page'],
])('a file that is %s is a problem in words, and the next upload works', async (_, text, words) => {
  const app = await startApp();
  const { message, hint, fileName } = await problemOf(app, await app.upload(text, { sizeBytes: null })); // biome-ignore format: one call
  expect(message).toContain(words);
  expect(hint).not.toBe('');
  expect(fileName).toBe('app.csv');
  expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|null|\bat \w+ \(/);
  const next = await app.upload(anHdfsLog(), { id: 'slack-T1-C1-F2', source: 'F2' });
  expect(await answerTo(app, next)).toMatchObject({ kind: 'report' });
  expect(app.platform.messages).toHaveLength(2);
});

it.each([
  ['of another kind', { fileName: 'report.pdf' }, 'By its name this is a document, not a log.'],
  ['that is too large', { sizeBytes: 11 * 1024 ** 2 }, 'the most that can be read here is 10 MB'],
  ['that is empty', { sizeBytes: 0 }, 'The file is empty.'],
])('a file %s is refused before anything is read', async (_, overrides, words) => {
  const app = await startApp();
  const { message } = await problemOf(app, await app.upload(anHdfsLog(), overrides));
  expect(message).toContain(words);
  expect(app.platform.opened).toEqual([]);
  expect(app.platform.messages).toHaveLength(1);
});

it.each([
  ['the platform tells', 11 * 1024 ** 2],
  ['nobody tells', null],
])(
  'a file that proves too large when it is opened is refused where %s the size',
  async (_, told) => {
    const app = await startApp({ config: { maxUploadBytes: 50_000 } });
    const text = anHdfsLog({ sessions: 1_000 });
    app.platform.uploads.set('F1', { fileName: 'app.csv', bytes: text, sizeBytes: told });
    const { message } = await problemOf(app, await app.upload(text, { sizeBytes: null }));
    expect(message).toContain('too large');
    expect(app.platform.opened).toEqual(['F1']);
  },
);

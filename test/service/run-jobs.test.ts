import { expect, it, onTestFinished } from 'vitest';
import { RetryLater } from '../../src/jobs/queue/queue.ts';
import { createLogger } from '../../src/log.ts';
import { createApp } from '../../src/service/app.ts';
import { openEmbedded } from '../../src/service/backends.ts';
import { temporaryFolder } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';
import { sharedThreads } from '../helpers/shared-threads.ts';
import { anUpload, aPress, botOf, testConfig } from '../helpers/test-parts.ts';

it('every line of a job carries its id, whoever writes it', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = createLogger('debug', { write: (line) => void lines.push(JSON.parse(line)) });
  const platform = createFakePlatform();
  const folder = temporaryFolder();
  const app = createApp(testConfig(folder), log, {
    createBots: [() => botOf(platform)],
    openBackend: openEmbedded(folder),
    threads: sharedThreads(),
    retry: { attempts: 2, firstDelayMs: 2, maxDelayMs: 4 },
  });
  onTestFinished(() => app.stop());
  await app.start();
  platform.uploads.set('F1', { fileName: 'app.csv', bytes: anHdfsLog() });
  platform.uploads.set('F2', { fileName: 'app.csv', bytes: 'no log' });
  let troubles = 2;
  platform.onStep = async (step, what) => {
    // As an adapter does, deep inside.
    await new Promise(setImmediate);
    log.debug({ step }, 'The platform acts');
    if (step === 'edit' && what === 'report' && troubles-- > 0) throw new RetryLater(1);
    if (step === 'open' && what === 'F3') throw new Error('500');
  };
  for (const n of [1, 2, 3])
    await app.conversation.receive(anUpload({ id: `slack-${n}`, source: `F${n}` }));
  await platform.until(
    ({ messages }) =>
      messages.every(({ view }) => view.kind !== 'working') && messages.length === 3,
  );
  const report = platform.messages.map(({ view }) => view).find(({ kind }) => kind === 'report');
  const reportId = report?.kind === 'report' ? report.reportId : '';
  await app.conversation.press(aPress({ id: 'slack-press', action: `explain/${reportId}/1` }));
  await platform.until(({ messages }) => messages.some(({ view }) => view.kind === 'explanation'));
  await app.stop();
  expect(lines.filter(({ jobId }) => jobId === undefined)).toEqual([]);
  const messages = (jobId: string) =>
    new Set(lines.filter((line) => line.jobId === jobId).map(({ job, msg }) => `${job}: ${msg}`));
  expect(messages('slack-1')).toEqual(
    new Set([
      'undefined: Upload accepted',
      'upload: The platform acts',
      'analyze: The platform acts',
      'analyze: Analysis finished',
      'reply: The platform acts',
      'reply: Job put off',
    ]),
  );
  expect(messages('slack-2')).toContain('analyze: Upload refused');
  expect(messages('slack-3')).toContain('analyze: Job failed');
  expect(messages('slack-3')).toContain('analyze: Upload given up');
  expect(messages('slack-press')).toContain('undefined: Request accepted');
  expect(messages(`${reportId}-1`)).toContain('explain: Anomaly explained');
});

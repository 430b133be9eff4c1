import { expect, it } from 'vitest';
import type { ReportView } from '../../src/bots/view.ts';
import { reportIdOf } from '../../src/jobs/report-id.ts';
import { startApp, type TestApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';

/** Uploads the log and returns the report that answers it. */
async function decoded(app: TestApp, text = anHdfsLog()): Promise<ReportView> {
  const upload = await app.upload(text);
  await app.platform.until(({ messages }) =>
    messages.some(({ view }) => view.kind === 'report' && view.reportId === reportIdOf(upload)),
  );
  const view = app.platform.messages.at(-1)?.view;
  if (view?.kind !== 'report') throw new Error('the last message must be the report');
  return view;
}

it('an upload is answered by one message that becomes the report', async () => {
  const app = await startApp();
  const report = await decoded(app);
  const [message, ...more] = app.platform.messages;
  expect(more).toEqual([]);
  expect(message?.conversation).toBe('slack:C1:1700000000.1');
  expect(message?.history).toEqual([{ kind: 'working', fileName: 'app.csv' }]);
  expect(report).toMatchObject({
    fileName: 'app.csv',
    headline: '1 of 120 sessions looks unusual.',
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

it('a pressed number is explained in the conversation of the press', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app);
  await app.press(`explain/${reportId}/1`);
  await app.platform.until(({ messages }) => messages.length === 2);
  const { view, conversation } = app.platform.messages[1] ?? {};
  expect(conversation).toBe('slack:C1:1700000000.1');
  expect(view).toMatchObject({
    kind: 'explanation',
    number: 1,
    events: [{ name: 'A save was stopped by an error', seen: 1, usual: 0 }],
    source: 'plain',
  });
  if (view?.kind !== 'explanation') throw new Error('it must be an explanation');
  expect(view.summary).toMatch(
    /^Based on the logs, session "blk_1119" stands out from the 120 that were checked\./,
  );
  expect(view.samples.map(({ text }) => text)).toEqual([
    'writeBlock blk_1119 received exception 7',
  ]);
});

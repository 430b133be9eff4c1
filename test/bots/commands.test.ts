import { expect, it } from 'vitest';
import type { LatestRequest } from '../../src/jobs/payloads.ts';
import { startApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { answerTo, decoded, idle } from '../helpers/answers.ts';
import { checkView } from '../helpers/check-view.ts';

function aRequest(overrides: Partial<LatestRequest> = {}): LatestRequest {
  return {
    id: 'slack-latest-1',
    tenant: 'slack-T1',
    conversation: 'slack:C1:now',
    place: 'slack:C1',
    user: 'U2',
    ...overrides,
  };
}

it('latest shows the last report of the place again, once, with buttons that work', async () => {
  const app = await startApp();
  await decoded(app);
  const second = await app.upload(anHdfsLog({ odd: 3 }), { id: 'slack-T1-C1-F2', source: 'F2' });
  await answerTo(app, second);
  await idle(app);
  for (let i = 0; i < 2; i++) await app.conversation.latest(aRequest());
  await app.platform.until(({ messages }) => messages.length === 3);
  const { conversation, view } = app.platform.messages[2] ?? {};
  expect(conversation).toBe('slack:C1:now');
  expect(view).toMatchObject({ kind: 'report', anomalies: 3, page: 0 });
  if (view?.kind !== 'report') throw new Error('it must be a report');
  await app.press(`explain/${view.reportId}/3`, { conversation: 'slack:C1:now' });
  await app.platform.until(({ messages }) => messages.length === 4);
  expect(app.platform.messages[3]).toMatchObject({
    conversation: 'slack:C1:now',
    view: { kind: 'explanation', number: 3 },
  });
});

it.each([
  ['another place', { place: 'slack:C2' }],
  ['another tenant', { tenant: 'slack-T2' }],
])('latest says that there is none in %s', async (_, overrides) => {
  const app = await startApp();
  await decoded(app);
  await idle(app);
  await app.conversation.latest(aRequest(overrides));
  await app.platform.until(({ whispers }) => whispers.length === 1);
  expect(app.platform.whispers[0]).toMatchObject({
    user: 'U2',
    view: { kind: 'notice', text: expect.stringContaining('There is no report here yet.') },
  });
});

it('help says what to do, and what becomes of the data', async () => {
  const app = await startApp();
  const help = app.conversation.help();
  checkView(help);
  expect(JSON.stringify(help)).toContain('Upload a log: a text, CSV, JSON or Excel file');
  expect(JSON.stringify(help)).toContain('is kept for 30 days and then deleted');
});

it('status tells the work, the last reports of the place and the feedback of the tenant alone', async () => {
  const app = await startApp();
  await decoded(app);
  await idle(app);
  const mine = await app.conversation.status('slack-T1', 'slack:C1');
  checkView(mine);
  expect(mine.sections.map(({ paragraphs }) => paragraphs)).toEqual([
    ['Nothing is waiting.'],
    [expect.stringMatching(/^app\.csv \(\d{1,2} \w+ \d{4}\): 1 of 120 sessions unusual$/)],
    ['Nothing is set as normal or as expected yet.'],
    ['It is not set up. The explanations are the built-in ones.'],
    ['None yet.'],
  ]);
  const others = await app.conversation.status('slack-T2', 'slack:C1');
  expect(others.sections[1]?.paragraphs).toEqual(['None yet.']);
  const elsewhere = await app.conversation.status('slack-T1', 'slack:C2');
  expect(elsewhere.sections[1]?.paragraphs).toEqual(['None yet.']);
});

it("home lists a person's own reports", async () => {
  const app = await startApp();
  await decoded(app);
  await idle(app);
  const reports = async (tenant: string, user: string) => {
    const view = await app.conversation.home(tenant, user, async () => null);
    checkView(view);
    return view.sections
      .find(({ heading }) => heading === 'Your latest reports')
      ?.paragraphs.join();
  };
  expect(await reports('slack-T1', 'U1')).toMatch(/^app\.csv/);
  expect(await reports('slack-T1', 'U2')).toMatch(/^None yet/);
  expect(await reports('slack-T2', 'U1')).toMatch(/^None yet/);
});

it('a tenant that is forgotten leaves nothing', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app);
  await idle(app);
  await app.conversation.forget('slack-T1');
  expect((await app.conversation.status('slack-T1', 'slack:C1')).sections[1]?.paragraphs).toEqual([
    'None yet.',
  ]);
  await app.press(`explain/${reportId}/1`);
  await app.platform.until(({ whispers }) => whispers.length === 1);
  expect(app.platform.whispers[0]?.view).toMatchObject({ kind: 'problem' });
});

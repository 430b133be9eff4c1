import { expect, it } from 'vitest';
import { startApp, type TestApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { answerTo, idle } from '../helpers/answers.ts';

const LOG = anHdfsLog({ sessions: 200, odd: 3 });
let uploads = 0;

async function reportOf(app: TestApp, text: string, place = 'slack:C1') {
  const source = `E${++uploads}`;
  const upload = await app.upload(text, { id: `slack-T1-${source}`, source, place });
  const view = await answerTo(app, upload);
  if (view.kind !== 'report') throw new Error(`the answer is a ${view.kind}`);
  return view;
}

async function muteNumber(app: TestApp, reportId: string, number: number, who = 'Ana') {
  const { platform } = app;
  const said = () => platform.messages.length + platform.whispers.length;
  for (const kind of ['mute', 'sure-mute']) {
    const before = said();
    await app.press(`${kind}/${reportId}/${number}`, { user: `U-${who}`, userName: who });
    await platform.until(() => said() > before);
    await idle(app);
  }
}

const muted = async (app: TestApp) =>
  (await app.conversation.mutes('slack-T1', 'slack:C1')).sections[0]?.paragraphs;

async function unmute(app: TestApp, which: string): Promise<string> {
  const { messages, whispers } = app.platform;
  const before = { messages: messages.length, whispers: whispers.length };
  await app.conversation.change({
    id: `slack-change-${++uploads}`,
    ...{ tenant: 'slack-T1', conversation: 'slack:C1', place: 'slack:C1' },
    ...{ user: 'U1', userName: 'Ben', change: { do: 'unmute', which } },
  });
  await idle(app);
  const said = [...messages.slice(before.messages), ...whispers.slice(before.whispers)];
  expect(said).toHaveLength(1);
  const [{ view } = {}] = said;
  return view?.kind === 'notice' ? view.text : view?.kind === 'problem' ? view.message : '';
}

it('a kind that is expected has no number in the next report, which says how often it was found', async () => {
  const app = await startApp();
  const first = await reportOf(app, LOG);
  expect(first.choices.map(({ reason }) => reason)).toContain(
    'New: a save was stopped by an error',
  );
  const saved = first.choices.find(({ reason }) => reason.includes('a save was stopped'));
  await muteNumber(app, first.reportId, saved?.number ?? 0);
  expect(app.platform.messages.at(-1)?.view).toMatchObject({
    text: expect.stringMatching(/^Ana said that number \d is expected \(New: a save was stopped by an error\)\./), // biome-ignore format: one object
  });
  expect(await muted(app)).toEqual([
    expect.stringMatching(/^1\. New: a save was stopped by an error \(muted on .* by Ana, in app\.csv\)$/), // biome-ignore format: one list
  ]);
  const next = await reportOf(app, LOG);
  expect(next).toMatchObject({
    headline: '2 of 200 file pieces look unusual, in 2 groups. 1 more is muted here.',
    anomalousSessions: 2,
    anomalies: 2,
    choices: [{ number: 1 }, { number: 2 }],
  });
  expect(next.notes[0]).toBe(
    '1 kind of anomaly is muted here: 1 session. New: a save was stopped by an error (1 session). See "/logdecoder muted".',
  );
  // The numbers of a report are its own: an older one still has all of its numbers.
  await app.press(`explain/${first.reportId}/3`);
  await app.press(`explain/${next.reportId}/2`);
  const explained = () =>
    app.platform.messages.flatMap(({ view }) => (view.kind === 'explanation' ? [view] : []));
  await app.platform.until(() => explained().length === 2);
  const inNext = explained().find(({ reportId }) => reportId === next.reportId);
  expect(inNext).toMatchObject({ number: 2, canBeMuted: true });
  expect(inNext?.summary).toContain(next.choices[1]?.session);
});

it('all of a log may be expected, which is no all-clear', async () => {
  const app = await startApp();
  const { reportId } = await reportOf(app, anHdfsLog());
  await muteNumber(app, reportId, 1);
  const next = await reportOf(app, anHdfsLog());
  expect(next).toMatchObject({
    headline: 'Nothing new: 1 of 120 sessions looks unusual, only in ways that are muted here.',
    anomalies: 0,
  });
});

it('pressed again it says who muted it, and changes nothing', async () => {
  const app = await startApp();
  const { reportId } = await reportOf(app, LOG);
  await muteNumber(app, reportId, 1);
  const list = await muted(app);
  await muteNumber(app, reportId, 1, 'Ben');
  expect(app.platform.whispers.at(-1)).toMatchObject({
    user: 'U-Ben',
    view: { text: expect.stringMatching(/^Number 1 is expected already: its kind was muted here on .* by Ana\./) }, // biome-ignore format: one object
  });
  expect(await muted(app)).toEqual(list);
  expect(app.platform.messages.filter(({ view }) => view.kind === 'notice')).toHaveLength(1);
});

it('a press that is delivered twice is told once', async () => {
  const app = await startApp();
  const { reportId } = await reportOf(app, LOG);
  await app.press(`mute/${reportId}/1`);
  await app.platform.until(({ whispers }) => whispers.length === 1);
  for (let i = 0; i < 2; i++) await app.press(`sure-mute/${reportId}/1`, { id: 'slack-press' });
  await app.platform.until(({ messages }) => messages.some(({ view }) => view.kind === 'notice'));
  await idle(app);
  expect([app.platform.messages.length, app.platform.whispers.length]).toEqual([2, 1]);
});

it('a press that failed to be told of is told when it is tried again', async () => {
  const app = await startApp();
  const { reportId } = await reportOf(app, LOG);
  const faults = [new Error('500')];
  app.platform.onStep = (step) => {
    const fault = step === 'post' ? faults.shift() : undefined;
    if (fault) throw fault;
  };
  await muteNumber(app, reportId, 1);
  expect(app.platform.messages.at(-1)?.view.kind).toBe('notice');
  expect(app.platform.whispers).toHaveLength(1);
});

const FAILED = 'writeBlock blk_1119 received exception 7,E7,writeBlock <*> received exception <*>';
const withFailures = (count: number) =>
  anHdfsLog().replace(FAILED, Array.from({ length: count }, (_, i) => (i === 0 ? FAILED : `${9_000 + i},${FAILED}`)).join('\n')); // biome-ignore format: one call

it.each([
  ['twice as often', withFailures(2), true],
  ['three times as often', withFailures(3), false],
  ['with another new event', anHdfsLog().replace(FAILED, `${FAILED}\n999,disk of blk_1119 is gone,E77,disk of <*> is gone`), false], // biome-ignore format: a row
  ['under another id', anHdfsLog().replace(',E7,', ',E70,'), true],
  ['as another event of the same id', anHdfsLog().replace('E7,writeBlock <*> received', 'E7,readBlock <*> met'), false], // biome-ignore format: a row
])('what is met %s is muted only where it is no worse', async (_, log, isMuted) => {
  const app = await startApp();
  const { reportId } = await reportOf(app, anHdfsLog());
  await muteNumber(app, reportId, 1);
  const next = await reportOf(app, log);
  expect([next.anomalies, next.headline.includes('muted')]).toEqual(
    isMuted ? [0, true] : [1, false],
  );
});

it('a worse one can be expected as well, in place of the first', async () => {
  const app = await startApp();
  await muteNumber(app, (await reportOf(app, anHdfsLog())).reportId, 1);
  await muteNumber(app, (await reportOf(app, withFailures(3))).reportId, 1);
  expect(await muted(app)).toHaveLength(1);
  expect((await reportOf(app, withFailures(6))).anomalies).toBe(0);
  expect((await reportOf(app, withFailures(7))).anomalies).toBe(1);
});

it('what is muted can be shown again, one by one or all', async () => {
  const app = await startApp();
  const { reportId } = await reportOf(app, LOG);
  for (const number of [1, 2, 3]) await muteNumber(app, reportId, number);
  expect(await muted(app)).toHaveLength(3);
  expect(await unmute(app, '4')).toBe('No muted kind of that number is here.');
  expect(await unmute(app, 'everything')).toBe('No muted kind of that number is here.');
  const second = (await muted(app))?.[1]?.replace(/^2\. (.*) \(muted.*/, '$1');
  expect(await unmute(app, '2')).toBe(
    `Ben changed it: from the next report on, this is shown with a number again: ${second}.`,
  );
  expect((await reportOf(app, LOG)).anomalies).toBe(1);
  expect(await unmute(app, 'ALL')).toContain('what was muted is shown with a number again.');
  expect(await muted(app)).toEqual(['None.']);
  expect((await reportOf(app, LOG)).anomalies).toBe(3);
});

it('another channel is none the quieter, and a forged number mutes nothing', async () => {
  const app = await startApp();
  const { reportId } = await reportOf(app, LOG);
  await muteNumber(app, reportId, 1);
  expect((await reportOf(app, LOG, 'slack:C2')).anomalies).toBe(3);
  await muteNumber(app, reportId, 99);
  expect(app.platform.whispers.at(-1)?.view).toMatchObject({
    message: 'This button does not work any more.',
  });
  expect(await muted(app)).toHaveLength(1);
});

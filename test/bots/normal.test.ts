import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { ChangeInWords, ChangeRequest, Press, Upload } from '../../src/jobs/payloads.ts';
import { createEmbeddedBackend } from '../../src/jobs/queue/embedded/embedded-backend.ts';
import type { ReportView, TextView } from '../../src/jobs/view.ts';
import { startApp, type TestApp, temporaryFolder } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { answerTo, idle, problemOf } from '../helpers/answers.ts';

const NORMAL = anHdfsLog({ sessions: 300, odd: 0 });
const TODAY = anHdfsLog({ sessions: 40, odd: 2 });

let uploads = 0;
let changes = 0;

/** Uploads a log as a file of its own, and returns its report. */
async function reportOf(app: TestApp, text: string, overrides: Partial<Upload> = {}) {
  const source = `N${++uploads}`;
  const id = `slack-T1-C1-${source}`;
  const view = await answerTo(app, await app.upload(text, { id, source, ...overrides }));
  if (view.kind !== 'report') throw new Error(`the answer is a ${view.kind}`);
  return view;
}

async function change(
  app: TestApp,
  asked: ChangeInWords,
  overrides: Partial<ChangeRequest> = {},
): Promise<string> {
  const { platform } = app;
  const before = { messages: platform.messages.length, whispers: platform.whispers.length };
  await app.conversation.change({
    id: `slack-change-${++changes}`,
    ...{ tenant: 'slack-T1', conversation: 'slack:C1', place: 'slack:C1' },
    ...{ user: 'U1', userName: 'Ana', change: asked, ...overrides },
  });
  await idle(app);
  const said = [
    ...platform.messages.slice(before.messages),
    ...platform.whispers.slice(before.whispers),
  ];
  expect(said).toHaveLength(1);
  const [{ view } = {}] = said;
  if (view?.kind === 'problem') return `${view.message} ${view.hint}`;
  return view?.kind === 'notice' ? view.text : '';
}

const listed = (view: TextView) => view.sections.flatMap(({ paragraphs }) => paragraphs);

/** Presses "Use as normal", and says yes to the question. */
async function useAsNormal(app: TestApp, { reportId }: ReportView, press: Partial<Press> = {}) {
  const { whispers } = app.platform;
  const before = whispers.length;
  await app.press(`normal/${reportId}`, press);
  await app.platform.until(() => whispers.length > before);
  await app.press(`sure-normal/${reportId}`, { ...press, conversation: 'slack:only-for-one' });
}

it('a report that is used as normal is what the next uploads are compared with', async () => {
  const app = await startApp();
  const normal = await reportOf(app, NORMAL, { fileName: 'last-week.csv' });
  expect(normal).toMatchObject({ canBeNormal: true, doesNotFit: false });
  await useAsNormal(app, normal, { userName: 'Ana', conversation: 'slack:C1:F1' });
  await app.platform.until(({ messages }) => messages.some(({ view }) => view.kind === 'notice'));
  expect(app.platform.messages.at(-1)).toMatchObject({
    conversation: 'slack:C1:F1',
    view: { text: expect.stringMatching(/^Ana set "last-week.csv" \(300 sessions\) as normal\. From now on, each new log in this channel is compared with it\./) }, // biome-ignore format: one object
  });
  const today = await reportOf(app, TODAY);
  expect(today.comparison).toMatch(
    /^Compared with "last-week\.csv" \(300 sessions\), set as normal on \d{1,2} \w+ \d{4} by Ana\./,
  );
  expect(today.notes).toContain(
    'The baseline has never seen 2 of the 6 kinds of events in this log.',
  );
  expect(today.headline).toBe('2 of 40 file pieces look unusual, in 2 groups.');
  // As it was set: what today's own log would say of itself is another thing.
  const alike = await reportOf(app, anHdfsLog({ sessions: 5, odd: 0 }));
  expect(alike.headline).toMatch(/^Nothing unusual in \d+ lines\.$/);
  expect(alike.comparison).toContain('It knows every kind of event in this log.');
});

it('a press that is delivered twice sets it once, and a second press says so again', async () => {
  const app = await startApp();
  const normal = await reportOf(app, NORMAL);
  await app.press(`normal/${normal.reportId}`);
  await app.platform.until(({ whispers }) => whispers.length === 1);
  for (let i = 0; i < 2; i++) {
    await app.press(`sure-normal/${normal.reportId}`, { id: 'slack-press' });
  }
  await app.platform.until(({ messages }) => messages.some(({ view }) => view.kind === 'notice'));
  await idle(app);
  expect(app.platform.messages).toHaveLength(2);
  const baselines = await app.conversation.baselines('slack-T1', 'slack:C1');
  expect(listed(baselines)).toContain('Each new log here is compared with "app.csv".');
});

it('baselines are set, listed, chosen by number or name, and put aside by commands', async () => {
  const app = await startApp();
  const words = async () => listed(await app.conversation.baselines('slack-T1', 'slack:C1'));
  expect(await change(app, { do: 'set' })).toMatch(/^There is no report here yet\./);
  expect(await change(app, { do: 'use', which: '1' })).toContain('None is kept here yet.');
  expect(await change(app, { do: 'clear' })).toBe('Each log here is compared with itself already.');
  await reportOf(app, NORMAL, { fileName: 'monday.csv' });
  expect(await change(app, { do: 'set' })).toMatch(/^Ana set "monday\.csv" \(300 sessions\)/);
  await reportOf(app, anHdfsLog({ sessions: 200, odd: 1 }), { fileName: 'friday.csv' });
  expect(await change(app, { do: 'set', name: ' Black\nFriday ' })).toMatch(
    /^Ana set "Black Friday" \(200 sessions\) as normal\. 1 of them stood out, and sessions like those will still be listed\./,
  );
  expect((await words()).slice(0, 3)).toEqual([
    'Each new log here is compared with "Black Friday".',
    expect.stringMatching(/^1\. "Black Friday" \(200 sessions\), set .* by Ana, in use$/),
    expect.stringMatching(/^2\. "monday\.csv" \(300 sessions\), set .* by Ana$/),
  ]);
  expect(await app.conversation.baselineNames('slack-T1', 'slack:C1')).toEqual([
    'Black Friday',
    'monday.csv',
  ]);
  for (const which of ['2', 'monday.csv', 'MONDAY.csv', '"monday.csv"']) {
    expect(await change(app, { do: 'use', which })).toContain('compared with "monday.csv"');
    expect((await words())[0]).toContain('"monday.csv"');
    await change(app, { do: 'use', which: 'Black Friday' });
  }
  expect(await change(app, { do: 'use', which: '3' })).toContain('See "/logdecoder baseline list"');
  expect(await change(app, { do: 'clear' })).toContain(
    '"Black Friday" is kept. To take it up again: "/logdecoder baseline use Black Friday"',
  );
  const after = await reportOf(app, TODAY);
  expect(after.comparison).toContain('Compared with the rest of this file');
  expect((await words())[0]).toBe('Each new log here is compared with itself.');
});

it('the channel and the tenant have their own, and it is forgotten with the tenant', async () => {
  const app = await startApp();
  await useAsNormal(app, await reportOf(app, NORMAL));
  await app.platform.until(({ messages }) => messages.at(-1)?.view.kind === 'notice');
  for (const other of [{ place: 'slack:C2' }, { tenant: 'slack-T2', id: 'slack-T2-C1-F1' }]) {
    const source = `O${++uploads}`;
    const report = await reportOf(app, TODAY, { source, id: `slack-other-${source}`, ...other });
    expect(report.comparison).toContain('Compared with the rest of this file');
  }
  const status = async () =>
    (await app.conversation.status('slack-T1', 'slack:C1')).sections.find(
      ({ heading }) => heading === 'What is normal',
    )?.paragraphs[0];
  expect(await status()).toMatch(/: 1 log set as normal\.$/);
  await app.conversation.forget('slack-T1');
  expect(await status()).toMatch(/^Nothing is set as normal/);
  expect((await reportOf(app, TODAY)).comparison).toContain('the rest of this file');
});

it('a log that does not fit can be compared with itself by one press, once', async () => {
  const app = await startApp();
  await useAsNormal(app, await reportOf(app, NORMAL));
  await app.platform.until(({ messages }) => messages.at(-1)?.view.kind === 'notice');
  const other = NORMAL.replaceAll(/,(E\d+),/g, ',X$1,').replaceAll('lock', 'lack');
  const odd = await reportOf(app, other.split('\n').slice(0, 1_500).join('\n'));
  expect(odd.doesNotFit).toBe(true);
  expect(odd.notes.join(' ')).toContain('so it probably does not fit this log.');
  const press = { conversation: 'slack:C1:thread' };
  await app.press(`itself/${odd.reportId}`, press);
  await app.press(`itself/${odd.reportId}`, { ...press, user: 'U2' });
  const answers = () => app.platform.messages.filter((one) => one.conversation === 'slack:C1:thread'); // biome-ignore format: one line
  await app.platform.until(() => answers().some(({ view }) => view.kind === 'report'));
  await idle(app);
  expect(answers()).toHaveLength(1);
  expect(answers()[0]?.view).toMatchObject({
    comparison: expect.stringContaining('Compared with the rest of this file'),
    doesNotFit: false,
  });
  // Either press may come first.
  expect(app.platform.whispers.map(({ view }) => view).slice(1)).toEqual([
    { kind: 'notice', text: '"app.csv" is compared with itself. The answer comes here.' },
  ]);
});

it('an upload that asks for another detector is told what to do, and is not read', async () => {
  const app = await startApp();
  await useAsNormal(app, await reportOf(app, NORMAL));
  await app.platform.until(({ messages }) => messages.at(-1)?.view.kind === 'notice');
  const source = `D${++uploads}`;
  const upload = await app.upload(TODAY, {
    ...{ source, id: `slack-T1-${source}`, detector: 'pca-loglizer' },
  });
  const { message, hint } = await problemOf(app, upload);
  expect(message).toBe(
    'Logs are compared here with "app.csv", which was judged in the usual way. This one was to be judged as loglizer does, so the two can not be compared.',
  );
  expect(hint).toContain('/logdecoder baseline clear');
  expect(app.platform.opened).not.toContain(source);
});

it('a log with too little in it is no normal one', async () => {
  const app = await startApp();
  const small = await reportOf(app, anHdfsLog({ sessions: 3 }));
  expect(small.canBeNormal).toBe(false);
  expect(await change(app, { do: 'set' })).toMatch(
    /^This log has too little in it to say what is normal\. Upload a longer log/,
  );
});

it('a report compared with a normal log can become the normal one itself', async () => {
  const app = await startApp();
  await useAsNormal(app, await reportOf(app, NORMAL));
  await app.platform.until(({ messages }) => messages.at(-1)?.view.kind === 'notice');
  const wider = anHdfsLog({ sessions: 60, odd: 0 }).replaceAll(/(PacketResponder 2 .*),E11,.*/g, '$1,E99,Closed <*>'); // biome-ignore format: one call
  const first = await reportOf(app, wider, { fileName: 'wider.csv' });
  expect(first.doesNotFit).toBe(true);
  await change(app, { do: 'set' });
  const again = await reportOf(app, wider);
  expect(again.headline).toMatch(/^Nothing unusual in \d+ lines\.$/);
  expect(again.comparison).toContain('"wider.csv" (60 sessions)');
});

it('a hostile name stays on one line, and is cut', async () => {
  const app = await startApp();
  await reportOf(app, NORMAL, { fileName: `${'x'.repeat(300)}\u202e/..%00.csv` });
  const userName = `<!channel>\n${'y'.repeat(200)}`;
  const said = await change(app, { do: 'set' }, { userName });
  expect(said).toMatch(/^<!channel> y{28}… set "x{79}…"/);
  const [name = ''] = await app.conversation.baselineNames('slack-T1', 'slack:C1');
  expect(await change(app, { do: 'use', which: name })).toContain(`compared with "${name}"`);
});

it('a normal log that this version can not read is said so, and what to do', async () => {
  const backend = createEmbeddedBackend({ folder: temporaryFolder(), onFault: () => {} });
  const app = await startApp({ openBackend: () => backend });
  await useAsNormal(app, await reportOf(app, NORMAL));
  await app.platform.until(({ messages }) => messages.at(-1)?.view.kind === 'notice');
  const [key = ''] = await backend.store.list('slack-T1/normal-model/', 1);
  const model = gunzipSync((await backend.store.get(key)) ?? '').toString();
  const later = gzipSync(model.replace('"version":1', '"version":99'));
  await backend.store.set(key, later, 1_000_000);
  const source = `V${++uploads}`;
  const upload = await app.upload(TODAY, { source, id: `slack-T1-${source}` });
  const { message, hint } = await problemOf(app, upload);
  expect(message).toBe(
    'What is set as normal here, "app.csv", can not be used any more: it was saved by another version of this program.',
  );
  expect(hint).toContain('Write "/logdecoder baseline clear" and upload the file again.');
});

import { expect, it } from 'vitest';
import type { Press, Standing } from '../../src/jobs/payloads.ts';
import type { NormalBy } from '../../src/jobs/who-may.ts';
import { startApp, type TestApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { answerTo, idle } from '../helpers/answers.ts';

let uploads = 0;

async function reportOf(app: TestApp, odd = 3, user = 'U1') {
  const source = `C${++uploads}`;
  const text = anHdfsLog({ sessions: 200, odd });
  const upload = await app.upload(text, { id: `slack-T1-${source}`, source, user });
  const view = await answerTo(app, upload);
  if (view.kind !== 'report') throw new Error(`the answer is a ${view.kind}`);
  return view;
}

/** Presses a button, and gives what was said by that. */
async function press(app: TestApp, action: string, by: Partial<Press> = {}): Promise<string> {
  const { messages, whispers } = app.platform;
  const states = () => JSON.stringify([messages, whispers]);
  const before = { all: states(), messages: messages.length, whispers: whispers.length };
  await app.press(action, { user: 'U1', userName: 'Ana', ...by });
  await app.platform.until(() => states() !== before.all);
  await idle(app);
  const added = [...messages.slice(before.messages), ...whispers.slice(before.whispers)];
  const [{ view } = messages.find(({ ref }) => ref === by.message) ?? {}] = added;
  if (view?.kind === 'problem') return `${view.message} ${view.hint}`;
  return view?.kind === 'notice' ? view.text : '';
}

const inUse = async (app: TestApp) =>
  (await app.conversation.baselines('slack-T1', 'slack:C1')).sections[0]?.paragraphs[0];
const muted = async (app: TestApp) =>
  (await app.conversation.mutes('slack-T1', 'slack:C1')).sections[0]?.paragraphs;
const lastMessage = (app: TestApp) => app.platform.messages.at(-1)?.ref ?? '';

it('what changes for a whole channel is asked once, and only the one who was asked can say yes', async () => {
  const app = await startApp();
  const { reportId } = await reportOf(app);
  const question =
    /^3 of 200 sessions here look unusual\. Use this log as normal anyway\? .* for everybody\./;
  expect(await press(app, `normal/${reportId}`)).toMatch(question);
  expect(await press(app, `sure-normal/${reportId}`, { user: 'U2' })).toMatch(question);
  expect(await inUse(app)).toContain('itself');
  expect(await press(app, `sure-normal/${reportId}`)).toMatch(/^Ana set "app\.csv"/);
  expect(await press(app, `mute/${reportId}/1`)).toMatch(/^Is number 1 really expected here/);
  expect(await muted(app)).toEqual(['None.']);
  expect(await press(app, `sure-mute/${reportId}/1`)).toMatch(
    /^Ana said that number 1 is expected/,
  );
});

it('a log in which nothing stands out is asked for as such', async () => {
  const app = await startApp();
  const { reportId } = await reportOf(app, 0);
  expect(await press(app, `normal/${reportId}`)).toMatch(
    /^Nothing looks unusual here\. Use "app\.csv" \(200 sessions\) as normal\?/,
  );
});

it('what is normal can be taken back for as long as nobody changed it since', async () => {
  const app = await startApp();
  const first = await reportOf(app);
  const second = await reportOf(app, 0);
  const set = async (reportId: string) => {
    await press(app, `normal/${reportId}`);
    await press(app, `sure-normal/${reportId}`);
    return lastMessage(app);
  };
  const ofFirst = await set(first.reportId);
  const ofSecond = await set(second.reportId);
  const undo = (reportId: string, message: string) =>
    press(app, `undo-normal/${reportId}`, { message, user: 'U2', userName: 'Ben' });
  expect(await undo(first.reportId, ofFirst)).toMatch(/^There is nothing to undo any more/);
  expect(await undo(second.reportId, ofSecond)).toMatch(
    /^Ben took it back: "app\.csv" is not what is normal here\. .* compared with "app\.csv" again/,
  );
  expect(await undo(second.reportId, ofSecond)).toMatch(/^There is nothing to undo any more/);
  expect(await undo(first.reportId, ofFirst)).toContain('compared with itself again, as before');
  expect(await inUse(app)).toBe('Each new log here is compared with itself.');
});

it('what was muted is shown again by undo, and a worse one that took its place makes room for it', async () => {
  const app = await startApp();
  const { reportId } = await reportOf(app);
  await press(app, `mute/${reportId}/1`);
  await press(app, `sure-mute/${reportId}/1`);
  const message = lastMessage(app);
  expect(await muted(app)).toHaveLength(1);
  expect(await press(app, `undo-mute/${reportId}/1`, { message })).toMatch(
    /^Ana took it back: number 1 \(/,
  );
  expect(await muted(app)).toEqual(['None.']);
});

it('an undo that failed to be told of is told when it is tried again', async () => {
  const app = await startApp();
  const { reportId } = await reportOf(app);
  await press(app, `mute/${reportId}/1`);
  await press(app, `sure-mute/${reportId}/1`);
  const faults = [new Error('500')];
  app.platform.onStep = (step) => {
    const fault = step === 'edit' ? faults.shift() : undefined;
    if (fault) throw fault;
  };
  const message = lastMessage(app);
  expect(await press(app, `undo-mute/${reportId}/1`, { message })).toContain('took it back');
});

const rows: [NormalBy, Standing, 'own' | 'another’s', boolean][] = [
  ['anyone', 'member', 'another’s', true],
  ['anyone', 'guest', 'own', false],
  ['anyone', 'unknown', 'own', false],
  ['anyone', 'admin', 'another’s', true],
  ['uploader', 'member', 'own', true],
  ['uploader', 'member', 'another’s', false],
  ['uploader', 'guest', 'own', false],
  ['uploader', 'admin', 'another’s', true],
  ['admins', 'member', 'own', false],
  ['admins', 'guest', 'own', false],
  ['admins', 'admin', 'another’s', true],
];

it.each(rows)('with NORMAL_BY=%s a %s may change %s log: %4$s', async (by, who, whose, may) => {
  const app = await startApp({ config: { normalBy: by } });
  app.platform.standings.set('U1', who);
  app.platform.standings.set('U-admin', 'admin');
  const { reportId } = await reportOf(app, 3, whose === 'own' ? 'U1' : 'U9');
  const refused = 'You may not change what is normal here.';
  const isRefused = async (action: string) => (await press(app, action)).startsWith(refused);
  const byAdmin = { user: 'U-admin' };
  for (const action of [`normal/${reportId}`, `mute/${reportId}/1`]) {
    expect(await isRefused(action)).toBe(!may);
  }
  // Asked while they might, or by a forged press.
  expect(await isRefused(`sure-normal/${reportId}`)).toBe(!may);
  if (!may) {
    await press(app, `normal/${reportId}`, byAdmin);
    await press(app, `sure-normal/${reportId}`, byAdmin);
  }
  const clear = async () => {
    const { messages, whispers } = app.platform;
    const before = [messages.length, whispers.length];
    await app.conversation.change({
      ...{ id: `slack-change-${++uploads}`, tenant: 'slack-T1', user: 'U1', userName: 'Ana' },
      ...{ conversation: 'slack:C1', place: 'slack:C1', change: { do: 'clear' } },
    });
    await idle(app);
    return [messages.length - (before[0] ?? 0), whispers.length - (before[1] ?? 0)];
  };
  expect(await clear()).toEqual(may ? [1, 0] : [0, 1]);
});

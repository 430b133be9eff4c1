import { expect, it } from 'vitest';
import { startApp, type TestApp } from '../helpers/an-app.ts';
import { answerTo, idle } from '../helpers/answers.ts';

const two = (n: number) => String(n).padStart(2, '0');
const ssh = (i: number, text: string) =>
  `Jul  1 ${two(8 + Math.floor(i / 360))}:${two(Math.floor(i / 6) % 60)}:${two((10 * i) % 60)} box sshd[${700 + i}]: ${text}\n`;
/** So many failures from an address, then a sign-in that worked. */
const breach = (address: string, failures = 30) =>
  Array.from({ length: failures + 1 }, (_, i) => {
    const what = i < failures ? 'Failed' : 'Accepted';
    return ssh(i, `${what} password for root from ${address} port ${4000 + i} ssh2`);
  }).join('');
let uploads = 0;

async function reportOf(app: TestApp, text: string) {
  const source = `D${++uploads}`;
  const upload = await app.upload(text, { id: `slack-T1-${source}`, source, place: 'slack:C1' });
  const view = await answerTo(app, upload);
  if (view.kind !== 'report') throw new Error(`the answer is a ${view.kind}`);
  return view;
}

/** What is said to a press of "This is expected", or of the yes to it: to all, or to who pressed. */
async function press(
  app: TestApp,
  kind: 'mute' | 'sure-mute',
  { reportId }: { reportId: string },
  who: string,
) {
  const { messages, whispers } = app.platform;
  const before = { messages: messages.length, whispers: whispers.length };
  await app.press(`${kind}/${reportId}/1`, { user: `U-${who}`, userName: who });
  await app.platform.until(
    () => messages.length + whispers.length > before.messages + before.whispers,
  );
  await idle(app);
  const said = (view?: { kind: string }) => (view && 'text' in view ? view.text : view?.kind);
  return {
    all: messages.slice(before.messages).map(({ view }) => said(view)),
    own: whispers.slice(before.whispers).map(({ view }) => said(view)),
  };
}

const dangerIn = ({ choices }: Awaited<ReturnType<typeof reportOf>>) =>
  choices.find(({ severity }) => severity === 'danger');

it('a danger is muted only once the same person has said so twice', async () => {
  const app = await startApp();
  const report = await reportOf(app, breach('203.0.113.9'));
  expect(dangerIn(report)?.number).toBe(1);
  const asked = { all: [], own: [expect.stringMatching(/^Number 1 is a danger\. Is number 1 really/)] }; // biome-ignore format: one object
  expect(await press(app, 'mute', report, 'Ana')).toEqual(asked);
  expect(await press(app, 'sure-mute', report, 'Ben')).toEqual(asked);
  expect(dangerIn(await reportOf(app, breach('203.0.113.9')))).toBeDefined();
  const said = await press(app, 'sure-mute', report, 'Ana');
  expect(said).toEqual({ all: [expect.stringMatching(/^Ana said that number 1 is expected/)], own: [] }); // biome-ignore format: one object
  expect(dangerIn(await reportOf(app, breach('203.0.113.9')))).toBeUndefined();
});

it('a muted danger is shown again where it is another party, or more than twice as far', async () => {
  const app = await startApp();
  const report = await reportOf(app, breach('203.0.113.9'));
  await press(app, 'mute', report, 'Ana');
  await press(app, 'sure-mute', report, 'Ana');
  expect(dangerIn(await reportOf(app, breach('203.0.113.9', 45)))).toBeUndefined();
  expect(dangerIn(await reportOf(app, breach('203.0.113.9', 80)))).toBeDefined();
  expect(dangerIn(await reportOf(app, breach('198.51.100.4')))).toBeDefined();
});

import { expect, it } from 'vitest';
import { RetryLater } from '../../src/jobs/queue/queue.ts';
import { startApp, type TestApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { decoded, idle } from '../helpers/answers.ts';
import type { Step } from '../helpers/fake-platform.ts';

const MANY = anHdfsLog({ sessions: 2_000, odd: 60 });

const explanations = ({ platform }: TestApp) =>
  platform.messages.filter(({ view }) => view.kind === 'explanation');

/** What was whispered to the person, the last word of it. */
async function whispered(app: TestApp, user = 'U1'): Promise<string> {
  await app.platform.until(({ whispers }) => whispers.some((one) => one.user === user));
  const view = app.platform.whispers.findLast((one) => one.user === user)?.view;
  return view?.kind === 'problem' ? `${view.message} ${view.hint}` : (view?.text ?? '');
}

it('a pressed number is explained in the conversation of the press', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app);
  await app.press(`explain/${reportId}/1`);
  await app.platform.until(() => explanations(app).length === 1);
  const [{ view, conversation } = {}] = explanations(app);
  expect(conversation).toBe('slack:C1:F1');
  expect(view).toMatchObject({
    number: 1,
    // What its sample shows is not counted beside it.
    events: [],
    samples: [{ text: 'writeBlock blk_1119 received exception 7' }],
    source: 'plain',
  });
  if (view?.kind !== 'explanation') throw new Error('it must be an explanation');
  expect(view.summary).toMatch(/^Based on the logs, the file piece blk_1119 stands out/);
});

it('a number pressed again is one explanation, and a link to it', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app);
  await app.press(`explain/${reportId}/1`);
  await app.platform.until(() => explanations(app).length === 1);
  await idle(app);
  await app.press(`explain/${reportId}/1`, { user: 'U2' });
  expect(await whispered(app, 'U2')).toBe('Number 1 is explained already.');
  expect(app.platform.whispers.at(-1)?.view).toMatchObject({
    link: {
      label: 'Show the explanation',
      url: `https://chat.example/${explanations(app)[0]?.ref}`,
    },
  });
  await idle(app);
  expect(explanations(app)).toHaveLength(1);
});

it('a number pressed by two people at once is one explanation, and a word to the second', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app);
  const post = Promise.withResolvers<void>();
  app.platform.onStep = (step) => (step === 'post' ? post.promise : undefined);
  await app.press(`explain/${reportId}/1`);
  await app.press(`explain/${reportId}/1`, { user: 'U2' });
  await app.platform.until(({ whispers }) => whispers.length === 1);
  expect(app.platform.whispers[0]?.view).toMatchObject({
    text: 'Number 1 is being explained. The answer comes below the report in a moment.',
  });
  post.resolve();
  await app.platform.until(() => explanations(app).length === 1);
  await idle(app);
  expect([explanations(app).length, app.platform.whispers.length]).toEqual([1, 1]);
});

it('a press that is delivered twice is one explanation, without a word', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app);
  for (let i = 0; i < 2; i++) await app.press(`explain/${reportId}/1`, { id: 'slack-press' });
  await app.platform.until(() => explanations(app).length === 1);
  await idle(app);
  expect([explanations(app).length, app.platform.whispers.length]).toEqual([1, 0]);
});

it('an explanation whose message was deleted is posted again', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app);
  await app.press(`explain/${reportId}/1`);
  await app.platform.until(() => explanations(app).length === 1);
  await idle(app);
  app.platform.messages.pop();
  await app.press(`explain/${reportId}/1`);
  await app.platform.until(() => explanations(app).length === 1);
});

it('a number that could not be explained can be pressed again', async () => {
  let down = true;
  const explainer = {
    explain: async () => {
      if (down) throw new Error('the model is down');
      return {
        summary: 'Based on the logs, all is well.',
        reasons: [],
        meaning: '',
        steps: [],
        who: '',
        source: 'model' as const,
      };
    },
  };
  const app = await startApp({ explainerFor: () => explainer });
  const { reportId } = await decoded(app);
  await app.press(`explain/${reportId}/1`);
  expect(await whispered(app)).toMatch(/^Sorry, number 1 could not be explained just now\. Press/);
  await idle(app);
  down = false;
  await app.press(`explain/${reportId}/1`);
  await app.platform.until(() => explanations(app).length === 1);
});

it.each([
  ['nothing', ''],
  ['another action', 'delete/0123456789abcdef/1'],
  ['another path', 'explain/../slack-T2/1'],
  ['a very long text', `explain/${'a'.repeat(9_999)}`],
])('a forged payload of %s is answered in words', async (_, action) => {
  const app = await startApp();
  await app.press(action);
  expect(await whispered(app)).toMatch(/^This button does not work any more\. Upload/);
});

it.each(['explain/ID/2', 'page/ID/1', 'feedback/ID/99/up'])(
  'the forged payload %s of a report that is there is answered in words',
  async (action) => {
    const app = await startApp();
    const { reportId } = await decoded(app);
    await app.press(action.replace('ID', reportId));
    expect(await whispered(app)).toMatch(/^This button does not work any more\./);
  },
);

it.each(['explain/ID/1', 'page/ID/0', 'list/ID', 'feedback/ID/1/up'])(
  '%s of a report that has expired says so, and how to get it again',
  async (action) => {
    const app = await startApp();
    await app.press(action.replace('ID', 'f'.repeat(24)));
    expect(await whispered(app)).toBe(
      'This report has expired or was deleted: reports are kept for 30 days. Upload the file again to get a new one.',
    );
  },
);

it('a tenant that presses the button of another is told nothing of its report', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app, MANY);
  const other = { tenant: 'slack-T2', user: 'U9' };
  for (const action of ['explain/ID/1', 'page/ID/1', 'list/ID', 'feedback/ID/1/up']) {
    await app.press(action.replace('ID', reportId), other);
  }
  await app.platform.until(({ whispers }) => whispers.length === 4);
  for (const { view } of app.platform.whispers) {
    expect(view).toMatchObject({ message: expect.stringContaining('has expired') });
  }
  expect([app.platform.messages.length, app.platform.files.length]).toEqual([1, 0]);
  const feedback = async (tenant: string) =>
    (await app.conversation.status(tenant, 'slack:C1')).sections.at(-1)?.paragraphs;
  expect(await feedback('slack-T1')).toEqual(['None yet.']);
  expect(await feedback('slack-T2')).toEqual(['None yet.']);
});

it('a page is shown in the message of its button', async () => {
  const app = await startApp();
  const { reportId, pages } = await decoded(app, MANY);
  expect(pages).toBe(9);
  const [message] = app.platform.messages;
  await app.press(`page/${reportId}/2`, { message: message?.ref ?? '' });
  await app.platform.until(() => message?.view.kind === 'report' && message.view.page === 2);
  expect(message?.view).toMatchObject({ choices: { length: 7, 0: { number: 15 } } });
  expect(app.platform.messages).toHaveLength(1);
});

it('the full list is posted as a file, and not twice within a minute', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app, MANY);
  await app.press(`list/${reportId}`);
  await app.platform.until(({ files }) => files.length === 1);
  const [{ conversation, file } = {}] = app.platform.files;
  expect([conversation, file?.name]).toEqual(['slack:C1:F1', 'app-unusual-sessions.csv']);
  expect(file?.text.split('\r\n')).toHaveLength(62);
  await app.press(`list/${reportId}`, { user: 'U2' });
  expect(await whispered(app, 'U2')).toBe(
    'The full list was posted below the report a moment ago.',
  );
  expect(app.platform.files).toHaveLength(1);
});

it('a vote is thanked for, counted once a person, and may change', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app);
  const feedback = async () =>
    (await app.conversation.status('slack-T1', 'slack:C1')).sections.at(-1)?.paragraphs.join();
  for (const way of ['up', 'up']) await app.press(`feedback/${reportId}/1/${way}`);
  await app.press(`feedback/${reportId}/1/up`, { user: 'U2' });
  await app.platform.until(({ whispers }) => whispers.length === 3);
  expect(await whispered(app)).toMatch(/^Thank you\./);
  expect(await feedback()).toBe('2 found helpful, 0 not helpful.');
  await app.press(`feedback/${reportId}/1/down`);
  await app.platform.until(({ whispers }) => whispers.length === 4);
  await idle(app);
  expect(await feedback()).toBe('1 found helpful, 1 not helpful.');
});

it.each<[Step, string]>([
  ['whisper', 'explain/x/1'],
  ['edit', 'page/ID/1'],
  ['postFile', 'list/ID'],
  ['post', 'explain/ID/1'],
])('a failing and a rate limited %s is tried again', async (failing, action) => {
  const app = await startApp();
  const { reportId } = await decoded(app, MANY);
  const faults = [new Error('500'), new RetryLater(5), new Error('socket hang up')];
  app.platform.onStep = (step) => {
    const fault = step === failing ? faults.shift() : undefined;
    if (fault) throw fault;
  };
  await app.press(action.replace('ID', reportId));
  const done = { whisper: 'whispers', edit: 'edits', postFile: 'files', post: 'messages' }[
    failing as 'whisper'
  ];
  await app.platform.until(({ whispers, files, messages }) => {
    const edits = messages[0]?.view.kind === 'report' && messages[0].view.page === 1 ? 1 : 0;
    const counts = { whispers: whispers.length, edits, files: files.length, messages: messages.length - 1 }; // biome-ignore format: one object
    return counts[done as 'whispers'] === 1;
  });
  await idle(app);
  expect(faults).toEqual([]);
  expect([app.platform.messages.length, app.platform.files.length]).toEqual([
    failing === 'post' ? 2 : 1,
    failing === 'postFile' ? 1 : 0,
  ]);
});

it('a request that fails every time ends in an apology', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app);
  app.platform.onStep = (step) => {
    if (step === 'postFile') throw new Error('500');
  };
  await app.press(`list/${reportId}`);
  expect(await whispered(app)).toMatch(/^Sorry, that did not work\. Try it again/);
});

it('how a log was read is told in full to whoever asks for it', async () => {
  const app = await startApp();
  const { reportId } = await decoded(app);
  await app.press(`notes/${reportId}`);
  expect(await whispered(app)).toMatch(/^How \S+ was read: Compared with the rest of this file\./);
  await idle(app);
  expect(app.platform.messages).toHaveLength(1);
});

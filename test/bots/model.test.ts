import { expect, it, onTestFinished } from 'vitest';
import { modelSettingsFrom } from '../../src/explain/model/model-settings.ts';
import { reportIdOf } from '../../src/jobs/archive/report.ts';
import { systemClock } from '../../src/jobs/queue/clock.ts';
import { startApp, type TestApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { aFakeOpenAI, type FakeReply } from '../helpers/fake-openai.ts';
import { honestAnswer } from '../helpers/honest-model.ts';

/** No day ends while a test runs. */
const fromNoon = {
  ...systemClock,
  now: () => Math.floor(Date.UTC(2026, 10, 3, 12) + performance.now()),
};

const SECRET = 'AKIAIOSFODNN7EXAMPLE';

/** The service with a model behind it, and a log whose every line holds a key. */
async function aServiceWithModel(reply?: FakeReply, env: Record<string, string> = {}) {
  const openai = await aFakeOpenAI(
    (request) => reply ?? { content: JSON.stringify(honestAnswer(request)) },
  );
  onTestFinished(() => openai[Symbol.asyncDispose]());
  const { settings } = modelSettingsFrom({
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: openai.url,
    EXPLAIN_CHECK: 'none',
    ...env,
  });
  const app = await startApp({ config: { model: settings }, clock: fromNoon });
  const log = anHdfsLog().replaceAll(/(blk_-?\d+)/g, `$1 key=${SECRET}`);
  const upload = await app.upload(log);
  await app.platform.until(() => app.platform.messages.some(({ view }) => view.kind === 'report'));
  return { app, openai, explain: `explain/${reportIdOf(upload)}/1` };
}

async function explanations(app: TestApp) {
  const found = () =>
    app.platform.messages.flatMap(({ view }) => (view.kind === 'explanation' ? [view] : []));
  await app.platform.until(() => found().length > 0);
  return found();
}

async function spentToday(app: TestApp): Promise<string> {
  const { sections } = await app.conversation.status('slack-T1', 'slack:C1');
  return sections.find(({ heading }) => heading === 'ChatGPT today')?.paragraphs[0] ?? '';
}

it('three people who press the same number cost one call, whose words are shown', async () => {
  const { app, openai, explain } = await aServiceWithModel();
  await Promise.all(['U1', 'U2', 'U3'].map((user) => app.press(explain, { user })));
  const views = await explanations(app);
  await app.platform.until(() => app.platform.whispers.length === 2);
  expect(views).toMatchObject([{ source: 'model' }]);
  expect(views[0]?.summary).toMatch(/^Based on the logs, /);
  expect(openai.requests).toHaveLength(1);
  expect(await spentToday(app)).toMatch(/^[1-9][\d,]* tokens, 0\.0\d+ US dollars\.$/);
});

it('no secret of the log reaches the model, the report or the reader', async () => {
  const { app, openai, explain } = await aServiceWithModel();
  await app.press(explain);
  const views = await explanations(app);
  expect(views[0]?.samples.length).toBeGreaterThan(0);
  expect(JSON.stringify(views)).not.toContain(SECRET);
  expect(openai.requests.map(({ text }) => text).join()).not.toContain(SECRET);
});

it.each<[string, FakeReply, string]>([
  ['refuses the key', { status: 401 }, 'ChatGPT did not accept the access key'],
  [
    'invents a number',
    { content: '{"summary":"Based on the logs, 987654 disks died."}' },
    'ChatGPT',
  ],
])(
  'a model that %s gives way to the built-in explanation, and one line why',
  async (_, reply, why) => {
    const { app, explain } = await aServiceWithModel(reply);
    await app.press(explain);
    const [view] = await explanations(app);
    expect(view).toMatchObject({ source: 'plain', note: expect.stringContaining(why) });
    expect(JSON.stringify(view)).not.toContain('987654');
  },
);

it('a spent budget is not overdrawn', async () => {
  const { app, openai, explain } = await aServiceWithModel(undefined, { OPENAI_DAILY_USD: '0' });
  await app.press(explain);
  const [view] = await explanations(app);
  expect(view).toMatchObject({ source: 'plain', note: expect.stringContaining('budget') });
  expect(openai.requests).toEqual([]);
});

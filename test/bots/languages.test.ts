import { expect, it, onTestFinished } from 'vitest';
import { modelSettingsFrom } from '../../src/explain/model/model-settings.ts';
import { reportIdOf } from '../../src/jobs/archive/report.ts';
import { startApp, type TestApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { aFakeOpenAI, type FakeRequest } from '../helpers/fake-openai.ts';
import { factsIn, honestAnswer } from '../helpers/honest-model.ts';
import { aPress } from '../helpers/test-parts.ts';

/** The service with a model that answers in every language but those it can not. */
async function aService({ cannot = [] }: { cannot?: string[] } = {}) {
  const openai = await aFakeOpenAI((request) => {
    if (cannot.includes(languageIn(request))) return { status: 401 };
    return { content: JSON.stringify({ ...honestAnswer(request), answer: '[N1].', look_ups: [] }) };
  });
  onTestFinished(() => openai[Symbol.asyncDispose]());
  const { settings } = modelSettingsFrom({
    EXPLAIN_CHECK: 'none',
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: openai.url,
  });
  const app = await startApp({ config: { model: settings } });
  return { app, openai, explain: await aReport(app) };
}

async function aReport(app: TestApp): Promise<string> {
  const upload = await app.upload(anHdfsLog());
  await app.platform.until(() => app.platform.messages.some(({ view }) => view.kind === 'report'));
  return `explain/${reportIdOf(upload)}/1`;
}

/** The language of the sentences that a model may choose from. */
function languageIn(request: FakeRequest): string {
  return /Sitzung/.test(factsIn(request).facts.F1 ?? '') ? 'German' : 'English';
}

function explanations(app: TestApp) {
  return app.platform.messages.flatMap(({ view }) => (view.kind === 'explanation' ? [view] : []));
}

it('two readers of a number each get it in their language, and others the one that is there', async () => {
  const { app, openai, explain } = await aService();
  app.platform.locales.set('U1', 'de-DE').set('U3', 'de-AT');
  await app.press(explain, { user: 'U1' });
  await app.platform.until(() => explanations(app).length === 1);
  await app.press(explain, { user: 'U2' });
  await app.platform.until(() => explanations(app).length === 2);
  const [german, english] = explanations(app);
  expect(german).toMatchObject({ source: 'model', language: 'de' });
  expect(german?.summary).toMatch(/^Das zeigt das Log: die Sitzung/);
  expect(english).toMatchObject({ source: 'model' });
  expect(english).not.toHaveProperty('language');

  await app.press(explain, { user: 'U3' });
  await app.press(explain, { user: 'U4', language: 'de' });
  await app.press(explain, { user: 'U5', language: 'en-GB' });
  await app.platform.until(() => app.platform.whispers.length === 3);
  expect(explanations(app)).toHaveLength(2);
  expect(openai.requests.map(languageIn)).toEqual(['German', 'English']);
});

it('two readers who press at once get it in their languages all the same', async () => {
  const { app, explain } = await aService();
  await Promise.all([
    app.press(explain, { user: 'U1', language: 'de' }),
    app.press(explain, { user: 'U2', language: 'en' }),
  ]);
  await app.platform.until(() => explanations(app).length === 2);
  expect(
    explanations(app)
      .map(({ language = 'en' }) => language)
      .sort(),
  ).toEqual(['de', 'en']);
});

it('what the model can not write in a language is the built-in explanation in that language', async () => {
  const { app, explain } = await aService({ cannot: ['German', 'English'] });
  await app.press(explain, { user: 'U1', language: 'de' });
  await app.platform.until(() => explanations(app).length === 1);
  expect(explanations(app)[0]).toMatchObject({
    source: 'plain',
    language: 'de',
    summary: expect.stringMatching(/^Das zeigt das Log: /),
  });
  await app.press(explain, { user: 'U2', language: 'it' });
  await app.platform.until(() => explanations(app).length === 2);
  expect(explanations(app)[1]).toMatchObject({
    source: 'plain',
    note: expect.stringContaining('key'),
  });
  expect(explanations(app)[1]).not.toHaveProperty('language');
  await app.press(explain, { user: 'U3', language: 'de-CH' });
  await app.press(explain, { user: 'U4', language: 'en-US' });
  await app.platform.until(() => app.platform.whispers.length === 2);
  const told = app.platform.whispers.map(({ view }) => (view.kind === 'notice' ? view.text : ''));
  expect(told.sort()).toEqual(['Number 1 is explained already.', 'Nummer 1 ist schon erklärt.']);
  expect(explanations(app)).toHaveLength(2);
});

it('without a model each reader has it in their language, and all others in English', async () => {
  const app = await startApp();
  const explain = await aReport(app);
  app.platform.locales.set('U7', 'de-DE');
  await app.press(explain, { user: 'U7' });
  await app.platform.until(() => explanations(app).length === 1);
  await app.press(explain, { user: 'U2', language: 'xx' });
  await app.platform.until(() => explanations(app).length === 2);
  expect(explanations(app).map(({ summary }) => summary)).toEqual([
    expect.stringMatching(/^Das zeigt das Log: /),
    expect.stringMatching(/^Based on the logs, /),
  ]);
});

it('a report is in the language of who uploaded the log, and stays so when another turns its page', async () => {
  const app = await startApp();
  app.platform.locales.set('U1', 'de-AT');
  const upload = await app.upload(anHdfsLog());
  const report = () => app.platform.messages.find(({ view }) => view.kind === 'report');
  await app.platform.until(() => report() !== undefined);
  expect(report()?.view).toMatchObject({
    language: 'de',
    headline: expect.stringMatching(/auffällig/),
  });
  await app.press(`notes/${reportIdOf(upload)}`, { user: 'U2', language: 'en-US' });
  await app.platform.until(() => app.platform.whispers.length === 1);
  expect(app.platform.whispers[0]?.view).toMatchObject({ text: expect.stringMatching(/^How /) });
  await app.press(`page/${reportIdOf(upload)}/0`, { user: 'U2', language: 'en-US' });
  await app.press(`notes/${reportIdOf(upload)}`, { user: 'U1' });
  await app.platform.until(() => app.platform.whispers.length === 2);
  expect(app.platform.whispers[1]?.view).toMatchObject({
    text: expect.stringMatching(/gelesen wurde/),
  });
  expect(report()?.view).toMatchObject({ language: 'de' });
});

it('a question is answered in the language of the one who asks, else of the explanation', async () => {
  const { app, openai, explain } = await aService();
  await app.press(explain, { user: 'U1', language: 'de' });
  await app.platform.until(() => explanations(app).length === 1);
  const { tenant, conversation, place } = aPress();
  const asked = { tenant, conversation, place, text: 'Ist meine Datei weg?' };
  await app.conversation.ask({ ...asked, id: 'slack-ask-1', user: 'U2' });
  await app.platform.until(() => app.platform.messages.length === 3);
  expect(app.platform.messages[2]?.view).toMatchObject({
    paragraphs: [expect.stringMatching(/^Das zeigt das Log: das sagt/)],
  });
  app.platform.locales.set('U3', 'en-US');
  await app.conversation.ask({ ...asked, id: 'slack-ask-2', user: 'U3' });
  await app.platform.until(() => app.platform.messages.length === 4);
  // What to look up is asked first.
  expect(openai.requests.map(languageIn)).toEqual([
    ...['German', 'German', 'German', 'English', 'English'],
  ]);
});

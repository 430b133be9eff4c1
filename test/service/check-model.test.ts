import { expect, it } from 'vitest';
import { modelSettingsFrom } from '../../src/explain/model/model-settings.ts';
import { checkModel } from '../../src/service/check-model.ts';
import { aFakeOpenAI, type FakeReply, type FakeRequest } from '../helpers/fake-openai.ts';
import { honestAnswer } from '../helpers/honest-model.ts';

async function checked(reply: (request: FakeRequest) => FakeReply) {
  await using fake = await aFakeOpenAI(reply);
  const { settings } = modelSettingsFrom({ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: fake.url });
  if (!settings) throw new Error('the settings must be right');
  // Before the fake is closed.
  return await checkModel(settings, new AbortController().signal);
}

it('a model that explains is told with what it cost', async () => {
  const { ok, line } = await checked((request) => ({
    content: JSON.stringify(honestAnswer(request)),
  }));
  expect(line).toMatch(/^Model gpt-6-luna: .*[1-9]\d* tokens, 0\.\d{5} US dollars\)\.$/);
  expect(ok).toBe(true);
});

it('a key that is refused is told, with what to do', async () => {
  const { ok, line, todo } = await checked(() => ({ status: 401, error: { message: 'no' } }));
  expect(ok).toBe(false);
  expect(line).toContain('ChatGPT did not accept the access key');
  expect(todo).toContain('OPENAI_API_KEY');
});

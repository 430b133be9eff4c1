import { LLMock } from '@copilotkit/aimock';
import { expect, it } from 'vitest';
import { EXPLANATION_SCHEMA } from '../../../src/explain/model/answer-schema.ts';
import type { ModelReply, Prompt } from '../../../src/explain/model/model-client.ts';
import { anOpenAIClient } from '../../helpers/an-openai-client.ts';
import { aFakeOpenAI, type FakeOpenAIOptions, type FakeReply } from '../../helpers/fake-openai.ts';

const PROMPT: Prompt = { instructions: 'Be brief.', input: 'Facts.', schema: EXPLANATION_SCHEMA };
const APIS = ['responses', 'chat'];
const USAGE = { inputTokens: 1000, outputTokens: 200, costUsd: 0.0002 };

it.each(APIS)('%s: an answer comes with its tokens and its cost', async (api) => {
  const { reply, requests } = await ask(() => ({ content: 'Hello' }), { OPENAI_API: api });
  expect(reply).toEqual({ kind: 'answer', text: 'Hello', usage: USAGE });
  const [request] = requests;
  expect(request?.body).toMatchObject({ model: 'gpt-6-luna', store: false });
  expect(request?.instructions).toBe('Be brief.');
  expect(request?.messages).toEqual([{ role: 'user', content: 'Facts.' }]);
  expect(request?.headers.authorization).toBe('Bearer sk-test');
  expect(Object.keys(request?.body ?? {})).not.toContain('temperature');
  expect(request?.text).toContain(':4000');
});

it.each(APIS)('%s: prices and model are settings', async (api) => {
  const prices = {
    OPENAI_API: api,
    OPENAI_PRICE_IN: '2',
    OPENAI_PRICE_OUT: '10',
    OPENAI_MODEL: 'm-1',
  };
  const { reply, requests } = await ask(() => ({ content: 'x' }), prices);
  expect(reply.usage?.costUsd).toBeCloseTo(0.004, 12);
  expect(requests[0]?.body.model).toBe('m-1');
});

const TROUBLES: [name: string, reply: FakeReply, trouble: string][] = [
  ['a wrong key', { status: 401, error: { code: 'invalid_api_key' } }, 'unauthorized'],
  ['a country that is not served', { status: 403, error: {} }, 'unauthorized'],
  [
    'a spent quota',
    { status: 429, error: { code: 'insufficient_quota', type: 'insufficient_quota' } },
    'quota',
  ],
  ['an unpaid bill', { status: 402, error: {} }, 'quota'],
  [
    'too many requests',
    { status: 429, error: { code: 'rate_limit_exceeded' }, headers: { 'retry-after': '60' } },
    'busy',
  ],
  [
    'a fault of the server',
    { status: 500, error: {}, headers: { 'retry-after-ms': '1' } },
    'server',
  ],
  [
    'an overloaded server',
    { status: 503, error: {}, headers: { 'retry-after-ms': '1' } },
    'server',
  ],
  [
    'an unknown model',
    { status: 404, error: { code: 'model_not_found', message: 'The model does not exist' } },
    'request',
  ],
  ['a bad request', { status: 400, error: { message: 'Something else' } }, 'request'],
  ['a filtered prompt', { status: 400, error: { code: 'content_filter' } }, 'filtered'],
  ['a refusal', { refusal: 'I can not help with that.' }, 'refused'],
  ['an answer that is cut', { content: '{"summary":"Bas', finish: 'length' }, 'cut'],
  ['an allowance spent on thinking', { content: null, finish: 'length' }, 'thinking'],
  ['a thought that spends the allowance', { content: '<think>so', finish: 'length' }, 'thinking'],
  ['a filtered answer', { content: '', finish: 'content_filter' }, 'filtered'],
  ['no content', { content: null }, 'empty'],
  ['empty content', { content: ' \n' }, 'empty'],
  ['no choices', { raw: '{"choices":[],"output":[]}' }, 'empty'],
  ['null choices', { raw: '{"choices":null,"output":null}' }, 'empty'],
  ['wrong types', { raw: '{"choices":7,"output":"x"}' }, 'malformed'],
  ['broken JSON', { raw: '{"choices":[' }, 'malformed'],
  [
    'a login page',
    { raw: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } },
    'malformed',
  ],
  ['nothing at all', { raw: '' }, 'malformed'],
  [
    '2 MB of text',
    { raw: `{"output":[],"choices":[],"x":"${'x'.repeat(2_000_000)}"}` },
    'malformed',
  ],
  ['a cut connection', { dies: true }, 'unreachable'],
  [
    'a redirect',
    { status: 307, headers: { location: 'http://127.0.0.1:9/' }, error: {} },
    'unreachable',
  ],
];

it.each(APIS.flatMap((api) => TROUBLES.map((row) => [api, ...row] as const)))(
  '%s: %s is told as trouble',
  async (api, _name, reply, trouble) => {
    const answered = await ask(() => reply, { OPENAI_API: api });
    expect(answered.reply).toMatchObject({ kind: 'trouble', trouble });
    expect(answered.requests.length).toBeLessThanOrEqual(2);
  },
);

it.each(APIS)('%s: what passes is tried once more', async (api) => {
  const { reply, requests } = await ask(
    (_request, index) =>
      index === 0
        ? { status: 503, error: {}, headers: { 'retry-after-ms': '1' } }
        : { content: 'Hello' },
    { OPENAI_API: api },
  );
  expect(reply).toMatchObject({ kind: 'answer', text: 'Hello' });
  expect(requests).toHaveLength(2);
});

it('a server that never answers is given up in time', async () => {
  const { reply } = await ask(() => ({ hangs: true }), {}, {}, 50);
  expect(reply).toEqual({ kind: 'trouble', trouble: 'timeout', usage: null });
});

it('a server that is not there is unreachable', async () => {
  const client = anOpenAIClient('http://127.0.0.1:1/v1');
  const reply = await client.complete(PROMPT, new AbortController().signal);
  expect(reply).toMatchObject({ trouble: 'unreachable' });
});

it('an aborted caller gets its own reason', async () => {
  const controller = new AbortController();
  await using fake = await aFakeOpenAI(() => {
    controller.abort(new Error('shutting down'));
    return { hangs: true };
  });
  const asked = anOpenAIClient(fake.url).complete(PROMPT, controller.signal);
  await expect(asked).rejects.toThrow('shutting down');
});

it('a server without the Responses API is asked by Chat Completions, also the next time', async () => {
  await using fake = await aFakeOpenAI(() => ({ content: 'Hello' }), {
    paths: ['/chat/completions'],
  });
  const client = anOpenAIClient(fake.url);
  for (const _ of [1, 2]) {
    expect(await client.complete(PROMPT, new AbortController().signal)).toMatchObject({
      kind: 'answer',
    });
  }
  expect(fake.requests.map(({ path }) => path)).toEqual([
    '/v1/chat/completions',
    '/v1/chat/completions',
  ]);
});

it.each<[string, FakeReply]>([
  [
    'an error with status 200',
    { raw: '{"error":"Unexpected endpoint or method. (POST /v1/responses)"}' },
  ],
  ['an error object with status 200', { raw: '{"error":{"message":"Unknown endpoint"}}' }],
  ['status 501', { status: 501, error: { message: 'Not implemented' } }],
  ['status 400 and an unknown URL', { status: 400, error: { message: 'Unknown URL' } }],
])(
  'a server that answers the Responses API with %s is asked by Chat Completions',
  async (_, no) => {
    await using fake = await aFakeOpenAI(({ path }) =>
      path.endsWith('/responses') ? no : { content: 'Hello' },
    );
    const reply = await anOpenAIClient(fake.url).complete(PROMPT, new AbortController().signal);
    expect(reply).toMatchObject({ kind: 'answer', text: 'Hello' });
  },
);

it.each(APIS)('%s: what the model thought aloud is no part of its answer', async (api) => {
  const content = '<think>Let me see: {"a": 2}</think>\n{"a":1}';
  const { reply } = await ask(() => ({ content }), { OPENAI_API: api });
  expect(reply).toMatchObject({ kind: 'answer', text: '\n{"a":1}' });
  const unclosed = await ask(() => ({ content: '<think>Let me see' }), { OPENAI_API: api });
  expect(unclosed.reply).toMatchObject({ trouble: 'empty' });
});

it.each([
  ['responses', { reasoning: { effort: 'low' }, max_output_tokens: 900 }],
  ['chat', { reasoning_effort: 'low', max_completion_tokens: 900 }],
])('%s: effort and most tokens are settings, and go where they are refused', async (api, sent) => {
  const env = { OPENAI_API: api, OPENAI_REASONING: 'low', OPENAI_MAX_TOKENS: '900' };
  const told = await ask(() => ({ content: 'x' }), env);
  expect(told.requests[0]?.body).toMatchObject(sent);
  const refuses = ['reasoning', 'reasoning_effort'];
  const refused = await ask(() => ({ content: 'x' }), env, { refuses });
  expect(refused.reply).toMatchObject({ kind: 'answer' });
});

it.each<[string, FakeOpenAIOptions, string]>([
  ['response_format', { refuses: ['response_format'] }, 'max_completion_tokens'],
  ['max_completion_tokens', { refuses: ['max_completion_tokens'] }, 'max_tokens'],
  [
    'store and a token limit',
    { refuses: ['store', 'max_tokens', 'max_completion_tokens'] },
    'messages',
  ],
])('a compatible server that does not know %s is asked without', async (_name, options, sent) => {
  const { reply, requests } = await ask(() => ({ content: 'x' }), { OPENAI_API: 'chat' }, options);
  expect(reply).toMatchObject({ kind: 'answer' });
  expect(Object.keys(requests[0]?.body ?? {})).toContain(sent);
});

it('an answer to mend goes back with what is wrong', async () => {
  const repair = { answer: '{"a":1}', objections: ['A number is not in the facts.'] };
  for (const api of APIS) {
    await using fake = await aFakeOpenAI(() => ({ content: 'x' }));
    const client = anOpenAIClient(fake.url, { OPENAI_API: api });
    await client.complete({ ...PROMPT, repair }, new AbortController().signal);
    const [, answer, request] = fake.requests[0]?.messages ?? [];
    expect(answer).toEqual({ role: 'assistant', content: '{"a":1}' });
    expect(request?.content).toContain('- A number is not in the facts.');
  }
});

it('Azure is asked at its deployment, by its own key', async () => {
  await using fake = await aFakeOpenAI(() => ({ content: 'Hello' }));
  const client = anOpenAIClient('', {
    OPENAI_BASE_URL: '',
    AZURE_OPENAI_ENDPOINT: fake.url.replace('/v1', '/'),
    AZURE_OPENAI_API_KEY: 'azure-key',
    AZURE_OPENAI_DEPLOYMENT: 'our-model',
  });
  expect(await client.complete(PROMPT, new AbortController().signal)).toMatchObject({
    text: 'Hello',
  });
  const [request] = fake.requests;
  expect(request?.path).toBe('/openai/deployments/our-model/chat/completions');
  expect(request?.text).toContain('api-version=2024-10-21');
  expect(request?.headers['api-key']).toBe('azure-key');
});

it.each(APIS)('%s: another maker’s fake of OpenAI understands it', async (api) => {
  const mock = new LLMock({ port: 0, logLevel: 'silent' });
  mock.onMessage('Facts.', { content: 'Hello from there' });
  await mock.start();
  try {
    const client = anOpenAIClient(`${mock.url}/v1`, { OPENAI_API: api });
    const ask = () => client.complete(PROMPT, new AbortController().signal);
    expect(await ask()).toMatchObject({ kind: 'answer', text: 'Hello from there' });
    mock.nextRequestError(429, {
      message: 'spent',
      type: 'insufficient_quota',
      code: 'insufficient_quota',
    });
    expect(await ask()).toMatchObject({ trouble: 'quota' });
  } finally {
    await mock.stop();
  }
});

async function ask(
  reply: (request: unknown, index: number) => FakeReply,
  env: Record<string, string> = {},
  options: FakeOpenAIOptions = {},
  timeoutMs = 30_000,
): Promise<{ reply: ModelReply; requests: Awaited<ReturnType<typeof aFakeOpenAI>>['requests'] }> {
  await using fake = await aFakeOpenAI(reply, options);
  const client = anOpenAIClient(fake.url, env, { timeoutMs });
  const answer = await client.complete(PROMPT, new AbortController().signal);
  return { reply: answer, requests: fake.requests };
}

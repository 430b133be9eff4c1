import { expect, it } from 'vitest';
import { explanationText } from '../../../src/explain/explainer.ts';
import {
  type Budget,
  createDailyBudget,
  createMemoryCounter,
} from '../../../src/explain/model/budget.ts';
import { createMemoryCache } from '../../../src/explain/model/explanation-cache.ts';
import type {
  ModelClient,
  ModelReply,
  ModelTrouble,
  Prompt,
} from '../../../src/explain/model/model-client.ts';
import {
  createModelExplainer,
  type ModelExplainerOptions,
} from '../../../src/explain/model/model-explainer.ts';
import { explainPlainly } from '../../../src/explain/words/plain.ts';
import { anEvidence } from '../../helpers/an-evidence.ts';
import { honestAnswer } from '../../helpers/honest-model.ts';

const USAGE = { inputTokens: 1000, outputTokens: 200, costUsd: 0.01 };

it('a model’s answer that holds is shown as the model’s', async () => {
  const { explain, prompts } = anExplainer();
  const explanation = await explain();
  expect(explanation).toMatchObject({ source: 'model', certainty: 'medium' });
  expect(explanation.note).toBeUndefined();
  expect(explanation.summary).toMatch(/^Based on the logs, /);
  expect(prompts).toHaveLength(1);
});

it.each<[ModelTrouble, string]>([
  ['unauthorized', 'ChatGPT did not accept the access key, so this is the built-in explanation.'],
  ['quota', 'The ChatGPT account has no credit left, so this is the built-in explanation.'],
  ['timeout', 'ChatGPT did not answer in time, so this is the built-in explanation.'],
  ['refused', 'ChatGPT declined to answer, so this is the built-in explanation.'],
])('%s gives the plain explanation, and one line why', async (trouble, note) => {
  const told: string[] = [];
  const { explain } = anExplainer({
    reply: () => ({ kind: 'trouble', trouble, usage: null }),
    onTrouble: (one) => told.push(one),
  });
  expect(await explain()).toEqual({ ...explainPlainly(anEvidence()), note });
  expect(told).toEqual([trouble]);
});

it('a client that throws, or hangs and does not heed its signal, gives the plain explanation', async () => {
  const throws = anExplainer({
    reply: () => {
      throw new TypeError('a bug');
    },
  });
  expect(await throws.explain()).toMatchObject({
    source: 'plain',
    note: expect.stringMatching(/could not be asked/),
  });
  const hangs = anExplainer({ reply: () => new Promise<ModelReply>(() => {}), timeoutMs: 20 });
  expect(await hangs.explain()).toMatchObject({
    source: 'plain',
    note: expect.stringMatching(/did not answer in time/),
  });
});

it('a cache or a budget that fails does not fail the explanation', async () => {
  const broken = () => Promise.reject(new Error('the disk is gone'));
  const { explain } = anExplainer({ cache: { get: broken, set: broken } });
  expect((await explain()).source).toBe('model');
  const unsure = anExplainer({ budget: { tryReserve: broken, spend: broken } });
  expect(await unsure.explain()).toMatchObject({
    source: 'plain',
    note: expect.stringMatching(/budget/),
  });
  expect(unsure.prompts).toHaveLength(0);
});

it('three who click at once cost one call', async () => {
  const answer = Promise.withResolvers<void>();
  const { explain, prompts } = anExplainer({ before: () => answer.promise });
  const presses = [explain(), explain(), explain()];
  answer.resolve();
  const [first, ...others] = await Promise.all(presses);
  expect(others).toEqual([first, first]);
  expect(prompts).toHaveLength(1);
});

it('the same evidence never costs twice, nor do answers that could not be shown', async () => {
  const cache = createMemoryCache();
  const good = anExplainer({ cache });
  expect(await good.explain()).toEqual(await good.explain());
  expect(good.prompts).toHaveLength(1);
  const another = anExplainer({ cache });
  await another.explain();
  expect(another.prompts).toHaveLength(0);
  const bad = anExplainer({ reply: () => ({ kind: 'answer', text: '{}', usage: USAGE }) });
  expect(await bad.explain()).toEqual(await bad.explain());
  expect(bad.prompts).toHaveLength(2);
});

it('other evidence, another model and another language are asked about anew', async () => {
  const cache = createMemoryCache();
  const first = anExplainer({ cache });
  await first.explain();
  await first.explain({ ...anEvidence(), judged: 301 });
  await first.explain(anEvidence(), 'de');
  const other = anExplainer({ cache, model: 'another' });
  await other.explain();
  expect([first.prompts.length, other.prompts.length]).toEqual([3, 1]);
});

it('a second opinion is asked about the text that is to be shown, and its cost counts', async () => {
  const spent: number[] = [];
  const budget: Budget = {
    tryReserve: async () => true,
    spend: async (_tokens, costUsd) => void spent.push(costUsd),
  };
  const { explain, prompts } = anExplainer({ check: 'model', budget, reply: withOpinion([[]]) });
  const explanation = await explain();
  expect(explanation.source).toBe('model');
  expect(prompts.map(({ schema }) => schema.name)).toEqual(['explanation', 'opinion']);
  expect(prompts[1]?.input).toContain(JSON.stringify(explanationText(explanation)).slice(1, -1));
  expect(spent).toEqual([0.01, 0.01]);
});

it('a claim that it finds is one retry, then the built-in text', async () => {
  const mended = anExplainer({ check: 'model', reply: withOpinion([['it is bad'], []]) });
  expect((await mended.explain()).source).toBe('model');
  expect(mended.prompts[2]?.repair?.objections.join()).toContain('what the facts do not hold');
  const stubborn = anExplainer({ check: 'model', reply: withOpinion([['a'], ['b']]) });
  expect(await stubborn.explain()).toMatchObject({
    source: 'plain',
    note: expect.stringMatching(/did not match the log/),
  });
  expect(stubborn.prompts).toHaveLength(4);
});

it('an opinion that can not be had or read leaves an answer that holds by itself', async () => {
  const unreadable = anExplainer({
    check: 'model',
    reply: (prompt) => ({ kind: 'answer', text: JSON.stringify(answerTo(prompt)), usage: USAGE }),
  });
  expect((await unreadable.explain()).source).toBe('model');
  const gone = anExplainer({
    check: 'model',
    reply: (prompt) =>
      prompt.schema.name === 'opinion'
        ? { kind: 'trouble', trouble: 'busy', usage: null }
        : { kind: 'answer', text: JSON.stringify(answerTo(prompt)), usage: USAGE },
  });
  expect((await gone.explain()).source).toBe('model');
  const slow = anExplainer({
    ...{ check: 'model', timeoutMs: 300 },
    reply: (prompt) =>
      prompt.schema.name === 'opinion'
        ? new Promise<ModelReply>(() => {})
        : { kind: 'answer', text: JSON.stringify(answerTo(prompt)), usage: USAGE },
  });
  expect((await slow.explain()).source).toBe('model');
});

it('a language without sentences of ours is answered in English, once for all of them', async () => {
  const { explain, prompts } = anExplainer();
  expect(await explain(anEvidence(), 'it')).not.toHaveProperty('language');
  await explain(anEvidence(), 'nl');
  expect(prompts).toHaveLength(1);
  const german = await explain(anEvidence(), 'de-AT');
  expect(german).toMatchObject({ source: 'model', language: 'de' });
  expect(german.summary).toMatch(/^Das zeigt das Log: die Sitzung/);
});

it('trouble that passes is not remembered', async () => {
  let calls = 0;
  const { explain } = anExplainer({
    reply: (prompt) =>
      calls++ === 0
        ? { kind: 'trouble', trouble: 'busy', usage: null }
        : { kind: 'answer', text: JSON.stringify(answerTo(prompt)), usage: USAGE },
  });
  expect((await explain()).source).toBe('plain');
  expect((await explain()).source).toBe('model');
});

it('who aborts gets the reason, and the others their explanation', async () => {
  const answer = Promise.withResolvers<void>();
  const { explainer, prompts } = anExplainer({ before: () => answer.promise });
  const leaves = new AbortController();
  const stays = new AbortController();
  const left = explainer.explain(anEvidence(), leaves.signal);
  const stayed = explainer.explain(anEvidence(), stays.signal);
  leaves.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  answer.resolve();
  expect((await stayed).source).toBe('model');
  expect(prompts).toHaveLength(1);
});

it('nobody left waiting aborts the call', async () => {
  const called = Promise.withResolvers<void>();
  const aborted = Promise.withResolvers<void>();
  const { explainer } = anExplainer({
    reply: (_prompt, signal) => {
      called.resolve();
      signal.addEventListener('abort', () => aborted.resolve());
      return new Promise<ModelReply>(() => {});
    },
  });
  const controller = new AbortController();
  const explained = explainer.explain(anEvidence(), controller.signal);
  await called.promise;
  controller.abort(new Error('gone'));
  await expect(explained).rejects.toThrow('gone');
  await aborted.promise;
});

it('a spent budget stops the calls, repairs included, and a new day lets them go on', async () => {
  let now = Date.UTC(2026, 10, 24);
  const counter = createMemoryCounter();
  const budget = createDailyBudget({ limitUsd: 0.025, reserveUsd: 0.01, counter, now: () => now });
  const { explain, prompts } = anExplainer({ budget });
  const sources = [];
  for (const judged of [1, 2, 3]) sources.push((await explain({ ...anEvidence(), judged })).source);
  expect(sources).toEqual(['model', 'model', 'plain']);
  expect(prompts).toHaveLength(2);
  now += 24 * 3_600_000;
  expect((await explain({ ...anEvidence(), judged: 4 })).source).toBe('model');
});

it('every reservation ends in what was spent', async () => {
  const spent: [number, number][] = [];
  let reserved = 0;
  const budget: Budget = {
    tryReserve: async () => {
      reserved++;
      return true;
    },
    spend: async (tokens, costUsd) => void spent.push([tokens, costUsd]),
  };
  await anExplainer({
    budget,
    reply: () => ({ kind: 'answer', text: 'x', usage: USAGE }),
  }).explain();
  await anExplainer({
    budget,
    reply: () => {
      throw new Error('x');
    },
  }).explain();
  expect(reserved).toBe(3);
  expect(spent).toEqual([
    [1200, 0.01],
    [1200, 0.01],
    [0, 0],
  ]);
});

interface Setup extends Partial<ModelExplainerOptions> {
  model?: string;
  reply?: (prompt: Prompt, signal: AbortSignal) => ModelReply | Promise<ModelReply>;
  before?: () => Promise<void>;
}

/** An honest model whose second opinions have these claims, in turn. */
function withOpinion(claims: string[][]): (prompt: Prompt) => ModelReply {
  let asked = 0;
  return (prompt) => {
    const reply =
      prompt.schema.name === 'opinion' ? { claims: claims[asked++] ?? [] } : answerTo(prompt);
    return { kind: 'answer', text: JSON.stringify(reply), usage: USAGE };
  };
}

function answerTo(prompt: Prompt) {
  return honestAnswer({ messages: [{ role: 'user', content: prompt.input }] });
}

function anExplainer({ model = 'm', reply, before, ...options }: Setup = {}) {
  const prompts: Prompt[] = [];
  const honest = (prompt: Prompt): ModelReply => {
    return { kind: 'answer', text: JSON.stringify(answerTo(prompt)), usage: USAGE };
  };
  const client: ModelClient = {
    model,
    async complete(prompt, signal) {
      prompts.push(prompt);
      await before?.();
      return (reply ?? honest)(prompt, signal);
    },
  };
  const explainer = createModelExplainer({ client, fallback: explainPlainly, ...options });
  const explain = (evidence = anEvidence(), language?: string) =>
    explainer.explain(evidence, new AbortController().signal, language);
  return { explainer, explain, prompts };
}

import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { modelSettingsFrom } from '../../../src/explain/model/model-settings.ts';

it('without a key there is no model, and nothing is wrong', () => {
  expect(modelSettingsFrom({})).toEqual({ settings: null, problems: [] });
  expect(modelSettingsFrom({ OPENAI_API_KEY: ' ', OPENAI_MODEL: 'x' })).toEqual({
    settings: null,
    problems: [],
  });
});

it('a key is enough', () => {
  const { settings } = modelSettingsFrom({ OPENAI_API_KEY: 'sk-abc' });
  expect(settings).toMatchObject({
    model: 'gpt-6-luna',
    baseUrl: null,
    api: 'auto',
    azure: null,
    priceIn: 0.1,
    priceOut: 0.5,
    dailyUsd: null,
    redactAddresses: true,
  });
  expect(settings?.apiKey.reveal()).toBe('sk-abc');
});

it('no log shows the key', () => {
  const { settings } = modelSettingsFrom({ OPENAI_API_KEY: 'sk-abc' });
  expect(inspect(settings, { depth: 9 }) + JSON.stringify(settings)).not.toContain('sk-abc');
});

it('everything can be set', () => {
  const { settings, problems } = modelSettingsFrom({
    OPENAI_API_KEY: 'k',
    OPENAI_BASE_URL: 'http://localhost:11434/v1',
    OPENAI_MODEL: 'qwen3:8b',
    OPENAI_API: 'chat',
    OPENAI_DAILY_USD: '0.50',
    OPENAI_PRICE_IN: '0',
    OPENAI_PRICE_OUT: '1.25',
    REDACT: 'off',
  });
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    baseUrl: 'http://localhost:11434/v1',
    model: 'qwen3:8b',
    api: 'chat',
    dailyUsd: 0.5,
    priceIn: 0,
    priceOut: 1.25,
    redactAddresses: false,
  });
});

it('Azure has settings of its own, which come before the others', () => {
  const { settings } = modelSettingsFrom({
    OPENAI_API_KEY: 'not-this-one',
    AZURE_OPENAI_ENDPOINT: 'https://us.openai.azure.com',
    AZURE_OPENAI_API_KEY: 'azure-key',
    AZURE_OPENAI_DEPLOYMENT: 'ours',
    OPENAI_API_VERSION: '2025-04-01-preview',
  });
  expect(settings).toMatchObject({
    model: 'ours',
    api: 'chat',
    azure: { deployment: 'ours', apiVersion: '2025-04-01-preview' },
  });
  expect(settings?.apiKey.reveal()).toBe('azure-key');
});

it.each<[Record<string, string>, string[]]>([
  [
    { OPENAI_API_KEY: 'a b', OPENAI_API: 'soap', OPENAI_DAILY_USD: 'lots', REDACT: 'maybe' },
    ['OPENAI_API_KEY', 'OPENAI_API', 'OPENAI_DAILY_USD', 'REDACT'],
  ],
  [{ OPENAI_BASE_URL: 'http://localhost/v1' }, ['OPENAI_API_KEY']],
  [{ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'localhost' }, ['OPENAI_BASE_URL']],
  [{ AZURE_OPENAI_API_KEY: 'k' }, ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_DEPLOYMENT']],
])('%j: all problems are told at once, without the values', (env, names) => {
  const { settings, problems } = modelSettingsFrom(env);
  expect(settings).toBeNull();
  expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(names.sort());
  for (const value of Object.values(env).filter((one) => one.length > 3)) {
    expect(problems.join(' ')).not.toContain(value);
  }
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SETTING_NAMES } from '../src/config.ts';
import { createMetrics } from '../src/service/monitor/metrics.ts';

const runbook = readFileSync(new URL('../docs/runbook.md', import.meta.url), 'utf8');

async function namesOfMetrics(): Promise<Set<string>> {
  const metrics = createMetrics({ queues: new Map(), connections: () => new Map() });
  const text = await metrics.text();
  const names = new Set<string>();
  for (const [, name = '', type] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    names.add(name);
    if (type === 'histogram') for (const part of ['bucket', 'count']) names.add(`${name}_${part}`);
  }
  return names;
}

it('alerts ask for figures that there are', async () => {
  const known = await namesOfMetrics();
  const asked = runbook.match(/\b(log_decoder|nodejs|process)_[a-z0-9_]+/g) ?? [];
  expect(asked.length).toBeGreaterThan(12);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
});

it('every figure of ours stands in it', async () => {
  const ours = [...(await namesOfMetrics())].filter((name) =>
    /^log_decoder_.*(?<!_bucket|_count)$/.test(name),
  );
  expect(ours.filter((name) => !runbook.includes(name))).toEqual([]);
});

it('names settings that there are', () => {
  const named = runbook.match(/`([A-Z]+_[A-Z_]+)[`=]/g) ?? [];
  const names = named.map((one) => one.replace(/[`=]/g, ''));
  expect(names.filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
});

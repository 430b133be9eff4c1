import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEmbeddedHarness, type EmbeddedHarness } from './embedded-harness.ts';

let harness: EmbeddedHarness;
let path: string;
beforeEach(() => {
  harness = createEmbeddedHarness();
  path = join(harness.folder, 'log-decoder.db');
});
afterEach(() => harness.dispose());

const MINUTE = 60_000;
const report = Buffer.from('blk_38865049064139660 '.repeat(50_000));

it('gives the place of expired values back while it runs', async () => {
  const backend = await harness.create();
  for (let n = 0; n < 20; n++) await backend.store.set(`slack-T1/${n}`, report, MINUTE);
  await harness.advance(11 * MINUTE);
  await backend.close();
  expect(statSync(path).size).toBeLessThan(200_000);
});

it('gives the place of values that expired while it was closed back on start', async () => {
  const first = await harness.create();
  for (let n = 0; n < 20; n++) await first.store.set(`slack-T1/${n}`, report, MINUTE);
  await first.close();
  expect(statSync(path).size).toBeGreaterThan(20_000_000);
  await harness.advance(MINUTE);
  const second = await harness.create();
  await harness.advance(0);
  await second.close();
  expect(statSync(path).size).toBeLessThan(200_000);
});

it('leaves nothing of a purged tenant on the disk', async () => {
  const backend = await harness.create();
  for (let n = 0; n < 60; n++) {
    const value = n % 3 === 0 ? report : Buffer.from('blk_1');
    await backend.store.set(`slack-${n % 2 ? 'T1' : 'T2'}/report/${n}`, value, MINUTE);
  }
  await backend.store.deletePrefix('slack-T1/');
  await backend.store.deletePrefix('slack-T2/report/');
  expect(statSync(`${path}-wal`).size).toBe(0);
  await backend.close();
  expect(readFileSync(path, 'latin1')).not.toMatch(/blk_|slack-T/);
});

it.each([
  [23, true],
  [25, false],
])('has an ended job in the file %i h after its end: %s', async (hours, kept) => {
  const backend = await harness.create();
  const queue = backend.createQueue<string>('analyze');
  queue.process(
    async () => {},
    async () => {},
  );
  await queue.enqueue('slack-F1', 'a');
  await harness.advance(hours * 60 * MINUTE);
  await backend.close();
  expect(readFileSync(path, 'latin1').includes('slack-F1')).toBe(kept);
});

it('says that the file is damaged, and what to do', async () => {
  const first = await harness.create();
  await first.store.set('slack-T1/a', report, MINUTE);
  await first.close();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(7, 4096 * 2));
  await expect((async () => harness.create())()).rejects.toMatchObject({
    code: 'E_DATA_CORRUPT',
    message: expect.stringContaining('restore a backup'),
  });
});

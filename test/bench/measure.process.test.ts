import { expect, it } from 'vitest';
import { findCore, measure } from '../../bench/measure.ts';

it('measure(args) tells the time, the peak memory and the output of a process of its own', async () => {
  const script = 'const held = Buffer.alloc(150 * 2 ** 20, 1); console.log(held.length)';
  const { seconds, cpuSeconds, peakMiB, stdout } = await measure(['-e', script], findCore());
  expect(stdout).toBe(`${150 * 2 ** 20}\n`);
  expect(peakMiB).toBeGreaterThan(150);
  expect(peakMiB).toBeLessThan(300);
  expect(seconds).toBeGreaterThan(0);
  expect(cpuSeconds).toBeGreaterThan(0);
});

it('measure(args) rejects where the process fails', async () => {
  await expect(measure(['-e', 'process.exit(3)'], null)).rejects.toThrow('exited with 3');
});

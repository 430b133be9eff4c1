import { expect, it } from 'vitest';
import { createProgressBar, progressLine } from '../../../src/cli/terminal/progress-bar.ts';
import { aTerminal } from '../../helpers/a-terminal.ts';

it.each([
  [
    50e6,
    200e6,
    'Reading a.csv  █████░░░░░░░░░░░░░░░ 25 %  50.0 MB of 200.0 MB  25.0 MB/s  6 s left',
  ],
  [
    199e6,
    200e6,
    'Reading a.csv  ████████████████████ 99 %  199.0 MB of 200.0 MB  99.5 MB/s  1 s left',
  ],
  [400e3, null, 'Reading a.csv  400 kB  200 kB/s'],
  [3e6, 2e9, 'Reading a.csv  ░░░░░░░░░░░░░░░░░░░░ 0 %  3.0 MB of 2.0 GB  1.5 MB/s  23 min left'],
])('%d of %s bytes after 2 s reads %s', (bytes, total, line) => {
  expect(progressLine('a.csv', bytes, total, 2000, 100)).toBe(line);
});

it('the line fits a narrow terminal', () => {
  expect([...progressLine('a'.repeat(200), 5e6, 2e7, 1000, 30)].length).toBeLessThan(30);
});

it('is erased at the end', async () => {
  let time = 0;
  const terminal = aTerminal({ isTTY: true, now: () => (time += 1000) });
  const bar = createProgressBar('a\u001b.csv', 6, terminal);
  expect(await bytesOf(bar.follow(chunks()))).toBe(6);
  bar.erase();
  expect(terminal.complained()).toContain('Reading a\\x1b.csv  ██████████░░░░░░░░░░ 50 %');
  expect(terminal.complained().endsWith('\r\u001b[2K')).toBe(true);
});

it('is silent where stderr is no terminal', async () => {
  const terminal = aTerminal();
  const bar = createProgressBar('a.csv', 6, terminal);
  expect(await bytesOf(bar.follow(chunks()))).toBe(6);
  bar.erase();
  expect(terminal.complained()).toBe('');
});

async function* chunks() {
  yield new Uint8Array(3);
  yield new Uint8Array(3);
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of stream) bytes += chunk.length;
  return bytes;
}

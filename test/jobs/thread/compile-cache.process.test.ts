import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const THREADS = new URL('../../../src/jobs/thread/analysis-threads.ts', import.meta.url).href;

/** Files that a process keeps of what it compiled, where a thread of it lists an upload or none does. */
function compiledBy(withThread: boolean): number {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = `
    const { createAnalysisThreads } = await import(${JSON.stringify(THREADS)});
    const threads = createAnalysisThreads();
    const { signal } = new AbortController();
    if (${withThread}) await threads.run({ kind: 'list' }, process.stdin, { signal });
    await threads.close();`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    input: 'a line\n',
    env: { ...process.env, NODE_COMPILE_CACHE: folder },
  });
  expect(String(ran.stderr)).toBe('');
  return readdirSync(folder, { recursive: true }).length;
}

it('a thread keeps what it compiles where the process does', () => {
  // The process alone needs a few files, the thread the whole engine.
  expect(compiledBy(true)).toBeGreaterThan(10 * compiledBy(false));
});

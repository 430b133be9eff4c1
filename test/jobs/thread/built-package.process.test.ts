import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { anHdfsLog } from '../../helpers/an-hdfs-log.ts';

it('the analysis threads run from the built package as well', () => {
  const root = join(import.meta.dirname, '../../..');
  // Inside the checkout, where the packages are found.
  const dist = mkdtempSync(join(root, 'node_modules/.built-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  const tsc = join(root, 'node_modules/.bin/tsc');
  // The gate checks the types before the tests.
  const options = ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', dist];
  const built = spawnSync(tsc, options, { cwd: root });
  expect([built.status, String(built.stdout)]).toEqual([0, '']);
  const threads = pathToFileURL(join(dist, 'jobs/thread/analysis-threads.js')).href;
  const script = `
    const { createAnalysisThreads } = await import(${JSON.stringify(threads)});
    const { signal } = new AbortController();
    const { body } = await createAnalysisThreads().run({ kind: 'report' }, process.stdin, { signal });
    console.log(body.sessions, body.anomalies.length);`;
  const input = anHdfsLog({ sessions: 2_000, odd: 5 });
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { input });
  expect(String(ran.stderr)).toBe('');
  expect(String(ran.stdout)).toBe('2000 5\n');
});

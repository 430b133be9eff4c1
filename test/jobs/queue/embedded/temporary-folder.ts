import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that goes with the test that asked for it; `onEnd` is that of the test, where several run at once. */
export function createTemporaryFolder(onEnd = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'log-decoder-'));
  onEnd(() => rmSync(folder, { recursive: true }));
  return folder;
}

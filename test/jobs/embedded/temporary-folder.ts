import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that goes with the test that asked for it. */
export function createTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'log-decoder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Real logs and loglizer's numbers for them: third-party data that lies beside a checkout, if at all. */
const SHARED = join(import.meta.dirname, '../../../shared');

export const hasShared = existsSync(SHARED);

export function sharedPath(path: string): string {
  return join(SHARED, path);
}

/** Declares tests on the real data; where it is absent, one test that says so. */
export function describeShared(declare: () => void): void {
  if (hasShared) declare();
  else
    it('leaves out the real logs, which are not beside this checkout', () =>
      expect(hasShared).toBe(false));
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backend } from '../../../../src/jobs/queue/backend.ts';
import { createEmbeddedBackend } from '../../../../src/jobs/queue/embedded/embedded-backend.ts';
import type { BackendHarness } from '../../../contracts/backend-harness.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

export interface EmbeddedHarness extends BackendHarness {
  readonly folder: string;
  readonly clock: ManualClock;
  readonly faults: Error[];
}

/** The embedded backend in a temporary folder, on a clock that stands still. */
export function createEmbeddedHarness(): EmbeddedHarness {
  const folder = mkdtempSync(join(tmpdir(), 'log-decoder-'));
  const clock = createManualClock();
  const faults: Error[] = [];
  let backend: Backend | null = null;

  async function create(): Promise<Backend> {
    backend = createEmbeddedBackend({
      folder: join(folder, 'data'),
      onFault: (error) => faults.push(error),
      busyTimeoutMs: 0,
      clock,
      random: () => 0.5,
    });
    return backend;
  }

  async function close(): Promise<void> {
    const closed = backend?.close(0);
    await clock.advance(1_000);
    await closed;
  }

  return {
    folder: join(folder, 'data'),
    clock,
    faults,
    create,
    async reopen() {
      await close();
      return create();
    },
    advance: (ms) => clock.advance(ms),
    now: clock.now,
    async dispose() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

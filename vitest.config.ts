import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { ProcessesFirst } from './test/helpers/processes-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/helpers/install-redis.ts'],
    setupFiles: ['test/helpers/after-each-file.ts'],
    // Processes that tests start compile the program once, not each.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node') },
    maxConcurrency: 3,
    sequence: { sequencer: ProcessesFirst },
    // No test replaces modules or globals: each worker loads the program once, not once a file.
    isolate: false,
    // Many tests wait for sockets and processes: as many workers as cores would leave half of them idle.
    maxWorkers: 2 * availableParallelism(),
    // Nets for what hangs, not measures of time: a test may come to its end on a machine that is busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});

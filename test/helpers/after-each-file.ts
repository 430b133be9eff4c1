import { enableCompileCache } from 'node:module';
import { afterAll } from 'vitest';
import { endThreads } from './shared-threads.ts';

// For the threads of this process: its own start was before.
enableCompileCache(process.env.NODE_COMPILE_CACHE);

/** Run anew for every test file, while modules stay loaded. */
afterAll(endThreads);

import { afterAll } from 'vitest';
import { endThreads } from './shared-threads.ts';

/** Run anew for every test file, while modules stay loaded. */
afterAll(endThreads);

import { appendFileSync } from 'node:fs';
import { createEmbeddedBackend } from '../../../../src/jobs/queue/embedded/embedded-backend.ts';
import { workJobs } from '../../kill-jobs.ts';
import type { KillFixtureOptions } from './kill-child.ts';

const options: KillFixtureOptions = JSON.parse(process.argv[2] ?? '{}');
const { folder, ledger } = options;
const onFault = (error: Error) => process.send?.(`fault ${error.message}`);
await workJobs(createEmbeddedBackend({ folder, busyTimeoutMs: 0, onFault }), options, (step) => {
  appendFileSync(ledger, `${step}\n`);
  process.send?.(step);
});

import { createRedisBackend } from '../../../../src/jobs/queue/redis/redis-backend.ts';
import { type KillJobs, workJobs } from '../../kill-jobs.ts';

export interface RedisKillOptions extends KillJobs {
  url: string;
  prefix: string;
  lockMs: number;
}

const options: RedisKillOptions = JSON.parse(process.argv[2] ?? '{}');
const { url, prefix, lockMs } = options;
const tell = (step: string) => process.send?.(step);
const onFault = (error: Error) => tell(`fault ${error.message}`);
await workJobs(createRedisBackend({ url, prefix, lockMs, onFault }), options, tell);

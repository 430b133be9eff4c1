import { createRedisBackend } from '../../../../src/jobs/queue/redis/redis-backend.ts';
import { createAnalysisThreads } from '../../../../src/jobs/thread/analysis-threads.ts';
import { anHdfsLog } from '../../../helpers/an-hdfs-log.ts';

export interface LockFixtureOptions {
  url: string;
  prefix: string;
  lockMs: number;
  /** How long the one job takes. */
  workMs: number;
}

/**
 * A worker whose job outlasts its lock: `thread` analyzes logs in the analysis thread, one after the
 * other, and `blocking` keeps the process from anything else.
 */
const options: LockFixtureOptions = JSON.parse(process.argv[2] ?? '{}');
const { url, prefix, lockMs, workMs } = options;

const threads = createAnalysisThreads();
const log = Buffer.from(anHdfsLog({ sessions: 20_000, odd: 20 }));
const backend = createRedisBackend({ url, prefix, lockMs, onFault: () => {} });
const queue = backend.createQueue<string>('analyze', { concurrency: 1 });

process.on('message', () => {
  void backend.close().then(() => process.disconnect());
});

async function* chunks(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < log.length; at += 65_536) {
    yield new Uint8Array(log.subarray(at, at + 65_536));
  }
}

queue.process(
  async (how, signal) => {
    process.send?.('start');
    const untilMs = performance.now() + workMs;
    let analyses = 0;
    while (performance.now() < untilMs) {
      if (how === 'thread') await threads.run({ kind: 'report' }, chunks(), { signal });
      analyses++;
    }
    process.send?.(analyses > 0 && !signal.aborted ? 'done' : 'aborted');
  },
  async () => {},
);
await backend.ready();
process.send?.('ready');

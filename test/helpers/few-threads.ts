import {
  type AnalysisThreads,
  createAnalysisThreads,
} from '../../src/jobs/thread/analysis-threads.ts';

/**
 * Analysis threads of which `most` work at the same time, for many services in one process: with a
 * thread for each of them most of their time would be the start of threads.
 */
export function createFewThreads(most = 2): AnalysisThreads {
  const threads = createAnalysisThreads({ idle: most });
  const waiting: (() => void)[] = [];
  let running = 0;

  async function turn(): Promise<void> {
    if (running === most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
  }

  function pass(): void {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }

  return {
    async run(task, chunks, options) {
      await turn();
      try {
        return await threads.run(task, chunks, options);
      } finally {
        pass();
      }
    },
    close: threads.close,
  };
}

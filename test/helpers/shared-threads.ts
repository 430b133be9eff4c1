import {
  type AnalysisThreads,
  createAnalysisThreads,
} from '../../src/jobs/thread/analysis-threads.ts';

let threads: AnalysisThreads | null = null;

/** Shared by the tests of a file: starting a thread takes longer than most of them. */
export function sharedThreads(): AnalysisThreads {
  threads ??= createAnalysisThreads();
  return threads;
}

export async function endThreads(): Promise<void> {
  const ending = threads;
  threads = null;
  await ending?.close();
}

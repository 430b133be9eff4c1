import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** How a process was at one time; the delays are those since the last `reset`. */
export interface Sample {
  rssMiB: number;
  /** Since its start. */
  cpuSeconds: number;
  /** Of the event loop. */
  delayP99Ms: number;
  delayMaxMs: number;
}

export interface WatchedProcess {
  /** One a second. */
  readonly samples: Sample[];
  reset(): void;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const hook = fileURLToPath(new URL('watch-hook.cjs', import.meta.url));

/** Starts `log-decoder bot` or `worker`; resolves once it says that it has started. */
export async function startWatched(
  role: 'bot' | 'worker',
  env: Record<string, string>,
): Promise<WatchedProcess> {
  const child = spawn(process.execPath, ['--require', hook, main, role], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit');
  const samples: Sample[] = [];
  child.on('message', (sample: Sample) => samples.push(sample));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (data) => {
      if (String(data).includes('Started:')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the ${role} ended early with ${code}`)));
  });
  return {
    samples,
    reset: () => void child.send('reset'),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      process.off('exit', kill);
    },
  };
}

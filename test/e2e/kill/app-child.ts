import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface AppFixtureOptions {
  folder: string;
  /** A file that gets a line for each message posted. */
  ledger: string;
  hangAt?: string;
  /** Jobs and reports stand there in place of the folder. */
  redis?: { url: string; prefix: string };
}

/** A line of the ledger. */
export interface Posted {
  ref: string;
  kind: string;
}

export interface AppChild {
  send(message: string): void;
  /** Resolves once the child has told this step. Rejects if it ends before that. */
  reaches(step: string): Promise<void>;
  /** Ends it with SIGKILL. */
  kill(): Promise<void>;
}

/** Starts the fixture; it is killed with its test at the latest. */
export function startAppChild(options: AppFixtureOptions, onEnd = onTestFinished): AppChild {
  const script = fileURLToPath(new URL('app-fixture.ts', import.meta.url));
  const child: ChildProcess = fork(script, [JSON.stringify(options)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const told: string[] = [];
  let stderr = '';
  child.on('message', (message) => told.push(String(message)));
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const ended = once(child, 'close');

  async function kill(): Promise<void> {
    child.kill('SIGKILL');
    await ended;
  }
  onEnd(kill);

  return {
    send: (message) => void child.send(message),
    kill,
    async reaches(step) {
      while (!told.includes(step)) {
        const next = await Promise.race([once(child, 'message'), ended.then(() => null)]);
        if (next === null) throw new Error(`the child ended before ${step}: ${stderr}`);
      }
    },
  };
}

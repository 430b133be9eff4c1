import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { KillJobs } from '../../kill-jobs.ts';

export interface KillFixtureOptions extends KillJobs {
  folder: string;
  /** A file that gets a line for each step. */
  ledger: string;
}

export interface KillChild {
  /** What it has sent so far. */
  readonly messages: readonly string[];
  /** Resolves once `isReached` is true of what the child sent. Rejects if it ends before that. */
  until(isReached: (messages: readonly string[]) => boolean): Promise<void>;
  /** Resolves once the child has sent this step, `told` without its reason. */
  reaches(step: string): Promise<void>;
  /** Ends it with SIGKILL. */
  kill(): Promise<void>;
  /** Resolves with the signal that ended it. */
  readonly ended: Promise<NodeJS.Signals | null>;
  /** Closes the backend, and ends. */
  close(): Promise<void>;
  /** What it wrote to stderr. */
  stderr(): string;
}

/** Starts the fixture; it is killed with its test at the latest. */
export function startKillChild<Options extends object = KillFixtureOptions>(
  options: Options,
  fixture = new URL('kill-fixture.ts', import.meta.url),
): KillChild {
  const child: ChildProcess = fork(fileURLToPath(fixture), [JSON.stringify(options)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const messages: string[] = [];
  let stderr = '';
  child.on('message', (message) => messages.push(String(message)));
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const ended = once(child, 'close').then(() => child.signalCode);

  async function until(isReached: (messages: readonly string[]) => boolean): Promise<void> {
    while (!isReached(messages)) {
      const signal = await Promise.race([once(child, 'message').then(() => 'sent'), ended]);
      if (signal !== 'sent') throw new Error(`the child ended by ${signal}: ${stderr}`);
    }
  }

  async function kill(): Promise<void> {
    child.kill('SIGKILL');
    await ended;
  }
  onTestFinished(kill);

  return {
    messages,
    ended,
    kill,
    stderr: () => stderr,
    until,
    reaches: (step) => until((messages) => messages.some((one) => one.split(':')[0] === step)),
    async close() {
      child.send('close');
      await ended;
    },
  };
}

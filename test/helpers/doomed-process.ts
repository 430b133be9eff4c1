import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A message between a test and a service in the process. */
export interface Message<What> {
  service: string;
  what: What;
}

/**
 * A process with several services that dies with all of them at once: one start serves as many kills
 * as services were brought to a step of their own.
 */
export interface DoomedProcess<Order> {
  tell(service: string, order: Order): void;
  /** Resolves once the service has told this. Rejects if the process ends, or after a minute. */
  hears(service: string, what: string): Promise<void>;
  /** From now on nothing in it runs: what it is answered, it never learns. */
  freeze(): void;
  /** Ends it with SIGKILL. */
  kill(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** Starts the script, which is to send a `Message<string>` for each step. */
export function startDoomedProcess<Order>(script: URL): DoomedProcess<Order> {
  const child: ChildProcess = fork(fileURLToPath(script), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const told = new Set<string>();
  const changes = new EventEmitter<{ change: [] }>().setMaxListeners(0);
  const keyOf = ({ service, what }: Message<string>) => `${service}: ${what}`;
  let stderr = '';
  child.on('message', (message: Message<string>) => {
    told.add(keyOf(message));
    changes.emit('change');
  });
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const ended = once(child, 'close').then(() => changes.emit('change'));
  const isAlive = () => child.exitCode === null && child.signalCode === null;

  return {
    tell: (service, what) => void child.send({ service, what } satisfies Message<Order>),
    async hears(service, what) {
      const key = keyOf({ service, what });
      const signal = AbortSignal.timeout(PATIENCE_MS);
      while (!told.has(key)) {
        if (!isAlive()) throw new Error(`the process ended before "${key}": ${stderr}`);
        await once(changes, 'change', { signal }).catch((cause: unknown) => {
          throw new Error(`not within ${PATIENCE_MS} ms: "${key}"\n${stderr}`, { cause });
        });
      }
    },
    freeze: () => void child.kill('SIGSTOP'),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** In the process: hears the test's orders, and gives what tells it a service's steps. */
export function serveTest<Order>(
  hear: (service: string, order: Order, tell: (what: string) => void) => void,
): void {
  process.on('message', ({ service, what }: Message<Order>) => {
    hear(service, what, (told) =>
      process.send?.({ service, what: told } satisfies Message<string>),
    );
  });
}

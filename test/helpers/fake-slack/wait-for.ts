import type { Workspace } from './workspace.ts';

export interface WaitOptions {
  /** Default 60,000: a net for what never comes. */
  timeoutMs?: number;
  /** Named in the error when the time is up. */
  what?: string;
}

/**
 * Waits until the condition gives something truthy, and gives that. It is asked again whenever the
 * fake records something (a call, its answer, an acknowledgement, a connection, a download).
 */
export function waitFor<T>(
  world: Workspace,
  condition: () => T,
  options: WaitOptions = {},
): Promise<NonNullable<T>> {
  const { timeoutMs = 60_000, what = condition.toString() } = options;
  const { promise, resolve, reject } = Promise.withResolvers<NonNullable<T>>();
  const done = () => {
    clearTimeout(timer);
    world.events.off('change', check);
    world.events.off('closed', closed);
  };
  const closed = () => {
    done();
    reject(new Error(`the fake Slack was closed while waiting: ${what}`));
  };
  const check = () => {
    try {
      const value = condition();
      if (!value) return;
      done();
      resolve(value as NonNullable<T>);
    } catch (error) {
      done();
      reject(error);
    }
  };
  const timer = setTimeout(() => {
    done();
    reject(new Error(`not within ${timeoutMs} ms: ${what}\n${describeCalls(world)}`));
  }, timeoutMs);
  world.events.on('change', check);
  world.events.on('closed', closed);
  check();
  return promise;
}

/** The last calls, one a line, for the message of a failing test. */
export function describeCalls(world: Workspace, last = 30): string {
  const lines = world.calls.slice(-last).map((call) => {
    const outcome =
      call.response?.ok === true ? 'ok' : String(call.response?.error ?? call.fault ?? 'no answer');
    return `#${call.index} ${call.method} ${outcome} ${JSON.stringify(call.args).slice(0, 200)}`;
  });
  const violations = world.violations.map((each) => `! ${each.kind}: ${each.detail}`);
  return [`${world.calls.length} calls recorded`, ...lines, ...violations].join('\n');
}

import type { World } from './world.ts';

export interface WaitOptions {
  /** Default 60,000: a net for what never comes. */
  timeoutMs?: number;
  /** Named in the error when the time is up. */
  what?: string;
}

/** Waits until the condition gives something truthy, asked again after each thing recorded. */
export function waitFor<T>(
  world: World,
  condition: () => T,
  { timeoutMs = 60_000, what = condition.toString() }: WaitOptions = {},
): Promise<NonNullable<T>> {
  const { promise, resolve, reject } = Promise.withResolvers<NonNullable<T>>();
  const timer = setTimeout(
    () => end(new Error(`not within ${timeoutMs} ms: ${what}\n${describeCalls(world)}`)),
    timeoutMs,
  );
  const closed = () => end(new Error(`the fake Discord was closed while waiting: ${what}`));
  world.events.on('change', check);
  world.events.on('closed', closed);
  check();
  return promise;

  function end(error?: unknown): void {
    clearTimeout(timer);
    world.events.off('change', check);
    world.events.off('closed', closed);
    if (error !== undefined) reject(error);
  }

  function check(): void {
    try {
      const value = condition();
      if (!value) return;
      end();
      resolve(value as NonNullable<T>);
    } catch (error) {
      end(error);
    }
  }
}

/** The last calls, one a line, for the message of a failing test. */
export function describeCalls(world: World, last = 30): string {
  const lines = world.calls.slice(-last).map((call) => {
    const answer = call.fault ?? `${call.status ?? 'no answer'}`;
    const said = (call.status ?? 0) >= 400 ? ` ${JSON.stringify(call.response)}` : '';
    return `#${call.index} ${call.route} ${answer}${said} ${JSON.stringify(call.body).slice(0, 200)}`;
  });
  const violations = world.violations.map((each) => `! ${each.kind}: ${each.detail}`);
  return [`${world.calls.length} calls recorded`, ...lines, ...violations].join('\n');
}

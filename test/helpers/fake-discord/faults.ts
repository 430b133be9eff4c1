/**
 * What goes wrong with a call. With `applied` the call takes effect and only its answer is lost,
 * which is how a retry makes a duplicate.
 */
export type Fault =
  | { kind: 'rate_limited'; retryAfterSeconds: number; global?: boolean }
  | { kind: 'status'; status: number; applied?: boolean }
  | { kind: 'hang_up'; applied?: boolean }
  | { kind: 'error'; status: number; code: number; message: string }
  | { kind: 'hold'; until: Promise<Verdict> };

/** What becomes of a call that was held: it takes effect, or is as if it never came. */
export type Verdict = 'apply' | 'drop';

export interface FaultOptions {
  /** How many calls it hits. Default 1; Infinity until `clear`. */
  times?: number;
  /** How many calls pass before it. Default 0. */
  skip?: number;
}

export interface Faults {
  /** Plans a fault for a route, `'*'` for all. Earlier plans come first. */
  plan(route: string, fault: Fault, options?: FaultOptions): void;
  take(route: string): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  const planned: { route: string; fault: Fault; times: number; skip: number }[] = [];
  return {
    plan(route, fault, { times = 1, skip = 0 } = {}) {
      planned.push({ route, fault, times, skip });
    },
    take(route) {
      for (const each of planned) {
        if ((each.route !== route && each.route !== '*') || each.times <= 0) continue;
        if (each.skip-- > 0) continue;
        each.times -= 1;
        return each.fault;
      }
      return undefined;
    },
    clear() {
      planned.length = 0;
    },
  };
}

import type { JsonObject } from './json.ts';

/**
 * What goes wrong with a call. With `applied` the call takes effect and only its answer is lost,
 * which is how a retry makes a duplicate.
 */
export type Fault =
  | { kind: 'rate_limited'; retryAfterSeconds: number }
  | { kind: 'status'; status: number; applied?: boolean }
  | { kind: 'hang_up'; applied?: boolean }
  | { kind: 'error'; error: string; extra?: JsonObject }
  | { kind: 'delay'; ms: number }
  | { kind: 'hold'; until: Promise<unknown> };

export interface FaultOptions {
  /** How many calls it hits. Default 1; Infinity until `clear`. */
  times?: number;
  /** How many calls pass before it. Default 0. */
  skip?: number;
}

interface Planned {
  method: string;
  fault: Fault;
  times: number;
  skip: number;
}

export interface Faults {
  /** Plans a fault for a method, `'*'` for all. Earlier plans come first. */
  plan(method: string, fault: Fault, options?: FaultOptions): void;
  take(method: string): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  let planned: Planned[] = [];
  return {
    plan(method, fault, { times = 1, skip = 0 } = {}) {
      planned.push({ method, fault, times, skip });
    },
    take(method) {
      for (const each of planned) {
        if (each.method !== method && each.method !== '*') continue;
        if (each.times <= 0) continue;
        if (each.skip > 0) {
          each.skip -= 1;
          continue;
        }
        each.times -= 1;
        return each.fault;
      }
      return undefined;
    },
    clear() {
      planned = [];
    },
  };
}

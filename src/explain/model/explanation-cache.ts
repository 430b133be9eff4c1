import type { Explanation } from '../explainer.ts';
import { untilAborted } from './ask-model.ts';

/** Port: explanations by what they explain and who made them. */
export interface ExplanationCache {
  get(key: string): Promise<Explanation | null>;
  set(key: string, explanation: Explanation): Promise<void>;
}

/** Keeps the last `most` explanations in memory. */
export function createMemoryCache(most = 1_000): ExplanationCache {
  const known = new Map<string, Explanation>();
  return {
    get: async (key) => known.get(key) ?? null,
    set: async (key, explanation) => {
      known.delete(key);
      known.set(key, explanation);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
  };
}

/**
 * Shares one run of a task among all who ask for it by the same key while it is under way. Who
 * aborts leaves the others alone; the task's own signal is aborted once nobody waits any more.
 */
export function createSingleFlight<T>(): (
  key: string,
  signal: AbortSignal,
  task: (signal: AbortSignal) => Promise<T>,
) => Promise<T> {
  const flights = new Map<string, Flight<T>>();
  return async (key, signal, task) => {
    signal.throwIfAborted();
    const flight = flights.get(key) ?? start(task);
    if (!flights.has(key)) {
      flights.set(key, flight);
      const land = () => {
        if (flights.get(key) === flight) flights.delete(key);
      };
      flight.result.then(land, land);
    }
    flight.waiting++;
    try {
      return await untilAborted(flight.result, signal);
    } finally {
      flight.waiting--;
      if (flight.waiting === 0) {
        if (flights.get(key) === flight) flights.delete(key);
        flight.controller.abort();
      }
    }
  };
}

interface Flight<T> {
  result: Promise<T>;
  controller: AbortController;
  waiting: number;
}

function start<T>(task: (signal: AbortSignal) => Promise<T>): Flight<T> {
  const controller = new AbortController();
  return { result: task(controller.signal), controller, waiting: 0 };
}

import { untilAborted } from './until-aborted.ts';

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

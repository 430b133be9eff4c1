import type { Queue, QueueCounts } from './queue.ts';

/**
 * Several queues behind one port: each job goes to the part that `routeOf` names, and each part has
 * slots of its own, so that what holds up one does not hold up the others. Enqueuing rejects with a
 * RangeError where there is no such part.
 */
export function createRoutedQueue<T>(
  parts: ReadonlyMap<string, Queue<T>>,
  routeOf: (payload: T) => string,
): Queue<T> {
  const all = [...parts.values()];
  return {
    async enqueue(id, payload) {
      const route = routeOf(payload);
      const part = parts.get(route);
      if (!part) throw new RangeError(`a job requires one of the queues ${[...parts.keys()]}`);
      await part.enqueue(id, payload);
    },
    process(handle, onGivenUp) {
      for (const part of all) part.process(handle, onGivenUp);
    },
    counts: async () => sumCounts(await Promise.all(all.map((part) => part.counts()))),
    async longestWaitMs() {
      const waits = await Promise.all(all.map((part) => part.longestWaitMs()));
      const known = waits.filter((one) => one !== null);
      return known.length === 0 ? null : Math.max(...known);
    },
    async forget(tenant) {
      let forgotten = 0;
      for (const part of all) forgotten += await part.forget(tenant);
      return forgotten;
    },
    async close(graceMs) {
      await Promise.all(all.map((part) => part.close(graceMs)));
    },
  };
}

export function sumCounts(counts: QueueCounts[]): QueueCounts {
  const total = { waiting: 0, running: 0, failed: 0 };
  for (const { waiting, running, failed } of counts) {
    total.waiting += waiting;
    total.running += running;
    total.failed += failed;
  }
  return total;
}

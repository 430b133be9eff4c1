/** Where the jobs of a process run, whatever their queue: many at a time, or one alone. */
export interface Isolation {
  /**
   * Waits for a place, in the order of the calls, and gives what frees it; alone: once all others
   * have left, who then wait in their turn. Null once `signal` is aborted before there is a place.
   */
  enter(alone: boolean, signal: AbortSignal): Promise<Leave | null>;
}

export type Leave = () => void;

/**
 * A job that saw its process die as often may be why: it runs alone from then on, so that no other
 * loses more tries to it. Fewer would make jobs wait for each other after every restart.
 */
export const ALONE_AFTER_DEATHS = 2;

export function createIsolation(): Isolation {
  const line: { alone: boolean; admit(): void }[] = [];
  let inside = 0;
  let shut = false;

  function admitNext(): void {
    for (let first = line[0]; first && !shut && !(first.alone && inside > 0); first = line[0]) {
      line.shift();
      inside++;
      shut = first.alone;
      first.admit();
    }
  }
  function leave(): void {
    inside--;
    shut = false;
    admitNext();
  }

  return {
    enter(alone, signal) {
      return new Promise((resolve) => {
        if (signal.aborted) return resolve(null);
        const place = {
          alone,
          admit() {
            signal.removeEventListener('abort', giveUp);
            resolve(leave);
          },
        };
        function giveUp(): void {
          line.splice(line.indexOf(place), 1);
          resolve(null);
          admitNext();
        }
        signal.addEventListener('abort', giveUp, { once: true });
        line.push(place);
        admitNext();
      });
    },
  };
}

/** Passes what handlers report on to a test that awaits it. */
export interface Channel<T> {
  push(value: T): void;
  /** The oldest value not taken yet, once there is one. */
  take(): Promise<T>;
  /** What nobody has taken yet. */
  readonly left: readonly T[];
}

export function createChannel<T>(): Channel<T> {
  const left: T[] = [];
  const takers: ((value: T) => void)[] = [];
  return {
    left,
    push(value) {
      const taker = takers.shift();
      if (taker) taker(value);
      else left.push(value);
    },
    take() {
      const value = left.shift();
      if (value !== undefined) return Promise.resolve(value);
      return new Promise((resolve) => takers.push(resolve));
    },
  };
}

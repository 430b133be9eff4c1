import type { Clock } from '../clock.ts';
import type { Isolation } from '../isolation.ts';
import type { DataFile } from './data-file.ts';

/** What every queue of a backend shares. */
export interface QueueParts {
  file: DataFile;
  isolation: Isolation;
  clock: Clock;
  /** In [0, 1). */
  random: () => number;
  /** Hears what nobody else is told: a full disk, an `onGivenUp` that fails. */
  onFault: (error: Error) => void;
}

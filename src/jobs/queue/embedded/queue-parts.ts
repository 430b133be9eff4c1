import type { Clock } from '../clock.ts';
import type { Room } from '../isolation.ts';
import type { DataFile } from './data-file.ts';

/** What every queue of a backend shares. */
export interface Surroundings {
  file: DataFile;
  room: Room;
  clock: Clock;
  /** In [0, 1). */
  random: () => number;
  /** Hears what nobody else is told: a full disk, an `onGivenUp` that fails. */
  onFault: (error: Error) => void;
}

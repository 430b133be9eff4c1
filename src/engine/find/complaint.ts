import type { Grade } from '../../knowledge/kind.ts';
import type { SeenEvent } from './tally/tally.ts';

/** An event that speaks for itself. */
export interface Complaint extends SeenEvent {
  grade: Grade;
  /** How surely and how gravely it speaks, 0 to 1. */
  certainty: number;
  /** The log says it all the time, at a steady rate. */
  isHabit?: true;
}

import { looksNumeric } from './numbers/looks-numeric.ts';

/** A log of events, or a table of numbers. */
export type FileKind = 'events' | 'numbers';

/**
 * What a file is, by its first bytes: decided here alone, for every format and every entrance of the engine.
 * Who asks for lines to be grouped has a log of events.
 */
export function kindOfFile(start: Uint8Array, isGroupingAsked = false): FileKind {
  return !isGroupingAsked && looksNumeric(start) ? 'numbers' : 'events';
}

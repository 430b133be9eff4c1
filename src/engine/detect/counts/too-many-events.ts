import { number } from '../../../text/count.ts';
import { UserError } from '../../user-error.ts';

/** A log of more kinds of events than a detector can compare. */
export function tooManyEvents(detector: string, events: number, most: number): UserError {
  return new UserError(
    'E_TOO_MANY_EVENTS',
    `The log has ${number(events)} kinds of events, more than the ${number(most)} that the detector ${detector} can compare.`,
    'Leave the detector out: the usual one has no such limit.',
  );
}

import type { Accepted } from '../jobs/payloads.ts';

/** What a person changes about what is normal in a place (channel), by a command. */
export type Change =
  /** The place's last report is normal; its file's name where none is given. */
  | { do: 'set'; name?: string }
  /** Takes up a baseline by its name or its number in the list. */
  | { do: 'use'; which: string }
  | { do: 'clear' }
  /** Shows kinds of anomalies again: the ids that the words stood for when they were said. */
  | { do: 'unmute'; mutes: string[] };

/** As a person says it: `unmute` by a number of the list, or "all". */
export type ChangeInWords = Exclude<Change, { do: 'unmute' }> | { do: 'unmute'; which: string };

export interface ChangeRequest<C = ChangeInWords> extends Accepted {
  /** Job id. */
  id: string;
  tenant: string;
  conversation: string;
  place: string;
  user: string;
  /** The person's name as the platform shows it: foreign text. */
  userName: string;
  change: C;
}

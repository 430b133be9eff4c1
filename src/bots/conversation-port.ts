import type { Accepted, Press, Question, Upload } from '../jobs/requests.ts';
import type { TextView } from '../jobs/view.ts';

/** What a platform's listeners call: each resolves once the event is durably accepted, in ms. */
export interface Conversation {
  receive(upload: Upload): Promise<void>;
  press(press: Press): Promise<void>;
  /** Answers a question about the explanation that was posted in the conversation; help elsewhere. */
  ask(question: Question): Promise<void>;
  /** Shows the place's last report again, in the given conversation. `id` is a job id. */
  latest(request: LatestRequest): Promise<void>;
  /** Changes what is normal or expected in a place, and tells of it in the conversation. */
  change(request: ChangeRequest): Promise<void>;
  /** The logs that are normal in a place. */
  baselines(tenant: string, place: string): Promise<TextView>;
  /** Their names, the one set last first. */
  baselineNames(tenant: string, place: string): Promise<string[]>;
  /** The kinds of anomalies that are muted in a place. */
  mutes(tenant: string, place: string): Promise<TextView>;
  help(): TextView;
  status(tenant: string): Promise<TextView>;
  home(tenant: string, user: string): Promise<TextView>;
  /** Deletes all that is stored for a tenant: the bot was removed. */
  forget(tenant: string): Promise<void>;
}

export interface LatestRequest extends Accepted {
  id: string;
  tenant: string;
  conversation: string;
  place: string;
  user: string;
}

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

/** What a person asked for by a button, a command or in words. */
export type Request =
  | ({ kind: 'press' } & Press)
  | ({ kind: 'latest' } & LatestRequest)
  | ({ kind: 'ask' } & Question)
  | ({ kind: 'change' } & ChangeRequest<Change>);

import type { DetectorName } from '../engine/analysis.ts';
import type { GroupingOptions } from '../engine/grouping-options.ts';

/** Stamped by the conversation: when the event was accepted, ms since 1970. What follows inherits it. */
export interface Accepted {
  acceptedMs?: number | undefined;
}

/**
 * A file that a person gave to a bot, as a reference: never its bytes. Small JSON without tokens or
 * log text, as every payload of a queue.
 */
export interface Upload extends Accepted {
  /** Job id, made of what the platform calls this upload, so that a repeated event is one job. */
  id: string;
  /** Who owns all that is stored for it: `slack-T123`, `discord-987`. */
  tenant: string;
  /** Another tenant whose removal deletes the report, too: the server where it was asked for privately. */
  within?: string;
  /** Where the answer goes: opaque, made and read only by the platform's own bot. */
  conversation: string;
  /** The place (channel) whose last report `latest` shows again; opaque as well. */
  place: string;
  /** The platform's id of the person. */
  user: string;
  /** BCP 47 tag that the answer is worded by: of the person or, where none is known, of the place. */
  language?: string;
  fileName: string;
  /** As the platform says, unchecked; null where it does not. */
  sizeBytes: number | null;
  /** What the platform needs to open the file again: opaque. */
  source: string;
  /** It is packed, and has unpacked to more than its size suggested. */
  turnedOutLarge?: boolean;
  /** Its lines were pasted into a message: the archive keeps them under `source`, for the platform has no file of them. */
  isPasted?: boolean;
  /** Of an archive the log to read, by the paths of its pieces; absent until the archive was looked into. */
  inside?: string[];
  detector?: DetectorName;
  /**
   * `itself`: it is compared with itself, whatever is set as normal in the place. Otherwise the report of
   * another upload by the same person, to compare it with once both are read.
   */
  compareWith?: 'itself' | { reportId: string };
  /** How the person wants lines put together into sessions, as written; checked by the engine. */
  grouping?: GroupingOptions;
}

/** What a person asks about a log, or says to the bot, where it was posted. */
export interface Question extends Accepted {
  /** Job id: one for each question, the same when the platform delivers it again. */
  id: string;
  tenant: string;
  conversation: string;
  /** Only a report of this place is answered from. */
  place: string;
  user: string;
  /** BCP 47 tag of the person's language, where the platform told it with the event. */
  language?: string;
  /** Foreign text, at most `MAX_QUESTION_CHARS`. */
  text: string;
  /** The message that it answers, as `Platform.post` gave it, where the platform tells. */
  answers?: string;
  /** The report that it is about, and the number of it, where it was asked by a button: foreign text until looked up. */
  about?: { reportId: string; number?: number };
  /** The bot was not spoken to: only a question about its report there is answered, all else is not. */
  isOverheard?: boolean;
}

export const MAX_QUESTION_CHARS = 500;

/** A pressed button, as it came: `action` is foreign text until decoded. */
export interface Press extends Accepted {
  /** Job id: one for each press, the same when the platform delivers it again. */
  id: string;
  tenant: string;
  conversation: string;
  place: string;
  user: string;
  /** The person's name as the platform shows it: foreign text. */
  userName?: string;
  /** Where the platform told it with the event. */
  standing?: Standing;
  /** BCP 47 tag of the person's language, where the platform told it with the event. */
  language?: string;
  /** The message that holds the button. */
  message: string;
  action: string;
}

/** An answer that is owed, by reference: what it says stands in the store. */
export type Reply = UploadReply | ExplanationReply | AnswerReply;

/** The answer to a question, or why there is none. */
export interface AnswerReply {
  kind: 'answer';
  request: AnswerRequest;
}

/** A question that is to be answered from a report, and from its file. */
export interface AnswerRequest extends Accepted {
  /** The question's own id. */
  id: string;
  tenant: string;
  conversation: string;
  user: string;
  /** BCP 47 tag of the person's language, as `readerLanguage` gives it. */
  language: string;
  /** Foreign text. */
  text: string;
  reportId: string;
  /** The number that it is about; absent where it is about the whole report. */
  number?: number;
  /** One of our own questions. */
  isSuggested?: boolean;
  /** The report that the other one is compared with: what changed is the answer. */
  compareWith?: string;
}

/** The report of an upload, or why there is none. */
export interface UploadReply {
  kind: 'upload';
  upload: Upload;
}

/** The explanation of one anomaly, or why there is none. */
export interface ExplanationReply {
  kind: 'explanation';
  /** Says in its language which explanation is owed. */
  request: ExplainRequest;
  /** Another language was asked for, but the explanation there is is English. */
  insteadOfOther?: boolean;
}

/** The first press of a numbered button in a language. */
export interface ExplainRequest extends Accepted {
  /** Its id: another press, after the explanation was deleted, is another message. */
  press: string;
  tenant: string;
  conversation: string;
  user: string;
  reportId: string;
  number: number;
  /** As `readerLanguage` gives it; English where absent. */
  language?: string;
}

export interface LatestRequest extends Accepted {
  id: string;
  tenant: string;
  conversation: string;
  place: string;
  user: string;
  /** BCP 47 tag of the person's language, where the platform told it with the event. */
  language?: string;
}

/** The bot came into a place, where it says what it does. */
export interface WelcomeRequest extends Accepted {
  /** Job id: one for each time that it came. */
  id: string;
  tenant: string;
  conversation: string;
  place: string;
  /** BCP 47 tag of the place's language, where the platform tells it. */
  language?: string;
}

/** What changed from one log of a place to another. */
export interface CompareRequest extends Accepted {
  /** Job id. */
  id: string;
  tenant: string;
  conversation: string;
  /** Only reports of this place are compared. */
  place: string;
  user: string;
  /** BCP 47 tag of the person's language, where the platform told it with the event. */
  language?: string;
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
export type ChangeInWords =
  | Exclude<Change, { do: 'unmute' }>
  | { do: 'unmute'; which: string }
  /** By the id of a mute, as a page has it. */
  | { do: 'unmute'; id: string };

export interface ChangeRequest<C = ChangeInWords> extends Accepted {
  /** Job id. */
  id: string;
  tenant: string;
  conversation: string;
  place: string;
  user: string;
  /** The person's name as the platform shows it: foreign text. */
  userName: string;
  /** Where the platform told it with the event. */
  standing?: Standing;
  /** BCP 47 tag of the person's language, where the platform told it with the event. */
  language?: string;
  /** From where nobody sees that the person is in that place: only what they have set themselves may be changed. */
  ownOnly?: boolean;
  change: C;
}

/** What a person asked for by a button, a command or in words. */
export type Request =
  | ({ kind: 'press' } & Press)
  | ({ kind: 'latest' } & LatestRequest)
  | ({ kind: 'ask' } & Question)
  /** The last report of the place, with the one before it. */
  | ({ kind: 'compare' } & CompareRequest)
  | ({ kind: 'welcome' } & WelcomeRequest)
  | ({ kind: 'change' } & ChangeRequest<Change>);

/**
 * What a person is where something is to be changed. Whoever is alone with the bot, in direct
 * messages, is the admin there. A guest is there for one channel, or comes from another workspace.
 * `unknown` is a person of whom the platform does not tell.
 */
export type Standing = 'admin' | 'member' | 'guest' | 'unknown';

import type { DetectorName } from '../engine/analysis.ts';

/**
 * A file that a person gave to a bot, as a reference: never its bytes. Small JSON without tokens or
 * log text, as every payload of a queue.
 */
export interface Upload {
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
  fileName: string;
  /** As the platform says, unchecked; null where it does not. */
  sizeBytes: number | null;
  /** What the platform needs to open the file again: opaque. */
  source: string;
  detector?: DetectorName;
}

/** What a person asks about an explanation, where it was posted. */
export interface Question {
  /** Job id: one for each question, the same when the platform delivers it again. */
  id: string;
  tenant: string;
  conversation: string;
  user: string;
  /** Foreign text, at most `MAX_QUESTION_CHARS`. */
  text: string;
  /** The message that it answers, as `Platform.post` gave it, where the platform tells. */
  answers?: string;
}

export const MAX_QUESTION_CHARS = 500;

/** A pressed button, as it came: `action` is foreign text until decoded. */
export interface Click {
  /** Job id: one for each press, the same when the platform delivers it again. */
  id: string;
  tenant: string;
  conversation: string;
  place: string;
  user: string;
  /** The message that holds the button. */
  message: string;
  action: string;
}

/** An answer that is owed, by reference: what it says stands in the store. */
export type Reply = UploadReply | ExplanationReply;

/** The report of an upload, or why there is none. */
export interface UploadReply {
  kind: 'upload';
  upload: Upload;
}

/** The explanation of one anomaly, or why there is none. */
export interface ExplanationReply {
  kind: 'explanation';
  request: ExplainRequest;
}

/** The first press of a numbered button. */
export interface ExplainRequest {
  /** Its id: another press, after the explanation was deleted, is another message. */
  press: string;
  tenant: string;
  conversation: string;
  user: string;
  reportId: string;
  number: number;
}

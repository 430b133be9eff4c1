import type { Store } from '../queue/store.ts';
import { readJson, writeJson } from './stored-json.ts';

/** What a person was asked to confirm, by report: `normal`, or `mute-3` for a number. */
export interface Asked {
  tenant: string;
  reportId: string;
  what: string;
  user: string;
}

/** What the question holds for the answer. */
export interface Question {
  /** Where what comes of it is told: the button of the question stands where only one person sees it. */
  conversation: string;
}

/** So long a question can be answered. */
const ASKED_MS = 15 * 60_000;

/** Questions whether somebody is sure, each put to one person. */
export function createConfirmations(store: Store) {
  return {
    note: (asked: Asked, question: Question) => writeJson(store, keyOf(asked), question, ASKED_MS),
    /** Null where this person was not asked, or too long ago. */
    find: (asked: Asked) => readJson<Question>(store, keyOf(asked)),
  };
}

function keyOf({ tenant, reportId, what, user }: Asked): string {
  return `${tenant}/asked/${reportId}/${what}/${encodeURIComponent(user)}`;
}

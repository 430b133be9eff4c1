import { number } from '../../../text/count.ts';
import { keptAscii, keptString, mapKey } from '../../read/bytes/kept-string.ts';
import { UserError } from '../../user-error.ts';

export interface SessionList {
  /** In order of first appearance. */
  ids: string[];
  /** Index of a session, added where it is new. */
  indexOf(id: string): number;
  /** Gives back the memory that `indexOf` needs; there is no more to be added. */
  close(): void;
}

/** The largest public log of this kind has 575,061 sessions. */
export const MAX_SESSIONS = 2_000_000;
const MAX_ID_CHARS = 256 * 1024 * 1024;

/** Numbers sessions by id. Throws a UserError where the ids alone would fill the memory. */
export function createSessionList(): SessionList {
  const indices = new Map<string, number>();
  const ids: string[] = [];
  let idChars = 0;
  return {
    ids,
    indexOf(id) {
      const known = indices.get(mapKey(id));
      if (known !== undefined) return known;
      idChars += id.length;
      if (ids.length === MAX_SESSIONS || idChars > MAX_ID_CHARS) throw tooManySessions();
      const kept = isLatin1(id) ? keptAscii(id) : keptString(id);
      indices.set(mapKey(kept), ids.length);
      ids.push(kept);
      return ids.length - 1;
    },
    close: () => indices.clear(),
  };
}

function isLatin1(id: string): boolean {
  for (let i = 0; i < id.length; i++) if (id.charCodeAt(i) > 0xff) return false;
  return true;
}

function tooManySessions(): UserError {
  return new UserError(
    'E_TOO_MANY_SESSIONS',
    `The log names more than ${number(MAX_SESSIONS)} sessions, or sessions with very long ids, which is more than can be compared at once.`,
    'Upload a shorter part of the log.',
  );
}

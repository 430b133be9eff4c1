import { type EntryLog, NO_SESSION } from './entry-log.ts';

/** The entries of session i are `entries[offsets[i] .. offsets[i + 1]]`, in file order. */
export interface SessionIndex {
  offsets: Uint32Array;
  entries: Uint32Array;
}

/** Sorts a log's entries by session (a counting sort): 4 bytes an entry and 4 a session. */
export function indexBySession(log: EntryLog, sessionCount: number): SessionIndex {
  const offsets = new Uint32Array(sessionCount + 1);
  for (let entry = 0; entry < log.length; entry++) {
    const session = log.sessionAt(entry);
    if (session !== NO_SESSION) offsets[session]!++;
  }
  let total = 0;
  for (let session = 0; session <= sessionCount; session++) {
    total += offsets[session]!;
    offsets[session] = total;
  }
  // Each offset is its session's end now; filling from the back leaves it at the session's start.
  const entries = new Uint32Array(total);
  for (let entry = log.length - 1; entry >= 0; entry--) {
    const session = log.sessionAt(entry);
    if (session !== NO_SESSION) entries[--offsets[session]!] = entry;
  }
  return { offsets, entries };
}

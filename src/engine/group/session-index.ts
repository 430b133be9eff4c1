import { type MentionLog, NO_SESSION } from './mention-log.ts';

/** The mentions of session i are `mentions[offsets[i] .. offsets[i + 1]]`, in file order. */
export interface SessionIndex {
  offsets: Uint32Array;
  mentions: Uint32Array;
}

/** Sorts a log's mentions by session (a counting sort): 4 bytes a mention and 4 a session. */
export function indexBySession(log: MentionLog, sessionCount: number): SessionIndex {
  const offsets = new Uint32Array(sessionCount + 1);
  for (let mention = 0; mention < log.length; mention++) {
    const session = log.sessionAt(mention);
    if (session !== NO_SESSION) offsets[session]!++;
  }
  let total = 0;
  for (let session = 0; session <= sessionCount; session++) {
    total += offsets[session]!;
    offsets[session] = total;
  }
  // Each offset is its session's end now; filling from the back leaves it at the session's start.
  const mentions = new Uint32Array(total);
  for (let mention = log.length - 1; mention >= 0; mention--) {
    const session = log.sessionAt(mention);
    if (session !== NO_SESSION) mentions[--offsets[session]!] = mention;
  }
  return { offsets, mentions };
}

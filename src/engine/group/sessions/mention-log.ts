/** Which line names which session, in file order, at 6 bytes a mention. */
export interface MentionLog {
  readonly length: number;
  /** Adds a line that names no session. */
  addLine(): void;
  /** Adds a session that a line names; `sameLine` where the mention before is of the same line. */
  add(session: number, event: number, sameLine: boolean): void;
  /** `NO_SESSION` where the line names none. */
  sessionAt(mention: number): number;
  eventAt(mention: number): number;
  /** Line number of a mention, from 1. */
  lineAt(mention: number): number;
}

export const NO_SESSION = 0x7fff_ffff;
const SAME_LINE = 0x8000_0000;

/** Mentions a chunk: full chunks are never copied, as doubling one big array would. */
const CHUNK_BITS = 12;
const CHUNK = 1 << CHUNK_BITS;
/** Mentions between two known line numbers. */
const STEP_BITS = 8;

/** An empty log for sessions below `NO_SESSION` and events below 65,536. */
export function createMentionLog(): MentionLog {
  const sessions: Uint32Array[] = [];
  const events: Uint16Array[] = [];
  const lines: number[] = [];
  let length = 0;
  let line = 0;
  let lastSessions = new Uint32Array(0);
  let lastEvents = new Uint16Array(0);

  function push(session: number, event: number): void {
    const at = length & (CHUNK - 1);
    if (at === 0) {
      lastSessions = new Uint32Array(CHUNK);
      lastEvents = new Uint16Array(CHUNK);
      sessions.push(lastSessions);
      events.push(lastEvents);
    }
    if ((length & ((1 << STEP_BITS) - 1)) === 0) lines.push(line);
    lastSessions[at] = session;
    lastEvents[at] = event;
    length++;
  }

  const rawSession = (mention: number) => sessions[mention >>> CHUNK_BITS]![mention & (CHUNK - 1)]!;

  return {
    get length() {
      return length;
    },
    addLine() {
      line++;
      push(NO_SESSION, 0);
    },
    add(session, event, sameLine) {
      if (!sameLine) line++;
      push(sameLine ? session + SAME_LINE : session, event);
    },
    sessionAt: (mention) => rawSession(mention) & NO_SESSION,
    eventAt: (mention) => events[mention >>> CHUNK_BITS]![mention & (CHUNK - 1)]!,
    lineAt(mention) {
      const step = mention >>> STEP_BITS;
      let number = lines[step]!;
      for (let i = (step << STEP_BITS) + 1; i <= mention; i++) {
        if (rawSession(i) < SAME_LINE) number++;
      }
      return number;
    },
  };
}

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

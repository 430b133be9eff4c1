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
const CHUNK_BITS = 16;
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

/** Sessions and their events, counted: what every peer makes of the log. */
export function createTally() {
  const sessions = new Set();
  const counts = new Map();
  return {
    /** `content` names its session by its first block id. */
    add(content, event) {
      const session = /blk_-?\d+/.exec(content)?.[0];
      if (session === undefined) return;
      sessions.add(session);
      const pair = `${session} ${event}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    },
    tell: () => tell(sessions.size, counts.size),
  };
}

/** `pairs` of a session and an event in it. */
export function tell(sessions, pairs) {
  console.log(JSON.stringify({ sessions: Number(sessions), pairs: Number(pairs) }));
}

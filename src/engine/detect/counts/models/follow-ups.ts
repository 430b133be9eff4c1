/** In how many sessions which event follows which, in sequences of m events. */
export interface FollowUps {
  /** Counts a sequence that `sessions` sessions have. */
  add(sequence: ArrayLike<number>, sessions: number): void;
  /**
   * How surprising each event is after the one before it, in bits, and at last the end of the
   * sequence. An event under 0 was never learned.
   */
  surprises(sequence: ArrayLike<number>): Float64Array;
  toJSON(): SavedFollowUps;
}

/** Columns of equal length: an event, the next one, and the sessions that have the two so. */
export interface SavedFollowUps {
  /** m is the start. */
  from: number[];
  /** m is the end. */
  to: number[];
  sessions: number[];
  /** Sessions in all, and those that have each of the m events, then the end. */
  all: number;
  having: number[];
}

/** Distinct pairs that are kept: memory grows with them. Of more, the first are. */
const MAX_PAIRS = 200_000;

/**
 * A back-off bigram (Katz 1987) over sessions, not over lines: a pair that ten sessions have a hundred
 * times each is as rare as one that they have once. A pair that was never seen backs off to how many
 * sessions have its second event.
 */
export function createFollowUps(m: number, saved?: SavedFollowUps): FollowUps {
  const base = m + 1;
  const pairs = new Map<number, number>();
  const having = new Float64Array(base);
  let all = 0;
  if (saved) {
    for (const [i, from] of saved.from.entries()) {
      pairs.set(from * base + saved.to[i]!, saved.sessions[i]!);
    }
    having.set(saved.having);
    all = saved.all;
  }

  function surprise(from: number, to: number): number {
    const sessions = from < 0 || to < 0 ? 0 : (pairs.get(from * base + to) ?? 0);
    if (sessions > 0) return Math.log2((all + 1) / (sessions + 0.5));
    const held = to < 0 ? 0 : having[to]!;
    return Math.log2((all + 1) / 0.5) + Math.log2((all + 1) / (held + 0.5));
  }

  return {
    add(sequence, sessions) {
      const own = new Set<number>();
      const events = new Set<number>([m]);
      let from = m;
      for (let i = 0; i <= sequence.length; i++) {
        const to = i < sequence.length ? sequence[i]! : m;
        own.add(from * base + to);
        events.add(to);
        from = to;
      }
      for (const pair of own) {
        const known = pairs.get(pair);
        if (known === undefined && pairs.size >= MAX_PAIRS) continue;
        pairs.set(pair, (known ?? 0) + sessions);
      }
      for (const event of events) having[event]! += sessions;
      all += sessions;
    },
    surprises(sequence) {
      const surprises = new Float64Array(sequence.length + 1);
      let from = m;
      for (let i = 0; i <= sequence.length; i++) {
        const to = i < sequence.length ? sequence[i]! : m;
        surprises[i] = surprise(from, to);
        from = to;
      }
      return surprises;
    },
    toJSON: () => ({
      from: Array.from(pairs.keys(), (pair) => Math.floor(pair / base)),
      to: Array.from(pairs.keys(), (pair) => pair % base),
      sessions: [...pairs.values()],
      all,
      having: [...having],
    }),
  };
}

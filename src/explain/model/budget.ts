/** Port: what may be spent on a model. Each reservation that was granted ends in one `spend`. */
export interface Budget {
  /** False where nothing may be spent any more for now. */
  tryReserve(): Promise<boolean>;
  spend(tokens: number, costUsd: number): Promise<void>;
}

export const NO_LIMIT: Budget = {
  tryReserve: async () => true,
  spend: async () => {},
};

/** Port: what has been spent on each day, kept wherever it outlives the process. */
export interface SpendCounter {
  /** USD spent on a day, `2026-11-24`. */
  spentUsd(day: string): Promise<number>;
  add(day: string, tokens: number, costUsd: number): Promise<void>;
}

export interface DailyBudgetOptions {
  /** USD; null counts without a limit. */
  limitUsd: number | null;
  /** The most that one request may cost, held back while it is under way. */
  reserveUsd: number;
  counter: SpendCounter;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** A budget for each day (UTC). Requests under way count as if they cost the most they can. */
export function createDailyBudget(options: DailyBudgetOptions): Budget {
  const { limitUsd, reserveUsd, counter, now } = options;
  let underWay = 0;
  const today = () => new Date(now()).toISOString().slice(0, 10);
  return {
    async tryReserve() {
      if (limitUsd !== null) {
        const spent = await counter.spentUsd(today());
        // Nothing is awaited from here on, so that no two take the same rest.
        if (spent + (underWay + 1) * reserveUsd > limitUsd) return false;
      }
      underWay++;
      return true;
    },
    async spend(tokens, costUsd) {
      underWay = Math.max(0, underWay - 1);
      if (tokens > 0 || costUsd > 0) await counter.add(today(), tokens, costUsd);
    },
  };
}

/** Counts in memory: for one run of the command line. */
export function createMemoryCounter(): SpendCounter {
  const days = new Map<string, number>();
  return {
    spentUsd: async (day) => days.get(day) ?? 0,
    add: async (day, _tokens, costUsd) => {
      days.set(day, (days.get(day) ?? 0) + costUsd);
    },
  };
}

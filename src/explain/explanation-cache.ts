import type { Explanation } from './explainer.ts';

/** Port: explanations by what they explain and who made them. */
export interface ExplanationCache {
  get(key: string): Promise<Explanation | null>;
  set(key: string, explanation: Explanation): Promise<void>;
}

/** Keeps the last `most` explanations in memory. */
export function createMemoryCache(most = 1_000): ExplanationCache {
  const known = new Map<string, Explanation>();
  return {
    get: async (key) => known.get(key) ?? null,
    set: async (key, explanation) => {
      known.delete(key);
      known.set(key, explanation);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
  };
}

import type { Analysis, EventType, JudgedVector } from '../../engine/analysis.ts';

export interface Nearest {
  /** Id of the first session with these counts. */
  session: string;
  /** Sessions with these counts. */
  alike: number;
  /** The heaviest first, at most `MAX_DIFFERENCES`. */
  differences: { event: EventType; seen: number; usual: number }[];
  more: number;
}

const MAX_DIFFERENCES = 6;
/** The most frequent ones: what a session is compared with should be common. */
const MAX_CANDIDATES = 300;

/**
 * Finds the frequent normal session whose counts are nearest to those of a vector of the analysis:
 * the least sum of |x_j - v_j| ln(1 + N / df_j), so that common events, which hardly differ by
 * chance, weigh little and rare ones much. Null where no session is normal.
 */
export function createNearestNormal(analysis: Analysis): (vector: number) => Nearest | null {
  const { judged, vectors, events } = analysis;
  const sessionsOf = new Uint32Array(vectors.length);
  const firstOf = new Map<number, string>();
  for (const [place, vector] of judged.vectorOf.entries()) {
    sessionsOf[vector] = (sessionsOf[vector] ?? 0) + 1;
    if (!firstOf.has(vector)) firstOf.set(vector, judged.ids[place] ?? '');
  }
  const sessionsWith = new Float64Array(events.length);
  for (const [index, { counts }] of vectors.entries()) {
    for (const [event] of counts) {
      sessionsWith[event] = (sessionsWith[event] ?? 0) + (sessionsOf[index] ?? 0);
    }
  }
  const weights = [...sessionsWith].map((df) => Math.log(1 + judged.ids.length / Math.max(1, df)));
  const candidates = [...vectors.keys()]
    .filter((index) => isUsual(vectors[index]) && firstOf.has(index))
    .sort((a, b) => (sessionsOf[b] ?? 0) - (sessionsOf[a] ?? 0))
    .slice(0, MAX_CANDIDATES)
    .map((index) => ({ index, counts: new Map(vectors[index]?.counts) }));

  return (vector) => {
    const seen = new Map(vectors[vector]?.counts);
    let best: { index: number; differences: Difference[]; distance: number } | null = null;
    for (const { index, counts } of candidates) {
      const differences = differencesOf(seen, counts, weights);
      const distance = differences.reduce((sum, { weight }) => sum + weight, 0);
      if (!best || distance < best.distance) best = { index, differences, distance };
    }
    if (!best) return null;
    const told = best.differences.sort((a, b) => b.weight - a.weight || a.event - b.event);
    return {
      session: firstOf.get(best.index) ?? '',
      alike: sessionsOf[best.index] ?? 0,
      differences: told.slice(0, MAX_DIFFERENCES).flatMap(({ event, seen, usual }) => {
        const type = events[event];
        return type ? [{ event: type, seen, usual }] : [];
      }),
      more: Math.max(0, told.length - MAX_DIFFERENCES),
    };
  };
}

function isUsual(vector: JudgedVector | undefined): boolean {
  return vector !== undefined && !vector.anomalous && !vector.rare;
}

interface Difference {
  event: number;
  seen: number;
  usual: number;
  weight: number;
}

function differencesOf(
  seen: Map<number, number>,
  usual: Map<number, number>,
  weights: number[],
): Difference[] {
  const differences: Difference[] = [];
  for (const event of new Set([...seen.keys(), ...usual.keys()])) {
    const here = seen.get(event) ?? 0;
    const there = usual.get(event) ?? 0;
    if (here === there) continue;
    const weight = Math.abs(here - there) * (weights[event] ?? 0);
    differences.push({ event, seen: here, usual: there, weight });
  }
  return differences;
}

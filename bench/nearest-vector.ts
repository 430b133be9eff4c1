import type { Analysis } from '../src/engine/analysis.ts';

/** A count vector by event id, and how many sessions have it. */
interface Vector {
  counts: Map<string, number>;
  sessions: number;
}

/** The limit that goes with the distance below, from the paper it is of. */
export const NEAREST_LIMIT = 0.11;

/**
 * The plain peer: the distance of each session's counts from the nearest ones of a baseline, weighted
 * by how few sessions have an event (ECVC of Landauer et al., FSE 2024: shares of counts, 0 to 1).
 * Without a baseline, the nearest of those that at least one session in 100 has. In order of
 * `analysis.judged.ids`.
 */
export function nearestDistances(analysis: Analysis, baseline?: Analysis): number[] {
  const all = vectorsOf(baseline ?? analysis);
  const n = all.reduce((sum, { sessions }) => sum + sessions, 0);
  const known = baseline ? all : all.filter(({ sessions }) => sessions >= n / 100);
  const weightOf = rarity(all, n);
  const distances = vectorsOf(analysis).map(({ counts }) =>
    known.reduce((least, one) => Math.min(least, distance(counts, one.counts, weightOf)), 1),
  );
  return analysis.judged.vectorOf.map((vector) => distances[vector] ?? 1);
}

function vectorsOf({ vectors, judged, events }: Analysis): Vector[] {
  const all = vectors.map(({ counts }): Vector => {
    const named = counts.map(([event, count]) => [events[event]?.eventId ?? '', count] as const);
    return { counts: new Map(named), sessions: 0 };
  });
  for (const vector of judged.vectorOf) {
    const one = all[vector];
    if (one) one.sessions++;
  }
  return all;
}

function rarity(all: Vector[], n: number): (event: string) => number {
  const sessionsWith = new Map<string, number>();
  for (const { counts, sessions } of all) {
    for (const event of counts.keys()) {
      sessionsWith.set(event, (sessionsWith.get(event) ?? 0) + sessions);
    }
  }
  return (event) => Math.log10((1 + n) / Math.max(1, sessionsWith.get(event) ?? 0));
}

function distance(
  a: Map<string, number>,
  b: Map<string, number>,
  weightOf: (event: string) => number,
): number {
  const [totalA, totalB] = [a, b].map((one) =>
    [...one.values()].reduce((sum, count) => sum + count, 0),
  ) as [number, number];
  let apart = 0;
  let most = 0;
  for (const event of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [(a.get(event) ?? 0) / totalA, (b.get(event) ?? 0) / totalB];
    apart += weightOf(event) * Math.abs(x - y);
    most += weightOf(event) * Math.max(x, y);
  }
  return most === 0 ? 0 : apart / most;
}

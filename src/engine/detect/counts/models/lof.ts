import { createJsonChecks, isObject } from '../../../json-checks.ts';
import type { Detector } from '../../detector.ts';
import { countsMethod } from './learning/count-model.ts';
import type { CountVector } from './learning/count-vector.ts';
import {
  type Comparer,
  createComparer,
  isReferences,
  learnReferences,
  type References,
  vectorOf,
} from './learning/references.ts';

/**
 * Local outlier factor (Breunig et al. 2000): how much thinner it is around a session than around its
 * neighbours. Sessions of one vector are neighbours at distance 0; as many a reader would have
 * them, distances under one common count (`NEAR`) are the same, which keeps densities finite. The
 * neighbourhood is one session in twenty, for 20 neighbours as in scikit-learn lie at one point here.
 */
export const lof: Detector<'lof'> = {
  name: 'lof',
  label: 'Lonely sessions',
  summary: 'For logs with several habits, some of them seldom.',
  manner: 'by how lonely a session is',
  counts: countsMethod<Densities>({
    name: 'lof',
    learn(matrix) {
      const references = learnReferences(matrix);
      const learned = { ...references, ...learnDensities(references) };
      return { learned, threshold: LIMIT };
    },
    scorer: scorerOf,
    isLearned: isDensities,
  }),
  numbers: null,
};

interface Densities extends References {
  /** Sessions in a neighbourhood. */
  neighbours: number;
  /** Of each reference: the distance that its neighbourhood reaches, and its local density. */
  reach: number[];
  density: number[];
}

const NEIGHBOURHOOD = 0.05;
const MIN_NEIGHBOURS = 20;
/** Weighted counts that are no distance. */
const NEAR = 0.5;
/** A session in about three times thinner surroundings than its neighbours is not lonely yet. */
const LIMIT = 3.3;

function learnDensities(references: References) {
  const all = references.sessions.reduce((sum, held) => sum + held, 0);
  const neighbours = Math.min(all, Math.max(MIN_NEIGHBOURS, Math.floor(NEIGHBOURHOOD * all)));
  const comparer = createComparer(references);
  const distances = new Float64Array(references.vectors.length);
  const near = references.vectors.map((_, place) => {
    fillDistances(distances, comparer, vectorOf(references, place));
    return nearest(distances, references.sessions, neighbours);
  });
  const reach = near.map((around) => Math.max(NEAR, around.at(-1)?.distance ?? 0));
  return { neighbours, reach, density: near.map((around) => densityOf(around, reach)) };
}

interface Neighbour {
  place: number;
  distance: number;
  /** Sessions of it that belong to the neighbourhood. */
  sessions: number;
}

/** The nearest references until they have `wanted` sessions, the nearest first. */
function nearest(distances: Float64Array, sessions: number[], wanted: number): Neighbour[] {
  const order = [...distances.keys()].sort((a, b) => distances[a]! - distances[b]! || a - b);
  const around: Neighbour[] = [];
  let left = wanted;
  for (const place of order) {
    if (left <= 0) break;
    const taken = Math.min(left, sessions[place]!);
    around.push({ place, distance: distances[place]!, sessions: taken });
    left -= taken;
  }
  return around;
}

/** Local reachability density: 1 / the mean distance to the neighbours, each at least its reach. */
function densityOf(around: Neighbour[], reach: number[]): number {
  let [sum, count] = [0, 0];
  for (const { place, distance, sessions } of around) {
    sum += sessions * Math.max(distance, reach[place]!);
    count += sessions;
  }
  return count / sum;
}

function factorOf(
  distances: Float64Array,
  { sessions, neighbours, reach, density }: Densities,
): number {
  const around = nearest(distances, sessions, neighbours);
  const count = around.reduce((sum, one) => sum + one.sessions, 0);
  const theirs = around.reduce((sum, one) => sum + one.sessions * density[one.place]!, 0) / count;
  return theirs / densityOf(around, reach);
}

function scorerOf(learned: Densities): (vector: CountVector) => number {
  const comparer = createComparer(learned);
  const distances = new Float64Array(learned.vectors.length);
  return (vector) => {
    fillDistances(distances, comparer, vector);
    return factorOf(distances, learned);
  };
}

/** Euclidean, of weighted counts. */
function fillDistances(
  into: Float64Array,
  { squares, compare }: Comparer,
  vector: CountVector,
): void {
  const { products, square } = compare(vector);
  for (let i = 0; i < into.length; i++) {
    into[i] = Math.sqrt(Math.max(0, square + squares[i]! - 2 * products[i]!));
  }
}

const { isCount, isNumbers } = createJsonChecks(1e15);

function isDensities(value: unknown, m: number): value is Densities {
  if (!isReferences(value, m) || !isObject(value)) return false;
  const { neighbours, reach, density } = value as Record<string, unknown>;
  const k = value.vectors.length;
  const isOver0 = (one: number) => one > 0;
  return (
    isCount(neighbours) &&
    [reach, density].every((list) => isNumbers(list, k) && list.every(isOver0))
  );
}

import type { EventCountMatrix } from '../../../group/sessions/event-count-matrix.ts';
import type { Detector } from '../../detector.ts';
import { sessionCount } from '../column-summary.ts';
import { countsMethod } from './learning/count-model.ts';
import type { CountVector } from './learning/count-vector.ts';
import {
  createComparer,
  isReferences,
  learnReferences,
  type References,
  vectorOf,
} from './learning/references.ts';

/**
 * Log clustering (Lin et al. 2016): sessions within a cosine distance of each other, by which events
 * they have, are one cluster, and one that is far from the representatives of all is anomalous. As in loglizer it takes one pass,
 * but over distinct vectors, the most frequent first, so that frequent ones become representatives
 * and the order of the log changes nothing. A cluster of few sessions represents nothing usual: theirs
 * learns from normal sessions only.
 */
export const clustering: Detector<'clustering'> = {
  name: 'clustering',
  label: 'Groups of alike sessions',
  summary: 'For logs with a few clear habits, and few false alarms.',
  manner: 'by groups of alike sessions',
  counts: countsMethod<References>({
    name: 'clustering',
    learn: (matrix) => ({ learned: findClusters(matrix), threshold: MAX_DISTANCE }),
    scorer: distanceToNearest,
    isLearned: isReferences,
  }),
  numbers: null,
};

const MAX_DISTANCE = 0.065;
/** Of the sessions: a smaller cluster is no habit. */
const MIN_SHARE = 0.02;

/**
 * Which events occur says more than how often, where the longest sessions are the farthest apart. So
 * a usual event that is only far more frequent is not found.
 */
function presence(count: number): number {
  return count > 0 ? 1 : 0;
}

function findClusters(matrix: EventCountMatrix): References {
  const all = learnReferences(matrix);
  const places: number[] = [];
  const sessions: number[] = [];
  const comparer = createComparer(all, presence);
  for (const place of all.vectors.keys()) {
    const { products, square } = comparer.compare(vectorOf(all, place));
    let [near, best] = [-1, MAX_DISTANCE];
    for (const [cluster, other] of places.entries()) {
      const distance = cosineDistance(products[other]!, square, comparer.squares[other]!);
      if (distance > best) continue;
      [near, best] = [cluster, distance];
    }
    if (near >= 0) sessions[near]! += all.sessions[place]!;
    else {
      places.push(place);
      sessions.push(all.sessions[place]!);
    }
  }
  const least = MIN_SHARE * sessionCount(matrix);
  const usual = [...places.keys()].filter((cluster) => sessions[cluster]! >= least);
  const kept = usual.length > 0 ? usual : [0];
  return {
    weights: all.weights,
    vectors: kept.map((cluster) => all.vectors[places[cluster]!]!),
    sessions: kept.map((cluster) => sessions[cluster]!),
  };
}

function distanceToNearest(clusters: References): (vector: CountVector) => number {
  const { squares, compare } = createComparer(clusters, presence);
  return (vector) => {
    const { products, square } = compare(vector);
    let distance = 1;
    for (const [place, product] of products.entries()) {
      distance = Math.min(distance, cosineDistance(product, square, squares[place]!));
    }
    return distance;
  };
}

/** 0 for the same direction, 1 where nothing is shared; two empty vectors are the same. */
function cosineDistance(product: number, a: number, b: number): number {
  if (a === 0 || b === 0) return a === b ? 0 : 1;
  return Math.max(0, 1 - product / Math.sqrt(a * b));
}

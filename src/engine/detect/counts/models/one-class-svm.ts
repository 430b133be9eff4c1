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
 * One-class support vector machine (Schölkopf et al. 2001) with a Gaussian kernel: a boundary round
 * most sessions, `NU` of which may be outside. Each distinct vector counts as often as it has
 * sessions, by its bound on alpha. Solved by pairs of the most violating alphas (as LIBSVM does). The
 * score is rho over the kernel sum, so at the boundary it is 1.
 */
export const oneClassSvm: Detector<'one-class-svm'> = {
  name: 'one-class-svm',
  label: 'Boundary round the usual',
  summary: 'For comparing with a baseline that is known to be clean.',
  manner: 'by a boundary round what is usual',
  counts: countsMethod<Boundary>({
    name: 'one-class-svm',
    learn(matrix) {
      return { learned: solve(learnReferences(matrix)), threshold: LIMIT };
    },
    scorer: scorerOf,
    isLearned: isBoundary,
  }),
  numbers: null,
};

interface Boundary extends References {
  /** Of each reference. */
  alpha: number[];
  rho: number;
  gamma: number;
}

const NU = 0.2;
const MAX_STEPS = 20_000;
const TOLERANCE = 1e-4;
/** The boundary lies a little outside the sessions that are on it. */
const LIMIT = 1.2;
/** Of the width that scikit-learn's `scale` gives: anomalies of one kind must not be an island. */
const WIDTH = 0.3;
/** A kernel sum that is as good as 0. */
const LEAST_SUM = 1e-9;

function solve(references: References): Boundary {
  const k = references.vectors.length;
  const comparer = createComparer(references);
  const all = references.sessions.reduce((sum, held) => sum + held, 0);
  const gamma = widthOf(references, comparer);
  const kernel = references.vectors.map((_, place) =>
    Float64Array.from(kernelRow(comparer, vectorOf(references, place), gamma)),
  );
  const bound = references.sessions.map((held) => held / (NU * all));
  const alpha = new Array<number>(k).fill(0);
  let left = 1;
  // The most frequent vectors would be as good a start as any: LIBSVM takes the first ones.
  for (let i = 0; i < k && left > 0; i++) {
    alpha[i] = Math.min(bound[i]!, left);
    left -= alpha[i]!;
  }
  const gradient = Float64Array.from(kernel, (row) =>
    row.reduce((sum, one, i) => sum + one * alpha[i]!, 0),
  );
  for (let step = 0; step < MAX_STEPS; step++) {
    let [up, down] = [-1, -1];
    for (let i = 0; i < k; i++) {
      if (alpha[i]! < bound[i]! && (up < 0 || gradient[i]! < gradient[up]!)) up = i;
      if (alpha[i]! > 0 && (down < 0 || gradient[i]! > gradient[down]!)) down = i;
    }
    if (up < 0 || down < 0 || gradient[down]! - gradient[up]! < TOLERANCE) break;
    const curve = Math.max(1e-12, 2 - 2 * kernel[up]![down]!);
    const best = (gradient[down]! - gradient[up]!) / curve;
    const moved = Math.min(best, bound[up]! - alpha[up]!, alpha[down]!);
    alpha[up]! += moved;
    alpha[down]! -= moved;
    for (let i = 0; i < k; i++) gradient[i]! += moved * (kernel[up]![i]! - kernel[down]![i]!);
  }
  return { ...references, alpha, rho: rhoOf(alpha, bound, gradient), gamma };
}

/** The kernel sum of vectors on the boundary: the mean of those with an alpha between its bounds. */
function rhoOf(alpha: number[], bound: number[], gradient: Float64Array): number {
  const free = alpha.flatMap((one, i) =>
    one > 1e-9 && one < bound[i]! - 1e-9 ? [gradient[i]!] : [],
  );
  if (free.length > 0) return free.reduce((sum, one) => sum + one, 0) / free.length;
  const outside = alpha.flatMap((one, i) => (one > 0 ? [gradient[i]!] : []));
  return Math.max(LEAST_SUM, ...outside);
}

/** Of the Gaussians: by the variance of all weighted counts together. */
function widthOf({ weights, vectors, sessions }: References, { squares }: Comparer): number {
  const all = sessions.reduce((sum, held) => sum + held, 0);
  const mean = new Float64Array(weights.length);
  let square = 0;
  for (const [i, vector] of vectors.entries()) {
    const share = sessions[i]! / all;
    square += share * squares[i]!;
    for (let at = 0; at < vector.length; at += 2) {
      const column = vector[at]!;
      mean[column]! += share * weights[column]! * Math.log1p(vector[at + 1]!);
    }
  }
  const variance = square - mean.reduce((sum, one) => sum + one ** 2, 0);
  return WIDTH / Math.max(1, variance);
}

function kernelRow(
  { squares, compare }: Comparer,
  vector: CountVector,
  gamma: number,
): Float64Array {
  const { products, square } = compare(vector);
  return products.map((product, i) =>
    Math.exp(-gamma * Math.max(0, square + squares[i]! - 2 * product)),
  );
}

function scorerOf(learned: Boundary): (vector: CountVector) => number {
  const comparer = createComparer(learned);
  return (vector) => {
    const kernel = kernelRow(comparer, vector, learned.gamma);
    const sum = kernel.reduce((total, one, i) => total + one * learned.alpha[i]!, 0);
    return learned.rho / Math.max(LEAST_SUM, sum);
  };
}

const { isNumber, isNumbers } = createJsonChecks(1e15);

function isBoundary(value: unknown, m: number): value is Boundary {
  if (!isReferences(value, m) || !isObject(value)) return false;
  const { alpha, rho, gamma } = value as Record<string, unknown>;
  return (
    isNumbers(alpha, value.vectors.length) &&
    alpha.every((one) => one >= 0) &&
    [rho, gamma].every((one) => isNumber(one) && one > 0)
  );
}

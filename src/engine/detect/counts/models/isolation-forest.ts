import type { EventCountMatrix } from '../../../group/sessions/event-count-matrix.ts';
import { createJsonChecks, isObject } from '../../../json-checks.ts';
import type { Detector } from '../../detector.ts';
import { sessionCount, summarizeColumns } from '../column-summary.ts';
import { countsMethod } from './learning/count-model.ts';
import { type CountVector, createVectorReader } from './learning/count-vector.ts';
import { createSessionDraw } from './learning/draw-sessions.ts';
import { limitByGap } from './learning/limit-by-gap.ts';
import { createSeededRandom } from './learning/seeded-random.ts';

/**
 * Isolation forest (Liu et al. 2008; `logpai/loglizer: loglizer/models/IsolationForest.py`, which is
 * scikit-learn's): trees that split at random isolate what is unusual after few splits. 100 trees of
 * 256 sessions each, drawn with a fixed seed. A split is drawn between the counts of the whole log, not
 * of the few sessions of its tree, which lack most rare events and so can not tell them. The score is 2^(-mean depth / usual depth), about 0.5
 * for a usual session and near 1 for one that stands alone.
 */
export const isolationForest: Detector<'isolation-forest'> = {
  name: 'isolation-forest',
  label: 'Easily set apart',
  summary: 'For many kinds of events without a strict process.',
  manner: 'by how easily a session is set apart',
  counts: countsMethod<Forest>({
    name: 'isolation-forest',
    learn(matrix) {
      const learned = growForest(matrix);
      const reader = createVectorReader(matrix, matrix.eventCount);
      const score = scorerOf(learned);
      const scores = Float64Array.from(matrix.multiplicity, (_, row) => score(reader.read(row)));
      return { learned, threshold: limitByGap(scores, matrix.multiplicity) };
    },
    scorer: scorerOf,
    isLearned: isForest,
  }),
  numbers: null,
};

interface Forest {
  /** Sessions that each tree was grown from. */
  sample: number;
  /** Of each tree, its nodes in preorder, as columns: see `IsolationTree`. */
  trees: IsolationTree[];
}

/** A session goes on at the next node where its count of `column` is under `limit`, else at `right`. */
interface IsolationTree {
  /** -1 is a leaf. */
  column: number[];
  limit: number[];
  right: number[];
  /** Of a leaf: the depth that its sessions have, or would have were they split further. */
  depth: number[];
}

const TREES = 100;
const SAMPLE = 256;
const SEED = 1;

function growForest(matrix: EventCountMatrix): Forest {
  const random = createSeededRandom(SEED);
  const sample = Math.min(SAMPLE, sessionCount(matrix));
  const reader = createVectorReader(matrix, matrix.eventCount);
  const draw = createSessionDraw(matrix, random);
  const ranges = rangesOf(matrix);
  const deepest = 2 * Math.ceil(Math.log2(Math.max(2, sample)));
  const trees = Array.from({ length: TREES }, () => {
    const drawn = Array.from({ length: sample }, () => {
      return Float64Array.from(reader.read(draw()).counts);
    });
    return growTree(drawn, ranges, deepest, random);
  });
  return { sample, trees };
}

/** Of each event whose count differs, the lowest and highest that a branch can hold. */
interface Ranges {
  columns: number[];
  low: Float64Array;
  high: Float64Array;
}

function rangesOf(matrix: EventCountMatrix): Ranges {
  const all = summarizeColumns(matrix).map(({ counts }) => counts);
  return {
    columns: [...all.keys()].filter((column) => all[column]!.length > 1),
    low: Float64Array.from(all, (counts) => counts[0] ?? 0),
    high: Float64Array.from(all, (counts) => counts.at(-1) ?? 0),
  };
}

function growTree(
  drawn: Float64Array[],
  { columns, low, high }: Ranges,
  deepest: number,
  random: () => number,
): IsolationTree {
  const tree: IsolationTree = { column: [], limit: [], right: [], depth: [] };
  grow(drawn, 0);
  return tree;

  function grow(held: Float64Array[], depth: number): void {
    const node = tree.column.length;
    tree.column.push(-1);
    tree.limit.push(0);
    tree.right.push(0);
    tree.depth.push(depth + usualDepth(held.length));
    if (held.length <= 1 || depth === deepest) return;
    const open = columns.filter((column) => low[column]! < high[column]!);
    const column = open[Math.floor(random() * open.length)];
    if (column === undefined) return;
    const [from, to] = [low[column]!, high[column]!];
    // Evenly in logarithms: one huge count must not take all the splits. From + 1 to `to`, whole.
    const [least, most] = [Math.log1p(from), Math.log1p(to)];
    const drawnLimit = Math.floor(Math.expm1(least + random() * (most - least))) + 1;
    const limit = Math.max(from + 1, Math.min(to, drawnLimit));
    tree.column[node] = column;
    tree.limit[node] = limit;
    high[column] = limit - 1;
    const under = held.filter((counts) => counts[column]! < limit);
    grow(under, depth + 1);
    low[column] = limit;
    high[column] = to;
    tree.right[node] = tree.column.length;
    const over = held.filter((counts) => counts[column]! >= limit);
    grow(over, depth + 1);
    low[column] = from;
  }
}

/** The mean depth of an unsuccessful search among n in a binary search tree (c(n) in the paper). */
function usualDepth(n: number): number {
  if (n <= 1) return 0;
  if (n === 2) return 1;
  return 2 * (Math.log(n - 1) + EULER) - (2 * (n - 1)) / n;
}
const EULER = 0.5772156649015329;

function scorerOf({ sample, trees }: Forest): (vector: CountVector) => number {
  const usual = Math.max(1, usualDepth(sample));
  return ({ counts }) => {
    let sum = 0;
    for (const { column, limit, right, depth } of trees) {
      let node = 0;
      while (column[node]! >= 0)
        node = counts[column[node]!]! < limit[node]! ? node + 1 : right[node]!;
      sum += depth[node]!;
    }
    return 2 ** (-sum / trees.length / usual);
  };
}

const { isCount, isNumbers } = createJsonChecks(1e15);

function isForest(value: unknown, m: number): value is Forest {
  return (
    isObject(value) &&
    isCount(value.sample) &&
    Array.isArray(value.trees) &&
    value.trees.length > 0 &&
    value.trees.length <= TREES &&
    value.trees.every((tree) => isTree(tree, m))
  );
}

function isTree(value: unknown, m: number): boolean {
  if (!isObject(value)) return false;
  const { column, limit, right, depth } = value;
  if (!isNumbers(column) || column.length === 0) return false;
  const nodes = column.length;
  if (![limit, right, depth].every((list) => isNumbers(list, nodes))) return false;
  return column.every((j, node) => {
    const next = (right as number[])[node]!;
    const isInside = Number.isInteger(next) && next > node + 1 && next < nodes;
    return j === -1 || (Number.isInteger(j) && j >= 0 && j < m && isInside);
  });
}

import { createJsonChecks, isObject } from '../../../json-checks.ts';
import type { Detector } from '../../detector.ts';
import { sessionCount } from '../column-summary.ts';
import { type CountModel, countsMethod } from './learning/count-model.ts';
import { createVectorReader, someRows } from './learning/count-vector.ts';

/**
 * Decision tree over event counts (Chen et al. 2004; `logpai/loglizer: loglizer/models/
 * DecisionTree.py`, which is scikit-learn's), learned from labels: CART with Gini impurity (Breiman
 * et al. 1984), whole distinct vectors weighed by their sessions. The score is the share of anomalous
 * sessions in the leaf.
 */
export const tree: Detector<'tree'> = {
  name: 'tree',
  label: 'Decision tree (learns from answers)',
  summary: 'Best where past sessions are labelled normal or anomalous.',
  manner: 'by a decision tree',
  counts: countsMethod<Tree>({
    name: 'tree',
    learnsFrom: 'labels',
    learn: (matrix) => ({ learned: growTree(matrix), threshold: 0.5 }),
    scorer: ({ column, limit, right, share }) => {
      return ({ counts }) => {
        let node = 0;
        while (column[node]! >= 0)
          node = counts[column[node]!]! <= limit[node]! ? node + 1 : right[node]!;
        return share[node]!;
      };
    },
    isLearned: isTree,
  }),
  numbers: null,
};

/**
 * Nodes in preorder, as columns of equal length: a session goes on at the next node where its count
 * of event `column` is at most `limit`, else at `right`. Leaves have column -1.
 */
interface Tree {
  column: number[];
  limit: number[];
  right: number[];
  /** Of the sessions at the node that it was learned from, the anomalous ones: 0 to 1. */
  share: number[];
}

/** Cells of the matrix (rows × events) that are looked at: of more rows, some are taken. */
const MAX_CELLS = 3_000_000;
const MAX_DEPTH = 24;

type Matrix = Parameters<CountModel<Tree>['learn']>[0];

function growTree(matrix: Matrix): Tree {
  const m = matrix.eventCount;
  const { multiplicity, anomalous = new Uint32Array(multiplicity.length) } = matrix;
  const rows = someRows(matrix, Math.max(1000, MAX_CELLS / Math.max(1, m)));
  const reader = createVectorReader(matrix, m);
  const cells = rows.map((row) => Float64Array.from(reader.read(row).counts));
  const weight = rows.map((row) => multiplicity[row]!);
  const bad = rows.map((row) => anomalous[row]!);
  const tree: Tree = { column: [], limit: [], right: [], share: [] };
  if (sessionCount(matrix) > 0)
    grow(
      Array.from(rows, (_, i) => i),
      0,
    );
  return tree;

  function grow(held: number[], depth: number): void {
    const node = tree.column.length;
    const all = sumOf(held, weight);
    const odd = sumOf(held, bad);
    tree.column.push(-1);
    tree.limit.push(0);
    tree.right.push(0);
    tree.share.push(odd / all);
    if (odd === 0 || odd === all || depth === MAX_DEPTH) return;
    const split = bestSplit(held, all, odd);
    if (split === null) return;
    const [left, right] = [true, false].map((isLow) =>
      held.filter((i) => cells[i]![split.column]! <= split.limit === isLow),
    ) as [number[], number[]];
    tree.column[node] = split.column;
    tree.limit[node] = split.limit;
    grow(left, depth + 1);
    tree.right[node] = tree.column.length;
    grow(right, depth + 1);
  }

  /**
   * The split after which least of a random session's label is left to guess, of equals the one with
   * the widest gap between counts; null where none helps.
   */
  function bestSplit(held: number[], all: number, odd: number) {
    let best: { column: number; limit: number } | null = null;
    let [least, widest] = [gini(odd, all) - 1e-9, 0];
    for (let column = 0; column < m; column++) {
      const sorted = held.toSorted((a, b) => cells[a]![column]! - cells[b]![column]!);
      let [below, oddBelow] = [0, 0];
      for (let i = 0; i + 1 < sorted.length; i++) {
        below += weight[sorted[i]!]!;
        oddBelow += bad[sorted[i]!]!;
        const [low, high] = [cells[sorted[i]!]![column]!, cells[sorted[i + 1]!]![column]!];
        if (low === high) continue;
        const impurity = gini(oddBelow, below) + gini(odd - oddBelow, all - below);
        const gap = Math.log1p(high) - Math.log1p(low);
        if (impurity > least || (impurity > least - 1e-9 && gap <= widest)) continue;
        [least, widest] = [impurity, gap];
        best = { column, limit: (low + high) / 2 };
      }
    }
    return best;
  }
}

/** Gini impurity times the sessions, halved. */
function gini(odd: number, all: number): number {
  return odd - odd ** 2 / all;
}

function sumOf(places: number[], values: number[]): number {
  return places.reduce((sum, place) => sum + values[place]!, 0);
}

const { isNumbers } = createJsonChecks(1e15);

function isTree(value: unknown, m: number): value is Tree {
  if (!isObject(value)) return false;
  const { column, limit, right, share } = value;
  if (!isNumbers(column) || column.length === 0) return false;
  const nodes = column.length;
  return (
    [limit, right, share].every((list) => isNumbers(list, nodes)) &&
    (share as number[]).every((part) => part >= 0 && part <= 1) &&
    column.every((j, node) => {
      const next = (right as number[])[node]!;
      const isInside = Number.isInteger(next) && next > node + 1 && next < nodes;
      return j === -1 || (Number.isInteger(j) && j >= 0 && j < m && isInside);
    })
  );
}

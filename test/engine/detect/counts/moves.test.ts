import { expect, it } from 'vitest';
import { createMoves, weightedStep } from '../../../../src/engine/detect/counts/moves.ts';
import { fitPca } from '../../../../src/engine/detect/counts/pca.ts';
import {
  createScorer,
  type Deviation,
  type Scorer,
} from '../../../../src/engine/detect/counts/score.ts';
import type { SubspaceModel } from '../../../../src/engine/detect/counts/subspace-model.ts';
import { eventCounts } from '../../../helpers/event-counts.ts';
import fc from '../../../helpers/fast-check.ts';

const EVENTS = 5;
/** The rounds of each session, by which two events go together, and the counts of events without a law. */
const rowsOfCounts = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat({ max: 60 }), { maxLength: EVENTS })),
  { minLength: 30, maxLength: 60 },
);

interface Move {
  column: number;
  usual: number;
  step: number;
  drop: number;
  rarity: number;
}

/** The rule by its definition: in every step every move is reckoned anew. */
function reckonedAnew(
  fitted: SubspaceModel,
  scorer: Scorer,
  { residual: first, excess }: Deviation,
  counts: Float64Array,
) {
  const residual = Float64Array.from(first);
  const minDrop = (fitted.threshold ?? 0) * 0.01;
  const open = new Set(counts.keys());
  const made = [];
  while (true) {
    let most = minDrop;
    let best = null as Move | null;
    for (const column of open) {
      const { frequent, scattered, low, high, mean } = fitted.usual[column]!;
      const share = scorer.residualShare(column);
      const r = residual[column]!;
      const beyond = excess
        .filter((part) => part.column === column)
        .reduce((sum, { value }) => sum + value ** 2, 0);
      const count = counts[column]!;
      const ideal = count - r / (share * fitted.weights[column]!);
      const nearest = Math.round(Math.min(Math.max(ideal, low), high));
      for (const usual of scattered && share > 1e-9 ? [...frequent, nearest] : frequent) {
        if (usual === count) continue;
        const step = weightedStep(fitted, column, count, usual);
        const drop = beyond - 2 * r * step - share * step ** 2;
        if (!(drop > minDrop && drop >= 0.95 * most)) continue;
        most = Math.max(most, drop);
        const rarity = Math.abs(usual - mean);
        const rival: Move | null = best !== null && best.drop >= 0.95 * most ? best : null;
        if (rival && (rarity > rival.rarity || (rarity === rival.rarity && drop <= rival.drop))) {
          continue;
        }
        best = { column, usual, step, drop, rarity };
      }
    }
    if (best === null) return made;
    const { column, usual, step, drop } = best;
    made.push({ column, usual, more: usual < counts[column]!, drop });
    open.delete(column);
    scorer.addColumn(residual, column, step);
  }
}

it('makes the moves that are found where each is reckoned anew in every step, bit for bit', () => {
  const seen = { moves: 0, inSubspace: 0 };
  fc.assert(
    fc.property(rowsOfCounts, (drawn) => {
      const rows = drawn.map(([rounds, odd], i) => [
        1,
        rounds,
        2 * rounds + ((odd[0] ?? 0) > 52 ? 1 : 0),
        ...Array.from({ length: 3 }, (_, j) => odd[j] ?? 0),
        // Each of one session alone, so outside the subspace.
        i === 0 ? 2 : 0,
        i === 1 ? 1 : 0,
      ]);
      const matrix = eventCounts(rows);
      const fitted = fitPca(matrix);
      const scorer = createScorer(fitted);
      const moves = createMoves(fitted, scorer);
      const columns = Uint32Array.from(fitted.usual.keys());
      for (let row = 0; row < matrix.multiplicity.length; row++) {
        const counts = new Float64Array(columns.length);
        for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
          counts[matrix.events[at]!] = matrix.counts[at]!;
        }
        const deviation = scorer.deviationOf(matrix, row);
        const expected = reckonedAnew(fitted, scorer, deviation, counts);
        moves.start(deviation, counts, columns);
        const made = [];
        for (let move = moves.next(); move !== null; move = moves.next()) made.push(move);
        expect(made).toEqual(expected);
        seen.moves += made.length;
        seen.inSubspace += made.filter(({ column }) => scorer.isInSubspace(column)).length;
      }
    }),
    { numRuns: 60, seed: 7 },
  );
  // Both kinds of moves were made.
  expect(seen.inSubspace).toBeGreaterThan(100);
  expect(seen.moves - seen.inSubspace).toBeGreaterThan(100);
});

import type { DetectorName } from './analysis.ts';
import type { Detector } from './detect/detector.ts';
import { pca } from './detect/pca.ts';
import { pcaLoglizer } from './detect/pca-loglizer.ts';
import { createScorer, isAnomalous } from './detect/score.ts';
import type { Grouping } from './group/grouping.ts';
import type { SessionTable } from './group/session-table.ts';
import { type Baseline, createBaseline } from './model.ts';
import { tooLittle } from './notes.ts';

export interface Learned {
  baseline: Baseline;
  /** Why there is no threshold, where the sessions are too few or too alike. */
  notes: string[];
}

const DETECTORS: Record<DetectorName, Detector> = { pca, 'pca-loglizer': pcaLoglizer };

/** Fits a detector to sessions; `name` is what the notes call them ("this log"). */
export function learn(
  { table, grouping }: { table: SessionTable; grouping: Grouping },
  detector: DetectorName,
  name: string,
): Learned {
  const { matrix, events } = table;
  const fitted = DETECTORS[detector].fit(matrix);
  const reason = tooLittle(table.ids.length, matrix.multiplicity.length, name);
  if (reason) fitted.threshold = null;
  const normal = new Uint8Array(events.length);
  for (const [row, spe] of createScorer(fitted).scoreAll(matrix).entries()) {
    if (isAnomalous(spe, fitted.threshold)) continue;
    const inRow = matrix.events.subarray(matrix.offsets[row]!, matrix.offsets[row + 1]!);
    for (const event of inRow) normal[event] = 1;
  }
  const known = events.map((event, j) => ({ ...event, normal: normal[j] === 1 }));
  return { baseline: createBaseline(known, fitted, grouping), notes: reason ? [reason] : [] };
}

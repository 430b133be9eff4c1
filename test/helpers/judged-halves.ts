import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLabels } from '../../src/cli/labels.ts';
import type { AnyDetector } from '../../src/engine/detect/detectors.ts';
import {
  labelsOfIds,
  normalSessions,
  type SessionLabels,
} from '../../src/engine/group/sessions/session-labels.ts';
import type { SessionTable } from '../../src/engine/group/sessions/session-table.ts';
import { sessionsToJudge, sessionsToLearn } from '../../src/engine/learn-from.ts';
import { openFile } from '../../src/engine/read/bytes/open-file.ts';
import { readSessions } from '../../src/engine/read-sessions.ts';

/** Sessions with known answers: 1 anomalous, 0 normal. */
export interface Answered {
  table: SessionTable;
  labels: SessionLabels;
}

/** Reads a structured log and the `anomaly_label.csv` beside it. */
export async function readAnswered(path: string): Promise<Answered> {
  const file = await openFile(createReadStream(path));
  const { table } = await readSessions(file.chunks, { asked: null, usual: null, known: null }, {});
  const name = path.replace(/^.*\//, '').replace(/\.log_structured.*$/, '');
  const known = await readLabels(join(dirname(path), `${name}.anomaly_label.csv`));
  return { table, labels: labelsOfIds(table.ids, known) };
}

/** The sessions that are chosen, and the others. */
export function halve(
  { table, labels }: Answered,
  isChosen: (session: number) => boolean,
): [Answered, Answered] {
  const part = (isIn: boolean): Answered => {
    const chosen = Int8Array.from(labels, (_, session) => (isChosen(session) === isIn ? 0 : 1));
    return {
      table: normalSessions(table, chosen),
      labels: labels.filter((_, session) => chosen[session] === 0),
    };
  };
  return [part(true), part(false)];
}

/** F1 of a detector that learned from the one (labels for those alone that need them) on the other. */
export function f1Of(detector: AnyDetector, train: Answered, test: Answered): number {
  const needsLabels = 'learnsFrom' in detector.counts && detector.counts.learnsFrom === 'labels';
  const { matrix } = sessionsToLearn(train.table, needsLabels ? train.labels : null, detector);
  const judged = sessionsToJudge(test.table, detector);
  const { threshold, score } = detector.counts.fit(matrix).judge({ matrix: judged.matrix });
  const isOver = Array.from(judged.matrix.multiplicity, (_, row) => score(row) > threshold!);
  let [found, flagged, anomalies] = [0, 0, 0];
  for (const [session, row] of judged.vectorOf.entries()) {
    const isAnomaly = test.labels[session] === 1;
    if (isAnomaly) anomalies++;
    if (isOver[row]) flagged++;
    if (isAnomaly && isOver[row]) found++;
  }
  return (2 * found) / (flagged + anomalies);
}

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rocAuc } from '../../../../../src/cli/report/evaluation.ts';
import { ngram } from '../../../../../src/engine/detect/counts/models/ngram.ts';
import type { Detector } from '../../../../../src/engine/detect/detector.ts';
import { DETECTORS } from '../../../../../src/engine/detect/detectors.ts';
import type { EventCountMatrix } from '../../../../../src/engine/group/sessions/event-count-matrix.ts';
import { eventCounts } from '../../../../helpers/event-counts.ts';
import { describeShared, sharedPath } from '../../../../helpers/shared.ts';

const ALL: readonly Detector[] = DETECTORS;
/** Two habits, and events 3 and 4 as often as each other; event 5 is strange. */
const USUAL = Array.from({ length: 396 }, (_, i) => [3, 1, 3, i % 3, i % 3, 0]);
const ODD = [
  [3, 1, 3, 1, 1, 4],
  [3, 0, 3, 2, 2, 4],
  [0, 1, 0, 1, 1, 0],
  [3, 1, 3, 60, 2, 0],
];

function withAnswers(): EventCountMatrix {
  const matrix = eventCounts([...USUAL, ...ODD]);
  const odd = matrix.multiplicity.length - ODD.length;
  return { ...matrix, anomalous: matrix.multiplicity.map((_, row) => Number(row >= odd)) };
}

/** A row for each sequence of m events. */
function sequenceMatrix(sequences: number[][], m: number): EventCountMatrix {
  const rows = sequences.map((sequence) => {
    const counts = new Map<number, number>();
    for (const event of sequence) counts.set(event, (counts.get(event) ?? 0) + 1);
    return [...counts].sort(([a], [b]) => a - b);
  });
  const offsets = new Uint32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) offsets[i + 1] = offsets[i]! + row.length;
  return {
    eventCount: m,
    offsets,
    events: Uint32Array.from(rows.flat(), ([event]) => event),
    counts: Uint32Array.from(rows.flat(), ([, count]) => count),
    multiplicity: new Uint32Array(rows.length).fill(1),
    sequenceOf: (row) => sequences[row]!,
  };
}

const unlabelled = ALL.filter(({ counts, name }) => !counts.learnsFrom && name !== 'pca-loglizer');
const labelled = ALL.filter(({ counts }) => counts.learnsFrom === 'labels');

it.each([...unlabelled, ...labelled].map((one) => [one.name, one] as const))(
  '%s ranks what is odd over what is usual, and names the strange event first',
  (name, { counts }) => {
    const matrix = withAnswers();
    const { score, causes } = counts.fit(matrix).judge({ matrix });
    const rows = [...matrix.multiplicity.keys()];
    const usual = rows.slice(0, -ODD.length).map(score);
    // Clusters are of which events there are, not of how many.
    const told = name === 'clustering' ? ODD.length - 1 : ODD.length;
    const odd = rows.slice(-ODD.length).slice(0, told).map(score);
    expect(Math.min(...odd)).toBeGreaterThan(Math.max(...usual));
    const first = causes(rows.at(-ODD.length)!).toSorted((a, b) => b.drop - a.drop)[0];
    expect(first).toMatchObject({ event: 5, usual: 0, more: true });
  },
);

it.each(labelled.map((one) => [one.name, one] as const))(
  '%s judges as it was told, not by how rare something is',
  (_, { counts }) => {
    const matrix = eventCounts([...USUAL, ...ODD]);
    // Every third habit is what the answers call wrong.
    const anomalous = matrix.multiplicity.map((sessions, row) => (row === 2 ? sessions : 0));
    const { threshold, score } = counts.fit({ ...matrix, anomalous }).judge({ matrix });
    expect([0, 1, 2].map((row) => score(row) > threshold!)).toEqual([false, false, true]);
  },
);

it.each(unlabelled.map((one) => [one.name, one] as const))(
  '%s flags a session of an event that the baseline never had',
  (_, { counts }) => {
    const fitted = counts.fit(eventCounts(USUAL));
    const matrix = eventCounts([
      [3, 1, 3, 1, 1, 0, 0],
      [3, 1, 3, 1, 1, 0, 1],
    ]);
    const columnOf = Int32Array.from([0, 1, 2, 3, 4, 5, -1]);
    const { threshold, score, causes } = fitted.judge({ matrix, columnOf });
    expect([0, 1].map((row) => score(row) > threshold!)).toEqual([false, true]);
    expect(causes(1)).toMatchObject([{ event: 6, column: -1 }]);
  },
);

it.each(ALL.filter(({ name }) => name !== 'pca').map((one) => [one.name, one] as const))(
  '%s refuses more kinds of events than it can compare, in words',
  (_, { counts }) => {
    if (counts.learnsFrom === 'sequences') return;
    const wide = [new Array<number>(1001).fill(1), new Array<number>(1001).fill(2)];
    expect(() => counts.fit(eventCounts(wide))).toThrow(
      /1,001 kinds of events, more than the 1,000/,
    );
  },
);

describe('ngram', () => {
  it('finds a session whose steps come in another order', () => {
    const sequences = [...new Array<number[]>(300).fill([0, 1, 2, 2, 3]), [0, 2, 1, 2, 3]];
    const matrix = sequenceMatrix(sequences, 4);
    const { threshold, score, causes } = ngram.counts.fit(matrix).judge({ matrix });
    expect([0, 300].map((row) => score(row) > threshold!)).toEqual([false, true]);
    expect(causes(300).map(({ event }) => event)).toContain(1);
  });
});

describeShared(() => {
  it("ngram tells DeepLog's normal sequences from the anomalous ones of HDFS", () => {
    const table = (path: string) =>
      gunzipSync(readFileSync(sharedPath(`data/hdfs/${path}`)))
        .toString()
        .trim()
        .split('\n');
    const numbers = (text: string) =>
      text
        .trim()
        .split(/\s+/)
        .map((one) => Number(one.replace('E', '')));
    const usual = table('deeplog_hdfs_train_normal.csv.gz')
      .slice(1)
      .map((line) => numbers(line.split(',').at(-1)!));
    // DeepLog lacks E7, E10 and E14, and its 17 is E29.
    const others = table('hdfs_sessions_dev.csv.gz')
      .slice(1)
      .map((line) => {
        const [, label = '', sequence = ''] = line.split(',');
        const events = numbers(sequence).filter((event) => ![7, 10, 14, 17].includes(event));
        return {
          anomaly: label === 'Anomaly',
          sequence: events.map((event) => (event === 29 ? 17 : event)),
        };
      });
    const learned = ngram.counts.fit(sequenceMatrix(usual, 29));
    const matrix = sequenceMatrix(
      others.map(({ sequence }) => sequence),
      29,
    );
    const { score } = learned.judge({ matrix });
    const scores = others.map(({ anomaly }, row) => ({ score: score(row), anomaly }));
    expect(rocAuc(scores)).toBeGreaterThan(0.998);
  });
});

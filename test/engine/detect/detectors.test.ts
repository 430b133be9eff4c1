import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Detector } from '../../../src/engine/detect/detector.ts';
import { DETECTORS, findDetector } from '../../../src/engine/detect/detectors.ts';
import type { EventCountMatrix } from '../../../src/engine/group/sessions/event-count-matrix.ts';
import { eventCounts } from '../../helpers/event-counts.ts';

const ALL: readonly Detector[] = DETECTORS;
/** Counts, and what a detector may learn from beside them. */
function matrixOf(sessions: number[][]): EventCountMatrix {
  const matrix = eventCounts(sessions);
  const anomalous = new Uint32Array(matrix.multiplicity.length);
  anomalous[anomalous.length - 1] = 1;
  const sequenceOf = (row: number) => {
    const [from, to] = [matrix.offsets[row]!, matrix.offsets[row + 1]!];
    const counts = matrix.counts.subarray(from, to);
    const sequence = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
    let at = 0;
    for (const [i, count] of counts.entries()) {
      sequence.fill(matrix.events[from + i]!, at, at + count);
      at += count;
    }
    return sequence;
  };
  return { ...matrix, anomalous, sequenceOf };
}

const SESSIONS = Array.from({ length: 60 }, (_, i) => [1 + (i % 3), i % 2, i === 59 ? 40 : 2]);

function row(events: number, own: number): number[] {
  return Array.from({ length: events }, (_, i) => Number(i === own));
}

it('no two detectors have one name, and only a name finds one', () => {
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  for (const detector of DETECTORS) expect(findDetector(detector.name)).toBe(detector);
  for (const none of ['PCA', 'constructor', '', null, undefined, 1]) {
    expect(findDetector(none)).toBeNull();
  }
});

it('the table of the docs says of each what the forms say', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/detection.md'), 'utf8');
  const docs = page.replace(/ +\|/g, ' |');
  for (const { name, label, summary } of ALL) {
    expect(docs).toContain(`| \`${name}\` | ${label} | ${summary} |`);
  }
});

describe.each(ALL.map((detector) => [detector.name, detector] as const))('%s', (name, detector) => {
  it('has words that fit a menu', () => {
    for (const text of [detector.label, detector.summary]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(75);
    }
  });

  it('scores, limits and tells causes as before once it was saved and restored', () => {
    const matrix = matrixOf(SESSIONS);
    const fitted = detector.counts.fit(matrix);
    const saved: unknown = JSON.parse(JSON.stringify(fitted));
    expect(saved).toMatchObject({ detector: name, sessions: 60 });
    const restored = detector.counts.restore(saved, matrix.eventCount);
    const [before, after] = [fitted, restored!].map((one) => one.judge({ matrix }));
    expect(after!.threshold).toBe(before!.threshold);
    for (const row of matrix.multiplicity.keys()) {
      expect(after!.score(row)).toBe(before!.score(row));
      expect(after!.causes(row)).toEqual(before!.causes(row));
    }
  });

  it.each([
    ['one session', [[1, 2]]],
    ['one event', [[1], [1], [2], [9]]],
    ['sessions that are all alike', new Array(30).fill([1, 2, 3])],
    ['a session without a known event', [...new Array<number[]>(30).fill([1, 2]), [0, 0]]],
    ['counts of a billion', [...new Array<number[]>(30).fill([1, 1]), [4_000_000, 1], [0, 3]]],
    ['events of one session each', Array.from({ length: 40 }, (_, i) => row(40, i))],
  ])('has scores of 0 or more, and a cause for each over the limit, for %s', (_, sessions) => {
    const matrix = matrixOf(sessions);
    const { threshold, score, causes } = detector.counts.fit(matrix).judge({ matrix });
    expect(threshold === null || threshold > 0).toBe(true);
    for (const row of matrix.multiplicity.keys()) {
      const own = score(row);
      expect(own).toBeGreaterThanOrEqual(0);
      expect(own).toBeLessThan(Number.POSITIVE_INFINITY);
      if (threshold === null || own <= threshold) continue;
      const told = causes(row);
      expect(told.length).toBeGreaterThan(0);
      for (const { drop, usual } of told) {
        expect(drop).toBeGreaterThan(0);
        expect(Number.isFinite(usual)).toBe(true);
      }
    }
  });

  it('flags nothing without its limit', () => {
    const matrix = matrixOf(SESSIONS);
    const { threshold } = detector.counts.fit(matrix).withoutLimit().judge({ matrix });
    expect(threshold).toBeNull();
  });

  it.each([null, 7, [], {}, { detector: name, sessions: 60 }])(
    'restores nothing of %j',
    (saved) => {
      expect(detector.counts.restore(saved, 3)).toBeNull();
      expect(detector.numbers?.restore(saved) ?? null).toBeNull();
    },
  );
});

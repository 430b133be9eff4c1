import { describe, expect, it } from 'vitest';
import type { Detector } from '../../../src/engine/detect/detector.ts';
import { DETECTORS, findDetector } from '../../../src/engine/detect/detectors.ts';
import { eventCounts } from '../../helpers/event-counts.ts';

const ALL: readonly Detector[] = DETECTORS;
const SESSIONS = Array.from({ length: 60 }, (_, i) => [1 + (i % 3), i % 2, i === 59 ? 40 : 2]);

it('no two detectors have one name, and only a name finds one', () => {
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  for (const detector of DETECTORS) expect(findDetector(detector.name)).toBe(detector);
  for (const none of ['PCA', 'constructor', '', null, undefined, 1]) {
    expect(findDetector(none)).toBeNull();
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
    const matrix = eventCounts(SESSIONS);
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

  it('flags nothing without its limit', () => {
    const matrix = eventCounts(SESSIONS);
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

import type { Analysis, Anomaly, Reason } from '../../src/engine/analysis.ts';
import { sessionDefaults } from '../../src/engine/find/session-anomaly.ts';

/** A small analysis by hand: 300 sessions, of which `anomalies` (default: one) are unusual. */
export function anAnalysis(overrides: Partial<Analysis> = {}): Analysis {
  const anomalies = overrides.anomalies ?? [anAnomaly()];
  const odd = anomalies.flatMap((anomaly) => anomaly.sessions);
  const normal = Array.from({ length: 300 - odd.length }, (_, i) => `blk_${1000 + i}`);
  const ids = [...normal.slice(0, 10), ...odd, ...normal.slice(10)];
  const vectorOf = ids.map((id) => anomalies.findIndex((a) => a.sessions.includes(id)) + 1);
  return {
    source: {
      format: 'a structured log (as loghub has them)',
      grouping: 'HDFS block ids in the text',
      rows: 5012,
      rowsWithoutSession: 0,
      bytes: 700_123,
    },
    sessions: ids.length,
    anomalousSessions: odd.length,
    model: { detector: 'pca', events: 5, components: 2, threshold: 1.5, fittedOn: 'upload' },
    notes: [],
    anomalies,
    events: HDFS_EVENTS.map(([eventId, template]) => ({ eventId, template })),
    judged: { ids, vectorOf },
    vectors: [
      { counts: [[0, 1], [1, 3], [2, 3], [3, 3]], spe: 0.25, anomalous: false }, // biome-ignore format: pairs
      ...anomalies.map((anomaly) => ({
        counts: [[0, 1], [1, 3], [4, 1]] as [number, number][], // biome-ignore format: pairs
        spe: anomaly.spe ?? 0,
        anomalous: true,
      })),
    ],
    ...overrides,
  };
}

export function anAnomaly(overrides: Partial<Anomaly> = {}): Anomaly {
  return {
    number: 1,
    ...sessionDefaults(),
    spe: 30,
    severity: 20,
    sessions: ['blk_-7'],
    spans: (overrides.sessions ?? ['blk_-7']).map(() => [12, 40]),
    lines: { first: 12, last: 40 },
    reasons: [aReason()],
    ...overrides,
  };
}

export function aReason(overrides: Partial<Reason> = {}): Reason {
  return {
    kind: 'new',
    eventId: 'E7',
    template: 'writeBlock <*> received exception <*>',
    seen: 1,
    usual: 0,
    share: 1,
    lines: [35],
    ...overrides,
  };
}

export const HDFS_EVENTS = [
  ['E22', 'BLOCK* NameSystem.allocateBlock:<*>'],
  ['E5', 'Receiving block <*> src: /<*> dest: /<*>'],
  ['E11', 'PacketResponder <*> for block <*> terminating'],
  ['E9', 'Received block <*> of size <*> from /<*>'],
  ['E7', 'writeBlock <*> received exception <*>'],
] as const;

import type { ChannelBaseline } from '../../src/jobs/archive/baselines.ts';
import type { Mute } from '../../src/jobs/archive/mutes.ts';

/** What a place has set as normal. */
export function aBaseline(name: string, overrides: Partial<ChannelBaseline> = {}): ChannelBaseline {
  return {
    ...{ name, reportId: 'r1', fileName: 'a.csv', sessions: 300, anomalousSessions: 0 },
    ...{ detector: 'pca', setMs: 0, usedMs: 0, by: 'Ana' },
    ...overrides,
  };
}

/** A kind of anomaly that is muted in a place. */
export function aMute(overrides: Partial<Mute> = {}): Mute {
  return {
    ...{ id: 'k', reasons: [{ kind: 'new', event: 'x', seen: 1 }], what: 'New' },
    ...{ reportId: 'r1', fileName: 'a.csv', setMs: 0, usedMs: 0, by: 'Ana', press: 'p' },
    ...overrides,
  };
}

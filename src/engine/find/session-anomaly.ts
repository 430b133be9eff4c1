import type { Anomaly } from '../analysis.ts';

/** What an anomaly of sessions says of itself before anything is known of what its events mean. */
export function sessionDefaults(): Pick<
  Anomaly,
  'kind' | 'grade' | 'eventKind' | 'about' | 'at' | 'counts' | 'who'
> {
  return {
    kind: 'session',
    grade: 'watch',
    eventKind: null,
    about: [],
    at: [],
    counts: null,
    who: [],
  };
}

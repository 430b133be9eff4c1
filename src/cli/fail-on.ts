import type { Anomaly } from '../engine/analysis.ts';
import type { Grade } from '../knowledge/kind.ts';

/** What `--fail-on` may name: the grade from which on a finding is a failure, or any finding at all. */
export const FAIL_ON = ['danger', 'trouble', 'any'] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** Exit status where `--fail-on` is met: the log was judged, and the answer is printed. */
export const FOUND = 4;

const FAILING: Record<FailOn, readonly Grade[]> = {
  danger: ['danger'],
  trouble: ['danger', 'trouble'],
  any: ['danger', 'trouble', 'watch', 'routine'],
};

/** Whether one of the anomalies is as bad as `--fail-on` says, or worse; no where it is not given. */
export function isMet(failOn: FailOn | undefined, anomalies: readonly Anomaly[]): boolean {
  if (failOn === undefined) return false;
  const grades = FAILING[failOn];
  return anomalies.some(({ grade }) => grades.includes(grade));
}

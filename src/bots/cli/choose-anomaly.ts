import type { Analysis, Anomaly } from '../../engine/analysis.ts';
import { UsageError } from './usage-error.ts';

/** Anomaly `number`. Throws a UsageError that says how many there are where there is none. */
export function chooseAnomaly(analysis: Analysis, option: string, number: number): Anomaly {
  const anomaly = analysis.anomalies[number - 1];
  if (anomaly) return anomaly;
  const most = analysis.anomalies.length;
  if (most === 0) {
    throw new UsageError(
      `There is no anomaly ${number}: there are 0 in this log.`,
      `Run the command without ${option}.`,
    );
  }
  throw new UsageError(
    `There is no anomaly ${number}: the numbers go from 1 to ${most}.`,
    `Give ${option} one of these numbers.`,
  );
}

import type { Summary } from '../analysis.ts';
import { isSignInThatWorked, type LogTally, type SeenEvent } from './tally/tally.ts';
import { isFailure } from './unnumbered-anomaly.ts';

/** Of these, a log may well hold an attack. */
const SECURITY_LOGS =
  /\b(?:web|syslog|ssh|auth|security|windows|firewall|flow|suricata|zeek|ids|audit|cloudtrail|vpn|sign)/i;
const MIN_SHARE_OF_SECURITY = 0.01;

/** The log in a few numbers. */
export function summarize(tally: LogTally): Summary {
  const { events, requests, lines, breaches, renamed, firstMs, lastMs, format } = tally;
  const seen = events.filter((event) => event !== undefined);
  let [failures, warnings] = [0, 0];
  for (const event of seen) {
    const failing = isFailure(event.kind) ? event.count : event.errors;
    failures += failing;
    const warning = event.kind?.grade === 'watch' ? event.count : event.warnings;
    warnings += Math.min(event.count - failing, warning);
  }
  const most = seen.reduce<SeenEvent | null>(
    (best, event) => (event.count > (best?.count ?? 0) ? event : best),
    null,
  );
  const count = (wanted: string) =>
    [...seen, ...requests]
      .filter(({ kind }) => kind?.security === wanted)
      .reduce((sum, event) => sum + event.count, 0);
  const security = {
    attempts: count('attempt'),
    probes: count('probe'),
    breaches: breaches.length,
    alarms: count('breach') + renamed.reduce((sum, { count }) => sum + count, 0),
    signIns: seen.reduce(
      (sum, { kind, count }) => sum + (kind && isSignInThatWorked(kind) ? count : 0),
      0,
    ),
    ...(breaches.length > 0 && { tried: Math.max(...breaches.map(({ failures }) => failures)) }),
  };
  const { attempts, probes, alarms } = security;
  const told = attempts + probes + alarms + breaches.length;
  const wouldTell = SECURITY_LOGS.test(format) || told > MIN_SHARE_OF_SECURITY * lines;
  return {
    fromMs: Number.isNaN(firstMs) ? null : firstMs,
    toMs: Number.isNaN(lastMs) ? null : lastMs,
    failures,
    warnings,
    mostly: most && { event: most.event, share: most.count / Math.max(1, lines) },
    security: wouldTell ? security : null,
  };
}

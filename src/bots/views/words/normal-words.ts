import type { ChannelBaseline } from '../../../jobs/archive/baselines.ts';
import { baselineName, shownWhat } from '../../../jobs/archive/kept-names.ts';
import type { Mute } from '../../../jobs/archive/mutes.ts';
import type { MutedKind, Report } from '../../../jobs/archive/report.ts';
import { amount, number } from '../../../text/count.ts';
import { dayInWords } from '../../../text/dates.ts';

const MOST_NAMED = 3;

/** `"last-week.csv" (300 sessions), set as normal on 3 November 2026 by Ana` */
export function namedBaseline({
  name,
  sessions,
  setMs,
  by,
}: Pick<ChannelBaseline, 'name' | 'sessions' | 'setMs' | 'by'>): string {
  return `"${name}" (${amount(sessions, 'session')}), set as normal ${onDayBy(setMs, by)}`;
}

/** `New: a save was stopped by an error (muted on 3 November 2026 by Ana, in app.csv)` */
export function namedMute({ what, fileName, setMs, by }: Mute): string {
  return `${shownWhat(what)} (muted ${onDayBy(setMs, by)}, in ${baselineName(fileName)})`;
}

/** "on 3 November 2026 by Ana", in UTC. */
export function onDayBy(ms: number, by: string): string {
  return `on ${dayInWords(ms)}${by === '' ? '' : ` by ${by}`}`;
}

/** Said below a report: what was found and has no number. */
export function mutedNotes({ muted }: Pick<Report, 'muted'>): string[] {
  if (muted.length === 0) return [];
  const kinds =
    muted.length === 1 ? '1 kind of anomaly is' : `${number(muted.length)} kinds of anomalies are`;
  const named = muted
    .slice(0, MOST_NAMED)
    .map(
      ({ what, sessions }) =>
        `${shownWhat(what)}${sessions === 0 ? '' : ` (${amount(sessions, 'session')})`}`,
    );
  const more = muted.length > MOST_NAMED ? `; and ${number(muted.length - MOST_NAMED)} more` : '';
  const sessions = mutedSessions(muted);
  const many = sessions === 0 ? '' : `: ${amount(sessions, 'session')}`;
  return [`${kinds} muted here${many}. ${named.join('; ')}${more}. See "/logdecoder muted".`];
}

export function mutedSessions(muted: readonly MutedKind[]): number {
  let sum = 0;
  for (const { sessions } of muted) sum += sessions;
  return sum;
}

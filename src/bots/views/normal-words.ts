import type { ChannelBaseline } from '../../jobs/archive/baselines.ts';
import type { Mute } from '../../jobs/archive/mutes.ts';
import type { MutedKind, Report } from '../../jobs/archive/report.ts';
import { amount, number } from '../../text/count.ts';
import { oneLine } from '../../text/foreign-text.ts';

const MAX_NAME = 80;
const MAX_PERSON = 40;
const MAX_WHAT = 120;
const MOST_NAMED = 3;

/** A baseline's name as it is kept and shown: one line, cut. Empty where nothing is left. */
export function baselineName(text: string): string {
  return cut(oneLine(text), MAX_NAME);
}

/** A person's name as it is kept and shown. */
export function personName(text: string | undefined): string {
  return cut(oneLine(text ?? ''), MAX_PERSON);
}

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
  return `${shownWhat(what)} (muted ${onDayBy(setMs, by)}, in ${cut(oneLine(fileName), MAX_NAME)})`;
}

/** "on 3 November 2026 by Ana", in UTC. */
export function onDayBy(ms: number, by: string): string {
  return `on ${DAY.format(ms)}${by === '' ? '' : ` by ${by}`}`;
}

export function shownWhat(what: string): string {
  return cut(oneLine(what), MAX_WHAT);
}

/** Said below a report: what was found and has no number. */
export function mutedNotes({ muted }: Pick<Report, 'muted'>): string[] {
  if (muted.length === 0) return [];
  const kinds =
    muted.length === 1 ? '1 kind of anomaly is' : `${number(muted.length)} kinds of anomalies are`;
  const named = muted
    .slice(0, MOST_NAMED)
    .map(({ what, sessions }) => `${shownWhat(what)} (${amount(sessions, 'session')})`);
  const more = muted.length > MOST_NAMED ? `; and ${number(muted.length - MOST_NAMED)} more` : '';
  return [
    `${kinds} muted here: ${amount(mutedSessions(muted), 'session')}. ${named.join('; ')}${more}. See /logdecoder muted.`,
  ];
}

export function mutedSessions(muted: readonly MutedKind[]): number {
  let sum = 0;
  for (const { sessions } of muted) sum += sessions;
  return sum;
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric' },
  timeZone: 'UTC',
});

import type { Analysis, Anomaly, Course } from '../../engine/analysis.ts';
import type { DrawnLog } from '../close-up.ts';

/** Bars of a drawing: one a session of most logs, and as many as a wide screen has places for. */
export const MOST_BARS = 2_000;
/** Of sessions that are unusual in the same way. */
const MOST_ALIKE = 20;

/** A drawing, and the bars of it at which an anomaly is: none where it can not be shown. */
export interface Drawing {
  drawn: DrawnLog;
  barsOf(anomaly: Anomaly): number[];
}

/** The log at a glance: how its lines spread, and how unusual its sessions are; none where it tells too little. */
export function drawingsOf(analysis: Analysis): Drawing[] {
  return [ofLines(analysis), ofSessions(analysis)].filter((drawing) => drawing !== null);
}

function ofLines({ course, clock }: Analysis): Drawing | null {
  if (!course?.lines.some((count) => count > 0)) return null;
  const { fromMs, width, lines, firstLines } = course;
  const shared = { bars: [...lines], width };
  const isTime = fromMs !== null && clock !== undefined;
  return {
    drawn: isTime
      ? { of: 'time', from: fromMs, ...shared, clock }
      : { of: 'file', from: 1, ...shared },
    barsOf({ times, at, lines: { first } }) {
      const bar =
        isTime && times
          ? Math.floor((times.firstMs - fromMs) / width)
          : sliceOf(at[0] ?? first, firstLines);
      return Number.isFinite(bar) ? [Math.min(lines.length - 1, Math.max(0, bar))] : [];
    },
  };
}

/** The last slice that begins at the line or before it. */
function sliceOf(line: number, firstLines: Course['firstLines']): number {
  let slice = 0;
  for (const [index, first] of firstLines.entries()) {
    if (first > 0 && first <= line) slice = index;
  }
  return slice;
}

/** In the order of the file. */
function ofSessions({ judged, vectors, model: { threshold } }: Analysis): Drawing | null {
  const count = judged.vectorOf.length;
  if (threshold === null || !(threshold > 0) || count < 2) return null;
  const width = Math.ceil(count / MOST_BARS);
  const bars = new Array<number>(Math.ceil(count / width)).fill(0);
  for (const [index, vector] of judged.vectorOf.entries()) {
    const severity = (vectors[vector]?.spe ?? 0) / threshold;
    const bar = Math.floor(index / width);
    if (Number.isFinite(severity) && severity > bars[bar]!) bars[bar] = severity;
  }
  const placeOf = new Map(judged.ids.map((id, place) => [id, place]));
  return {
    drawn: { of: 'sessions', bars: bars.map(rounded), from: 1, width },
    barsOf({ sessions }) {
      const places = sessions.slice(0, MOST_ALIKE).flatMap((id) => placeOf.get(id) ?? []);
      return [...new Set(places.map((place) => Math.floor(place / width)))];
    },
  };
}

/** To three digits: nobody sees more of a bar. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

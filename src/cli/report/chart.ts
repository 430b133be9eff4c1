import { decimal } from '../../bots/views/words/evidence-words.ts';
import type { Chart } from '../../draw/chart.ts';
import type { Analysis, Anomaly, Course } from '../../engine/analysis.ts';
import { summaryFactsOf } from '../../explain/evidence/summary-facts.ts';
import { amount, number } from '../../text/count.ts';
import { findingWords } from './finding-words.ts';
import type { Report } from './report.ts';

const MOST_BARS = 240;
const MOST_MARKED = 20;
/** Of sessions that are unusual in the same way. */
const MOST_ALIKE = 5;

/** Null where the log tells too little to draw. */
export function chartOf(report: Report): Chart | null {
  const { analysis } = report;
  const drawn = analysis.course ? ofLines(analysis, analysis.course) : ofSessions(analysis);
  if (drawn === null) return null;
  const { placesOf, ...chart } = drawn;
  const count = chart.bars.length;
  const marks = analysis.anomalies.slice(0, MOST_MARKED).flatMap((anomaly) => {
    const { grade, title, severity } = findingWords(report, anomaly);
    const bars = placesOf(anomaly)
      .filter(Number.isFinite)
      .map((place) => Math.min(count - 1, Math.max(0, Math.floor(place * count))));
    return [...new Set(bars)].map((bar) => {
      return {
        number: anomaly.number,
        grade,
        at: (bar + 0.5) / count,
        title: `${severity}: ${title}`,
      };
    });
  });
  return { ...chart, marks };
}

/** `placesOf` an anomaly are 0 to 1, from left to right; none where it can not be shown. */
type Drawn = Omit<Chart, 'marks'> & { placesOf: (anomaly: Anomaly) => number[] };

/** Lines over time, or over the file. */
function ofLines(analysis: Analysis, { fromMs, width, lines, firstLines }: Course): Drawn | null {
  const most = Math.max(...lines);
  if (most <= 0) return null;
  const facts = summaryFactsOf(analysis);
  const isTime = fromMs !== null && facts?.from != null && facts.to !== null;
  return {
    caption: `How many lines there were ${isTime ? 'over time' : 'from the beginning of the file to its end'}. The highest bar is ${amount(most, 'line')}.`,
    bars: lines.map((count) => count / most),
    limit: null,
    from: isTime ? (facts.from ?? '') : 'line 1',
    to: isTime ? (facts.to ?? '') : `line ${number(analysis.source.rows)}`,
    placesOf({ times, at, lines: { first } }) {
      if (fromMs !== null && times) return [(times.firstMs - fromMs) / (width * lines.length)];
      return [(sliceOf(at[0] ?? first, firstLines) + 0.5) / lines.length];
    },
  };
}

/** The last slice that begins at the line or before it. */
function sliceOf(line: number, firstLines: number[]): number {
  let slice = 0;
  for (const [index, first] of firstLines.entries()) {
    if (first > 0 && first <= line) slice = index;
  }
  return slice;
}

/** How far each session is from usual, in the order of the file; of neighbours that share a bar the farthest. */
function ofSessions({ judged, vectors, model, sessions }: Analysis): Drawn | null {
  const { threshold } = model;
  const count = judged.vectorOf.length;
  if (threshold === null || !(threshold > 0) || count === 0) return null;
  const bars = new Array<number>(Math.min(count, MOST_BARS)).fill(0);
  for (const [index, vector] of judged.vectorOf.entries()) {
    const bar = Math.floor((index / count) * bars.length);
    const severity = (vectors[vector]?.spe ?? 0) / threshold;
    if (Number.isFinite(severity) && severity > bars[bar]!) bars[bar] = severity;
  }
  const most = Math.max(1, ...bars);
  // The root, so that what is just over the limit can be seen beside what is far over it.
  const height = (severity: number) => Math.sqrt(severity / most);
  return {
    caption: `How unusual each session is, in the order of the file. The line is the limit, and the highest bar ${decimal(most)} times that.`,
    bars: bars.map(height),
    limit: height(1),
    from: 'first session',
    to: `session ${number(sessions)}`,
    placesOf({ sessions: alike }) {
      return alike.slice(0, MOST_ALIKE).flatMap((id) => {
        const index = judged.ids.indexOf(id);
        return index === -1 ? [] : [index / count];
      });
    },
  };
}

import type { Chart } from '../../../draw/chart.ts';
import type { Report } from '../../../jobs/archive/report.ts';
import { choiceAt } from '../report-view.ts';
import { ENGLISH } from '../voice.ts';
import { gradeOf } from '../words/renderer-words.ts';
import { chartOfDrawing, MOST_MARKED } from './drawn-chart.ts';

/** The first drawing of the log; null where it tells too little to draw. */
export function chartOf(report: Report, voice = ENGLISH): Chart | null {
  const { drawn: [drawn] = [], anomalies, summary = null, source, sessions } = report;
  if (!drawn) return null;
  const numbers = anomalies.slice(0, MOST_MARKED).flatMap(({ bars = [] }, index) => {
    const choice = choiceAt(report, index, voice);
    if (!choice) return [];
    const { number, severity, reason } = choice;
    const title = `${severity}: ${reason}`;
    return [{ number, grade: gradeOf(choice), title, bars: bars[0] ?? [] }];
  });
  return chartOfDrawing(drawn, numbers, { summary, lines: source.rows, sessions }, voice);
}

/** A picture of fewer bars than this shows no more than the words do. */
const FEWEST_BARS = 20;

/** The log over time, to be shown beside its report: null where it has no times, is short, or nothing in it has a number. */
export function pictureOf(report: Report, voice = ENGLISH): Chart | null {
  const [drawn] = report.drawn ?? [];
  if (drawn?.of !== 'time' || drawn.bars.filter((bar) => bar > 0).length < FEWEST_BARS) return null;
  const chart = chartOf(report, voice);
  return chart !== null && chart.marks.length > 0 ? chart : null;
}

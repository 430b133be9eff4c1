import type { Chart } from '../../../draw/chart.ts';
import type { Report } from '../../../jobs/archive/report.ts';
import type { DrawnLog } from '../../../jobs/close-up.ts';
import { amount, number } from '../../../text/count.ts';
import { choiceAt } from '../report-view.ts';
import { decimal } from '../words/evidence-words.ts';
import { gradeOf } from '../words/renderer-words.ts';

const MOST_BARS = 240;
const MOST_MARKED = 20;

/** The first drawing of the log; null where it tells too little to draw. */
export function chartOf(report: Report): Chart | null {
  const [drawn] = report.drawn ?? [];
  if (!drawn) return null;
  const each = Math.ceil(drawn.bars.length / MOST_BARS);
  const bars: number[] = [];
  for (let at = 0; at < drawn.bars.length; at += each) {
    bars.push(Math.max(...drawn.bars.slice(at, at + each)));
  }
  const most = Math.max(...bars);
  if (!(most > 0)) return null;
  // The root, so that a session just over the limit can be seen beside one far over it.
  const isSessions = drawn.of === 'sessions';
  const height = (value: number) =>
    isSessions ? Math.sqrt(value / Math.max(1, most)) : value / most;
  return {
    ...wordsOf(drawn, most, report),
    bars: bars.map(height),
    limit: isSessions ? height(1) : null,
    marks: marksIn(report, each, bars.length),
  };
}

function marksIn(report: Report, each: number, count: number): Chart['marks'] {
  return report.anomalies.slice(0, MOST_MARKED).flatMap(({ bars: drawn }, index) => {
    const choice = choiceAt(report, index);
    const places = new Set((drawn?.[0] ?? []).map((bar) => Math.floor(bar / each)));
    if (!choice) return [];
    const { number: mark, severity, reason } = choice;
    return [...places].map((bar) => ({
      ...{ number: mark, grade: gradeOf(choice), title: `${severity}: ${reason}` },
      at: (bar + 0.5) / count,
    }));
  });
}

function wordsOf(
  { of }: DrawnLog,
  most: number,
  { summary, source, sessions }: Report,
): Pick<Chart, 'caption' | 'from' | 'to'> {
  if (of === 'sessions') {
    return {
      caption: `How unusual each session is, in the order of the file. The line is the limit, and the highest bar ${decimal(Math.max(1, most))} times that.`,
      from: 'first session',
      to: `session ${number(sessions)}`,
    };
  }
  const isTime = of === 'time' && summary?.from != null && summary.to !== null;
  return {
    caption: `How many lines there were ${isTime ? 'over time' : 'from the beginning of the file to its end'}. The highest bar is ${amount(most, 'line')}.`,
    from: isTime ? (summary.from ?? '') : 'line 1',
    to: isTime ? (summary.to ?? '') : `line ${number(source.rows)}`,
  };
}

/** A picture of fewer bars than this shows no more than the words do. */
const FEWEST_BARS = 20;

/** The log over time, to be shown beside its report: null where it has no times, is short, or nothing in it has a number. */
export function pictureOf(report: Report): Chart | null {
  const [drawn] = report.drawn ?? [];
  if (drawn?.of !== 'time' || drawn.bars.filter((bar) => bar > 0).length < FEWEST_BARS) return null;
  const chart = chartOf(report);
  return chart !== null && chart.marks.length > 0 ? chart : null;
}

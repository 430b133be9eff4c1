import type { Chart, ChartMark } from '../../../draw/chart.ts';
import type { SummaryFacts } from '../../../explain/evidence/summary-facts.ts';
import type { DrawnLog } from '../../../jobs/close-up.ts';
import { amount, number } from '../../../text/count.ts';
import { decimal } from '../words/evidence-words.ts';

const MOST_BARS = 240;
/** Numbers that a chart has room for. */
export const MOST_MARKED = 20;

/** A number and the bars of the drawing at which it is. */
interface DrawnNumber extends Omit<ChartMark, 'at'> {
  bars: readonly number[];
}

/** What the ends of a drawing are told by. */
interface DrawnAbout {
  summary: Pick<SummaryFacts, 'from' | 'to'> | null;
  lines: number;
  sessions: number;
}

/** A drawing of a log as a chart of at most 240 bars, of neighbours the highest; null where all are 0. */
export function chartOfDrawing(
  drawn: DrawnLog,
  numbers: readonly DrawnNumber[],
  about: DrawnAbout,
): Chart | null {
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
    ...wordsOf(drawn, most, about),
    bars: bars.map(height),
    limit: isSessions ? height(1) : null,
    marks: numbers.flatMap(({ bars: places, ...mark }) =>
      [...new Set(places.map((bar) => Math.floor(bar / each)))].map((bar) => ({
        ...mark,
        at: (bar + 0.5) / bars.length,
      })),
    ),
  };
}

function wordsOf(
  { of }: DrawnLog,
  most: number,
  { summary, lines, sessions }: DrawnAbout,
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
    to: isTime ? (summary.to ?? '') : `line ${number(lines)}`,
  };
}

import type { Chart, ChartMark } from '../../../draw/chart.ts';
import type { SummaryFacts } from '../../../explain/evidence/summary-facts.ts';
import type { DrawnLog } from '../../../jobs/close-up.ts';
import { ENGLISH, type Voice } from '../voice.ts';

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
  voice = ENGLISH,
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
    ...wordsOf(drawn, most, about, voice),
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
  { words: { files: words } }: Voice,
): Pick<Chart, 'caption' | 'from' | 'to'> {
  if (of === 'sessions') {
    return {
      caption: words.sessionsChart(Math.max(1, most)),
      from: words.firstSession,
      to: words.lastSession(sessions),
    };
  }
  const isTime = of === 'time' && summary?.from != null && summary.to !== null;
  return {
    caption: words.linesChart(isTime, most),
    from: isTime ? (summary.from ?? '') : words.firstLine,
    to: isTime ? (summary.to ?? '') : words.lastLine(lines),
  };
}

import { chartOfDrawing, MOST_MARKED } from '../../bots/views/page/drawn-chart.ts';
import type { Chart } from '../../draw/chart.ts';
import { summaryFactsOf } from '../../explain/evidence/summary-facts.ts';
import { drawingsOf } from '../../jobs/archive/drawn-log.ts';
import { findingWords } from './finding-words.ts';
import type { Report } from './report.ts';

/** The log over time, or how unusual its sessions are; null where it tells too little to draw. */
export function chartOf(report: Report): Chart | null {
  const { analysis } = report;
  const [drawing] = drawingsOf(analysis);
  if (!drawing) return null;
  const numbers = analysis.anomalies.slice(0, MOST_MARKED).map((anomaly) => {
    const { grade, title, severity } = findingWords(report, anomaly);
    const bars = drawing.barsOf(anomaly);
    return { number: anomaly.number, grade, title: `${severity}: ${title}`, bars };
  });
  return chartOfDrawing(drawing.drawn, numbers, {
    summary: summaryFactsOf(analysis),
    lines: analysis.source.rows,
    sessions: analysis.sessions,
  });
}

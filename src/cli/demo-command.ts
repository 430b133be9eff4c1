import { fileURLToPath } from 'node:url';
import { gatherEvidence } from './explain-anomalies.ts';
import { type Analyze, judgeLog } from './judge-log.ts';
import type { Report } from './report/report.ts';
import { reportText } from './report/report-text.ts';
import { columnsOf, type Paint, paintFor, type Terminal } from './terminal/terminal.ts';
import { writeAll } from './terminal/write-all.ts';

/** Judges the sample log that comes with the program and explains number 1. */
export async function demoCommand(terminal: Terminal, analyze: Analyze): Promise<void> {
  const { name, analysis } = await judgeLog(SAMPLE, {}, terminal, analyze);
  const explain = analysis.anomalies.length > 0 ? 1 : null;
  const report: Report = { name, analysis, explain, evaluation: null, table: null };
  report.evidence = (await gatherEvidence(report, SAMPLE, terminal)).evidence;
  const paint = paintFor(terminal.stdout);
  await writeAll(
    terminal.stdout,
    demoText(report, paint, columnsOf(terminal.stdout)),
    terminal.signal,
  );
}

/** The report of the sample, and what a newcomer can do next. */
export function* demoText(report: Report, paint: Paint, columns?: number): Generator<string> {
  yield 'This is a demo with a sample log of a storage system.\n\n';
  yield* reportText(report, paint, columns);
  yield '\nNow try a log of your own, text, CSV or JSON:\n';
  yield '  npm run -s log-decoder -- analyze your-log.csv --explain 1\n';
  yield '\nOr drop logs into a page in your browser, on this computer alone:\n';
  yield '  npm run web\n';
}

/** The same from `src/` and from `dist/`. */
const SAMPLE = fileURLToPath(new URL('../../data/hdfs-sample.log_structured.csv', import.meta.url));

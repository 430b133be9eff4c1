import { linesToQuote, MAX_SAMPLED_ANOMALIES, quotable } from '../explain/sample-lines.ts';
import { evidenceIn, type ReportBody } from './report.ts';

/** The log lines worth quoting for each of the first anomalies: `lines[i]` is of number i + 1. */
export function sampleLines(body: ReportBody): number[][] {
  return body.anomalies.slice(0, MAX_SAMPLED_ANOMALIES).map((_, index) => {
    const evidence = evidenceIn(body, index + 1);
    return evidence ? linesToQuote(evidence) : [];
  });
}

/** Puts the texts of the lines beside their anomalies: secrets masked, each cut to 300 characters. */
export function addSamples(
  body: ReportBody,
  lines: number[][],
  texts: ReadonlyMap<number, string>,
): void {
  for (const [index, numbers] of lines.entries()) {
    const anomaly = body.anomalies[index];
    if (!anomaly) return;
    for (const line of numbers) {
      const text = texts.get(line);
      if (text) anomaly.samples.push(quotable({ line, text }));
    }
  }
}

import { tellingReasons } from '../explain/telling-reasons.ts';
import { evidenceIn, type ReportBody } from './report.ts';

const MAX_SAMPLED_ANOMALIES = 200;
const MAX_SAMPLES = 5;
const MAX_SAMPLE_CHARS = 300;

/**
 * The log lines worth quoting, up to five for each of the first 200 anomalies (`lines[i]` is of
 * number i + 1), in order: the first lines of the events that deviate, one of each event in turn;
 * where those have none, the first and last line of the session.
 */
export function sampleLines(body: ReportBody): number[][] {
  return body.anomalies.slice(0, MAX_SAMPLED_ANOMALIES).map((_, index) => {
    const evidence = evidenceIn(body, index + 1);
    if (!evidence) return [];
    const lines = inTurn(tellingReasons(evidence).map((reason) => reason.lines));
    if (lines.size === 0) lines.add(evidence.lines.first).add(evidence.lines.last);
    return [...lines].sort((a, b) => a - b);
  });
}

/** Puts the texts of the lines beside their anomalies, each cut to 300 characters. */
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
      if (text) anomaly.samples.push({ line, text: shortened(text) });
    }
  }
}

function inTurn(lists: number[][]): Set<number> {
  const chosen = new Set<number>();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let turn = 0; turn < longest; turn++) {
    for (const list of lists) {
      const line = list[turn];
      if (line !== undefined) chosen.add(line);
      if (chosen.size === MAX_SAMPLES) return chosen;
    }
  }
  return chosen;
}

function shortened(text: string): string {
  if (text.length <= MAX_SAMPLE_CHARS) return text;
  return `${text.slice(0, MAX_SAMPLE_CHARS - 1).toWellFormed()}…`;
}

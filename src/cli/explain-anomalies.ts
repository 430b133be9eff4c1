import type { Anomaly } from '../engine/analysis.ts';
import type { LogInside } from '../engine/list-logs.ts';
import { readLines } from '../engine/read-lines.ts';
import { UserError } from '../engine/user-error.ts';
import type { Evidence } from '../explain/evidence/evidence.ts';
import {
  createEvidenceInContext,
  MAX_IN_CONTEXT,
} from '../explain/evidence/evidence-in-context.ts';
import {
  linesToQuote,
  MAX_SAMPLED_ANOMALIES,
  withSamples,
} from '../explain/evidence/sample-lines.ts';
import type { Explainer, Explanation } from '../explain/explainer.ts';
import { SECRET_COLUMNS } from '../explain/redact/hide-columns.ts';
import { explainPlainly } from '../explain/words/plain.ts';
import { openLog } from './input/open-log.ts';
import { evidenceFor, isExplained, type Report } from './report/report.ts';
import { createProgressBar } from './terminal/progress-bar.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Asked at the same time. */
const AT_ONCE = 4;
/** After so many failures in a row the model is not asked any more. */
const MOST_FAILURES = 4;

/** Has a model explain the anomalies that were asked for, a few at a time. */
export async function explainAnomalies(
  report: Report,
  explainer: Explainer,
  signal: AbortSignal,
): Promise<Map<number, Explanation>> {
  const explanations = new Map<number, Explanation>();
  const waiting = report.analysis.anomalies
    .filter((anomaly) => isExplained(report, anomaly))
    .values();
  let failures = 0;
  let note: string | undefined;

  async function explain(anomaly: Anomaly): Promise<Explanation> {
    const evidence = evidenceFor(report, anomaly);
    if (failures >= MOST_FAILURES && note) return { ...explainPlainly(evidence), note };
    const explanation = await explainer.explain(evidence, signal);
    failures = explanation.note ? failures + 1 : 0;
    note = explanation.note;
    return explanation;
  }
  async function work(): Promise<void> {
    // All workers take from one iterator.
    for (const anomaly of waiting) explanations.set(anomaly.number, await explain(anomaly));
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return explanations;
}

interface GatheredEvidence {
  /** By number, of the first anomalies that are explained. */
  evidence: ReadonlyMap<number, Evidence>;
  /** Why no log lines are quoted, where there are none. */
  note: string | null;
}

/** The evidence of what is to be explained, with log lines from a second reading of the log. */
export async function gatherEvidence(
  report: Report,
  path: string,
  terminal: Terminal,
  inside: LogInside | null = null,
): Promise<GatheredEvidence> {
  const evidence = new Map<number, Evidence>();
  const explained = report.analysis.anomalies
    .filter((anomaly) => isExplained(report, anomaly))
    .slice(0, MAX_IN_CONTEXT);
  if (explained.length === 0) return { evidence, note: null };
  const evidenceOf = createEvidenceInContext(report.analysis);
  for (const anomaly of explained) evidence.set(anomaly.number, evidenceOf(anomaly));
  const quoted = new Map(
    [...evidence]
      .slice(0, MAX_SAMPLED_ANOMALIES)
      .map(([number, one]) => [number, linesToQuote(one)]),
  );
  const texts = await textsOf([...quoted.values()].flat(), path, terminal, inside);
  if (typeof texts === 'string') return { evidence, note: texts };
  for (const [number, lines] of quoted) {
    const samples = lines.flatMap((line) => {
      const text = texts.get(line);
      return text ? [{ line, text }] : [];
    });
    if (samples.length > 0) evidence.set(number, withSamples(evidence.get(number)!, samples));
  }
  return { evidence, note: null };
}

const READ_ONCE =
  'No log lines are quoted: standard input can be read only once. Name a file for them.';
const UNREADABLE = 'No log lines are quoted: the log could not be read a second time.';

/** The texts of the lines, or why there are none. */
async function textsOf(
  lines: number[],
  path: string,
  terminal: Terminal,
  inside: LogInside | null,
): Promise<ReadonlyMap<number, string> | string> {
  if (path === '-') return READ_ONCE;
  await using files = new AsyncDisposableStack();
  try {
    const log = await openLog(path, terminal);
    files.defer(log.close);
    // A pipe has no size, and nothing in it any more.
    if (log.sizeBytes === null) return UNREADABLE;
    const progress = createProgressBar(log.name, log.sizeBytes, terminal);
    files.defer(async () => progress.erase());
    return await readLines(progress.follow(log.chunks), lines, inside?.pieces, SECRET_COLUMNS);
  } catch (error) {
    if (terminal.signal.aborted || !(error instanceof UserError)) throw error;
    return UNREADABLE;
  }
}

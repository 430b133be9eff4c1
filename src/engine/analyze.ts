import type { Analysis, DetectorName, Progress, Source } from './analysis.ts';
import { createSessionCollector } from './group/collect-sessions.ts';
import {
  labelSessions,
  labelsById,
  normalSessions,
  type SessionLabels,
} from './group/session-labels.ts';
import type { SessionTable } from './group/session-table.ts';
import { judge } from './judge.ts';
import { type Learned, learn } from './learn.ts';
import { type AnyBaseline, parseBaseline } from './model.ts';
import { sessionNotes } from './notes.ts';
import { analyzeNumeric, learnNumeric } from './numeric/analyze-numeric.ts';
import { looksNumeric, PEEKED_BYTES } from './numeric/looks-numeric.ts';
import type { NumericBaseline } from './numeric/numeric-baseline.ts';
import { gunzip } from './read/gunzip.ts';
import { labelNotes } from './read/label-notes.ts';
import { type Peeked, peek } from './read/peek.ts';
import { readRows } from './read/read-rows.ts';
import { UserError } from './user-error.ts';

export interface AnalyzeOptions {
  /** Default: `pca`, or the one that made the saved baseline. */
  detector?: DetectorName | undefined;
  /** What is usual: a log to learn from, or a saved baseline (JSON). Default: the upload itself. */
  baseline?: AsyncIterable<Uint8Array> | undefined;
  /**
   * The column with the known answers, by name or number (from 1). It is kept out of judging; of a
   * log to learn from, only what it calls normal is learned.
   */
  labelColumn?: string | undefined;
}

/** The analysis, and what the sessions were compared with, to save and apply again. */
export interface FullAnalysis extends Analysis {
  baseline: AnyBaseline;
  /** By session id, whether the label column calls it anomalous; null where none was named. */
  labels: Map<string, boolean> | null;
}

const MAX_BASELINE_CHARS = 256 * 1024 * 1024;

/**
 * Finds the anomalous sessions of a log. `chunks` are the bytes of a structured CSV, packed with
 * gzip or not; no line of it is kept as text. The same bytes give the same answer.
 * Throws a UserError where the log, or the baseline, can not be judged.
 */
export async function analyze(
  chunks: AsyncIterable<Uint8Array>,
  options: AnalyzeOptions = {},
  onProgress?: (progress: Progress) => void,
): Promise<FullAnalysis> {
  const given = options.baseline && (await loadBaseline(options.baseline, options));
  const log = await peek(gunzip(chunks), PEEKED_BYTES);
  const { baseline, notes = [] } = given ?? {};
  if (baseline && 'numeric' in baseline) {
    return analyzeNumbers(log, baseline, notes, options, onProgress);
  }
  if (isNumeric(log)) {
    if (baseline) throw otherKind();
    return analyzeNumbers(log, undefined, [], options, onProgress);
  }
  return analyzeEvents(log, baseline && { baseline, notes }, options, onProgress);
}

async function analyzeNumbers(
  log: Peeked,
  baseline: NumericBaseline | undefined,
  learnedNotes: string[],
  { labelColumn, detector }: AnalyzeOptions,
  onProgress?: (progress: Progress) => void,
): Promise<FullAnalysis> {
  if (detector === 'pca-loglizer') throw noLoglizer();
  const analysis = await analyzeNumeric(log.chunks, { labelColumn, baseline, onProgress });
  return { ...analysis, notes: [...learnedNotes, ...analysis.notes] };
}

async function analyzeEvents(
  log: Peeked,
  given: Learned | undefined,
  { labelColumn, detector }: AnalyzeOptions,
  onProgress?: (progress: Progress) => void,
): Promise<FullAnalysis> {
  const { table, source, notes, labels } = await readSessions(log.chunks, labelColumn, onProgress);
  const { baseline, notes: learnedNotes } = given ?? learn(table, detector ?? 'pca', 'this log');
  const judged = judge(table, baseline, given ? 'baseline' : 'upload');
  return {
    source,
    ...judged,
    notes: [...learnedNotes, ...judged.notes, ...sessionNotes(source), ...notes],
    baseline,
    labels: labels && labelsById(table.ids, labels),
  };
}

function isNumeric({ start }: Peeked): boolean {
  return looksNumeric(new TextDecoder().decode(start));
}

interface ReadLog {
  table: SessionTable;
  source: Source;
  notes: string[];
  /** Of each session; null where no label column was named. */
  labels: SessionLabels | null;
}

async function readSessions(
  chunks: AsyncIterable<Uint8Array>,
  labelColumn: string | undefined,
  onProgress?: (progress: Progress) => void,
): Promise<ReadLog> {
  const reader = readRows(chunks, { onProgress, labelColumn });
  const sessions = createSessionCollector();
  for await (const batch of reader.batches) sessions.add(batch);
  const { rows, leftOut, bytes, notes, labels } = reader.summary();
  const table = sessions.finish();
  if (table.ids.length === 0) {
    throw new UserError(
      'E_NO_SESSIONS',
      `None of the ${rows.toLocaleString('en-US')} log lines names a session: there is no block id such as blk_123 in the Content column.`,
      'Lines are grouped by HDFS block ids. Check that this is an HDFS log and that its Content column is complete.',
    );
  }
  const rowsWithoutSession = table.rowsWithoutSession - leftOut;
  return {
    table,
    source: { rows, rowsWithoutSession, bytes },
    notes: [...labelNotes(labels), ...notes],
    labels: labels && labelSessions(table, labels),
  };
}

interface LoadedBaseline {
  baseline: AnyBaseline;
  notes: string[];
}

/** A saved baseline begins with a brace; the header of a log does not. */
async function loadBaseline(
  chunks: AsyncIterable<Uint8Array>,
  { detector, labelColumn }: AnalyzeOptions,
): Promise<LoadedBaseline> {
  const file = await peek(gunzip(chunks), PEEKED_BYTES);
  if (/^\uFEFF?\s*\{/.test(new TextDecoder().decode(file.start.subarray(0, 100)))) {
    return savedBaseline(await textOf(file.chunks), detector);
  }
  if (isNumeric(file)) {
    if (detector === 'pca-loglizer') throw noLoglizer();
    return learnNumeric(file.chunks, labelColumn);
  }
  const { table, notes, labels } = await readSessions(file.chunks, labelColumn);
  const usual = labels ? normalSessions(table, labels) : table;
  const learned = learn(usual, detector ?? 'pca', 'the baseline');
  return { ...learned, notes: [...learned.notes, ...notes.map((note) => `Baseline: ${note}`)] };
}

function savedBaseline(text: string, detector: DetectorName | undefined): LoadedBaseline {
  const baseline = parseBaseline(text);
  const made = 'numeric' in baseline ? 'pca' : baseline.fitted.detector;
  if (detector && detector !== made) {
    throw new UserError(
      'E_BASELINE_DETECTOR',
      `The saved baseline was made by the detector ${made}, not ${detector}.`,
      'Leave the detector out, or make the baseline again from its log.',
    );
  }
  const unlimited = !('numeric' in baseline) && baseline.fitted.threshold === null;
  return {
    baseline,
    notes: unlimited ? ['Too little to judge: the saved baseline has no limit.'] : [],
  };
}

function noLoglizer(): UserError {
  return new UserError(
    'E_DETECTOR_NUMBERS',
    'The detector pca-loglizer counts events, and this log has none: it is a table of numbers.',
    'Use the detector pca, or leave it out.',
  );
}

function otherKind(): UserError {
  return new UserError(
    'E_BASELINE_KIND',
    'The baseline is of a log with events, but this log is a table of numbers, so the two can not be compared.',
    'Give a baseline of the same kind of log, or compare the log with itself.',
  );
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_BASELINE_CHARS) {
      throw new UserError(
        'E_BASELINE_DAMAGED',
        'The saved baseline is far larger than any this program writes.',
        'Give the log itself as the baseline.',
      );
    }
  }
  return text + decoder.decode();
}

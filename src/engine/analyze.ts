import type { Analysis, Clock, DetectorName, Progress, Source } from './analysis.ts';
import { createSessionCollector } from './group/collect-sessions.ts';
import type { SessionTable } from './group/session-table.ts';
import { judge } from './judge.ts';
import { type Learned, learn } from './learn.ts';
import type { Baseline } from './model.ts';
import { sessionNotes } from './notes.ts';
import { gunzip } from './read/gunzip.ts';
import { readRows } from './read/read-rows.ts';
import { readBaseline, startsBaseline } from './read-baseline.ts';
import { UserError } from './user-error.ts';

export interface AnalyzeOptions {
  /** Default: `pca`, or the one that made the saved baseline. */
  detector?: DetectorName | undefined;
  /** What is usual: a log to learn from, or a saved baseline (JSON). Default: the upload itself. */
  baseline?: AsyncIterable<Uint8Array> | undefined;
  /** Also learn what is usual in the upload where it is compared with another. Default: no. */
  learnToo?: boolean | undefined;
}

/** The analysis, and what the sessions were compared with, to save and apply again. */
export interface FullAnalysis extends Analysis {
  baseline: Baseline;
  /** What is usual in the upload itself; unset where another baseline was given without `learnToo`. */
  learned?: Baseline;
}

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
  const given = options.baseline && (await loadBaseline(options.baseline, options.detector));
  const { table, source, clock, notes } = await readSessions(chunks, onProgress);
  const learnHere = () => learn(table, options.detector ?? 'pca', 'this log');
  const { baseline, notes: learnedNotes } = given ?? learnHere();
  const learned = !given ? baseline : options.learnToo ? learnHere().baseline : undefined;
  const judged = judge(table, baseline, given ? 'baseline' : 'upload');
  return {
    source,
    ...judged,
    notes: [...learnedNotes, ...judged.notes, ...sessionNotes(source), ...notes],
    ...(clock && { clock }),
    baseline,
    ...(learned && { learned }),
  };
}

interface ReadLog {
  table: SessionTable;
  source: Source;
  clock: Clock | null;
  notes: string[];
}

async function readSessions(
  chunks: AsyncIterable<Uint8Array>,
  onProgress?: (progress: Progress) => void,
): Promise<ReadLog> {
  const reader = readRows(chunks, { onProgress });
  const sessions = createSessionCollector();
  for await (const batch of reader.batches) sessions.add(batch);
  const { rows, leftOut, bytes, clock, notes } = reader.summary();
  const table = sessions.finish();
  if (table.ids.length === 0) {
    throw new UserError(
      'E_NO_SESSIONS',
      `None of the ${rows.toLocaleString('en-US')} log lines names a session: there is no block id such as blk_123 in the Content column.`,
      'Lines are grouped by HDFS block ids. Check that this is an HDFS log and that its Content column is complete.',
    );
  }
  const rowsWithoutSession = table.rowsWithoutSession - leftOut;
  return { table, source: { rows, rowsWithoutSession, bytes }, clock, notes };
}

async function loadBaseline(
  chunks: AsyncIterable<Uint8Array>,
  detector: DetectorName | undefined,
): Promise<Learned> {
  const unpacked = gunzip(chunks);
  const first = await unpacked.next();
  const start = first.done ? new Uint8Array(0) : first.value;
  const all = startWith(start, unpacked);
  if (!startsBaseline(start)) {
    const { table, notes } = await readSessions(all);
    const learned = learn(table, detector ?? 'pca', 'the baseline');
    return { ...learned, notes: [...learned.notes, ...notes.map((note) => `Baseline: ${note}`)] };
  }
  const baseline = await readBaseline(all);
  if (detector && detector !== baseline.fitted.detector) {
    throw new UserError(
      'E_BASELINE_DETECTOR',
      `The saved baseline was made by the detector ${baseline.fitted.detector}, not ${detector}.`,
      'Leave the detector out, or make the baseline again from its log.',
    );
  }
  const notes =
    baseline.fitted.threshold === null
      ? ['Too little to judge: the saved baseline has no limit.']
      : [];
  return { baseline, notes };
}

async function* startWith(
  start: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield start;
  yield* rest;
}

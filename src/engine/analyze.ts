import type { Analysis, DetectorName, Progress, Source } from './analysis.ts';
import { createLineGrouper, type GroupRequest, type LineGrouper } from './group/group-lines.ts';
import { type Grouping, groupingInWords } from './group/grouping.ts';
import type { SessionTable } from './group/session-table.ts';
import { type GroupingOptions, parseGrouping } from './grouping-options.ts';
import { judge } from './judge.ts';
import { type Learned, learn } from './learn.ts';
import { type Baseline, notSaved, parseBaseline } from './model.ts';
import { readAs, sessionNotes } from './notes.ts';
import { gunzip } from './read/gunzip.ts';
import { readRows } from './read/read-rows.ts';
import { UserError } from './user-error.ts';

export interface AnalyzeOptions {
  /** Default: `pca`, or the one that made the saved baseline. */
  detector?: DetectorName | undefined;
  /** What is usual: a log to learn from, or a saved baseline (JSON). Default: the upload itself. */
  baseline?: AsyncIterable<Uint8Array> | undefined;
  /** How to put lines together into sessions. Default: as the baseline was, or as suits the log. */
  grouping?: GroupingOptions | undefined;
}

/** The analysis, and what the sessions were compared with, to save and apply again. */
export interface FullAnalysis extends Analysis {
  baseline: Baseline;
}

const MAX_BASELINE_CHARS = 256 * 1024 * 1024;

/**
 * Finds the anomalous sessions of a log. `chunks` are the bytes of a structured CSV or of any other
 * log, packed with gzip or not; no line of it is kept as text. The same bytes give the same answer.
 * Throws a UserError where the log, or the baseline, can not be judged.
 */
export async function analyze(
  chunks: AsyncIterable<Uint8Array>,
  options: AnalyzeOptions = {},
  onProgress?: (progress: Progress) => void,
): Promise<FullAnalysis> {
  const asked = parseGrouping(options.grouping ?? {});
  const { detector = 'pca' } = options;
  const given = options.baseline && (await loadBaseline(options.baseline, options.detector, asked));
  const { baseline: usual } = given ?? {};
  const log = await readSessions(
    chunks,
    { asked, usual: usual?.grouping ?? null, known: usual?.events ?? null },
    onProgress,
  );
  const { baseline, notes: learnedNotes } = given ?? learn(log, detector, 'this log');
  const judged = judge(log.table, baseline, given ? 'baseline' : 'upload');
  return {
    source: log.source,
    ...judged,
    notes: [...learnedNotes, ...judged.notes, ...log.notes],
    baseline,
  };
}

interface ReadLog {
  table: SessionTable;
  grouping: Grouping;
  source: Source;
  notes: string[];
}

async function readSessions(
  chunks: AsyncIterable<Uint8Array>,
  request: GroupRequest,
  onProgress?: (progress: Progress) => void,
): Promise<ReadLog> {
  const { asked, usual } = request;
  const sessionColumn = asked?.by === 'column' ? asked.column : undefined;
  const reader = readRows(chunks, {
    onProgress,
    sessionColumn,
    ...(usual?.by === 'column' && { usualColumn: usual.column }),
  });
  let grouper: LineGrouper | undefined;
  for await (const batch of reader.batches) {
    grouper ??= createLineGrouper(reader.layout(), batch, request);
    grouper.add(batch);
  }
  const { rows, leftOut, bytes, notes } = reader.summary();
  if (grouper === undefined) throw new Error('a log requires lines');
  const { table, grouping, notes: groupNotes } = grouper.finish();
  if (table.ids.length === 0) throw noSessions(rows, grouping);
  const layout = reader.layout();
  const words = groupingInWords(grouping);
  const source: Source = {
    format: layout.format,
    grouping: words,
    rows,
    rowsWithoutSession: table.rowsWithoutSession - leftOut,
    bytes,
  };
  const isPlain = grouping.by === 'blocks' && layout.isStructured;
  return {
    table,
    grouping,
    source,
    notes: [
      ...(isPlain ? [] : [readAs(layout, words)]),
      ...sessionNotes(source, grouping),
      ...groupNotes,
      ...notes,
      ...layout.notes,
    ],
  };
}

function noSessions(rows: number, grouping: Grouping): UserError {
  return new UserError(
    'E_NO_SESSIONS',
    `None of the ${rows.toLocaleString('en-US')} log lines names a session: there is nothing in ${groupingInWords(grouping)}.`,
    'Group the lines by something else, or leave the choice to the program.',
  );
}

/** A saved baseline says at its beginning that it is one; anything else is a log. */
async function loadBaseline(
  chunks: AsyncIterable<Uint8Array>,
  detector: DetectorName | undefined,
  asked: Grouping | null,
): Promise<Learned> {
  const unpacked = gunzip(chunks);
  const first = await unpacked.next();
  const start = first.done ? new Uint8Array(0) : first.value;
  const all = startWith(start, unpacked);
  const beginning = new TextDecoder().decode(start.subarray(0, 1000));
  if (!/^\uFEFF?\s*\{\s*"format"\s*:\s*"log-dec/.test(beginning)) {
    const log = await readSessions(all, { asked, usual: null, known: null }).catch((error) => {
      throw beginning.trimStart().startsWith('{') && isNoLog(error) ? notSaved() : error;
    });
    const learned = learn(log, detector ?? 'pca', 'the baseline');
    return {
      ...learned,
      notes: [...learned.notes, ...log.notes.map((note) => `Baseline: ${note}`)],
    };
  }
  const baseline = parseBaseline(await textOf(all));
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

/** JSON that can not be read as a log either. */
function isNoLog(error: unknown): boolean {
  const codes = ['E_NO_COLUMNS', 'E_JSON_DAMAGED', 'E_TOO_LITTLE'];
  return error instanceof UserError && codes.includes(error.code);
}

async function* startWith(
  start: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield start;
  yield* rest;
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

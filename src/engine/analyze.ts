import type { Analysis, DetectorName, Progress } from './analysis.ts';
import {
  type AnyBaseline,
  type Baseline,
  detectorOf,
  fittedCounts,
  fittedNumbers,
  notSaved,
} from './baseline.ts';
import { countEvents } from './compare/count-events.ts';
import { matchColumns } from './compare-events.ts';
import {
  type AnyDetector,
  DEFAULT_DETECTOR,
  findDetector,
  namesForNumbers,
} from './detect/detectors.ts';
import {
  analyzeNumeric,
  type LearnedNumbers,
  learnNumeric,
  type NumbersDetector,
} from './detect/numbers/analyze-numeric.ts';
import { findAnomalies } from './find/find.ts';
import { courseOf } from './find/time/timeline.ts';
import { createUsual, NOTHING_KNOWN, type Usual } from './find/usual/usual.ts';
import type { Grouping } from './group/grouping.ts';
import { borderNotes } from './group/notes/border-notes.ts';
import { groupingNotes } from './group/notes/grouping-notes.ts';
import { labelsById, labelsOfIds } from './group/sessions/session-labels.ts';
import { type GroupingOptions, parseGrouping } from './grouping-options.ts';
import type { Hiding } from './hiding.ts';
import { type Breathe, judge, type Learned, learn } from './judge.ts';
import {
  learnedFromNotes,
  refuseWithoutLabels,
  sessionsToJudge,
  sessionsToLearn,
} from './learn-from.ts';
import { type OpenedFile, openFile } from './read/bytes/open-file.ts';
import { kindOfFile } from './read/kind-of-file.ts';
import { allTakenForNormal } from './read/records/columns/find-label-column.ts';
import { readSaved, startsBaseline, startsJson } from './read-baseline.ts';
import { type ReadLog, readSessions } from './read-sessions.ts';
import { UserError } from './user-error.ts';

export interface AnalyzeOptions {
  /** Default: the first of the table, or the one that made the saved baseline. */
  detector?: DetectorName | undefined;
  /** What is usual: a log to learn from, or a saved baseline (JSON). Default: the upload itself. */
  baseline?: AsyncIterable<Uint8Array> | undefined;
  /** Also learn what is usual in the upload where it is compared with another. Default: no. */
  learnToo?: boolean | undefined;
  /** The log is to become a baseline: of what the label column calls normal, where one is named. */
  forBaseline?: boolean | undefined;
  /** The known answers to learn from, by session id, in place of a label column: with `forBaseline`. */
  answers?: ReadonlyMap<string, boolean> | undefined;
  /** How to put lines together into sessions. Default: as the baseline was, or as suits the log. */
  grouping?: GroupingOptions | undefined;
  /**
   * The column with the known answers, by name or number (from 1). It is kept out of judging; of a
   * log to learn from, only what it calls normal is learned.
   */
  labelColumn?: string | undefined;
  /** Of an archive with several logs the one to judge: the paths of its pieces, see `listLogs`. */
  inside?: readonly string[] | undefined;
  /** What may not be told of the lines, beside ids of sessions. Default: all is told as it is. */
  hiding?: Hiding | undefined;
  /** Called between pieces of long work, which are a second or so. Default: none has to wait. */
  breathe?: Breathe | undefined;
}

/** The analysis, and what the sessions were compared with, to save and apply again. */
interface FullAnalysis extends Analysis {
  baseline: AnyBaseline;
  /** What is usual in the upload itself, with `learnToo`; of events wherever no baseline was given. */
  learned?: AnyBaseline;
  /** By session id, whether the label column calls it anomalous; null where none was named. */
  labels: Map<string, boolean> | null;
}

/**
 * Finds the anomalous sessions of a log. `chunks` are the bytes of a structured CSV or of any other
 * log, packed or not; no line of it is kept as text. The same bytes give the same answer.
 * Throws a UserError where the log, or the baseline, can not be judged.
 */
export async function analyze(
  chunks: AsyncIterable<Uint8Array>,
  options: AnalyzeOptions = {},
  onProgress?: (progress: Progress) => void,
): Promise<FullAnalysis> {
  const asked = parseGrouping(options.grouping ?? {});
  const given = options.baseline && (await loadBaseline(options.baseline, options, asked));
  const log = await openFile(chunks, options.inside);
  if (given && isOfNumbers(given)) return analyzeNumbers(log, given, options, onProgress);
  if (kindOfFile(log.start, asked !== null) === 'numbers') {
    if (given) throw otherKind();
    return analyzeNumbers(log, undefined, options, onProgress);
  }
  return analyzeEvents(log, given, options, asked, onProgress);
}

async function analyzeNumbers(
  log: OpenedFile,
  given: (LearnedNumbers & { notes: string[] }) | undefined,
  { labelColumn, detector, learnToo, forBaseline, answers, breathe }: AnalyzeOptions,
  onProgress?: (progress: Progress) => void,
): Promise<FullAnalysis> {
  if (answers) throw answersForNumbers();
  const chosen = detector ?? (given ? detectorOf(given.baseline).name : undefined);
  const analysis = await analyzeNumeric(log.chunks, forNumbers(chosen), {
    labelColumn,
    usual: given,
    learnToo,
    forBaseline,
    onProgress,
    breathe,
  });
  // Not a copy: its baseline is learned only where it is read.
  return Object.assign(analysis, {
    notes: [...(given?.notes ?? []), ...analysis.notes, ...log.notes()],
  });
}

async function analyzeEvents(
  file: OpenedFile,
  given: Learned | undefined,
  options: AnalyzeOptions,
  asked: Grouping | null,
  onProgress?: (progress: Progress) => void,
): Promise<FullAnalysis> {
  const { labelColumn, detector, learnToo, forBaseline = false, answers: known } = options;
  const { breathe = async () => {}, hiding } = options;
  const { baseline: usual } = given ?? {};
  if (!given && !forBaseline) refuseWithoutLabels(named(detector));
  const log = await readSessions(
    file.chunks,
    { asked, usual: usual?.grouping ?? null, known: usual?.events ?? null },
    { labelColumn, hiding },
    onProgress,
  );
  const answers = known ? labelsOfIds(log.table.ids, known) : log.labels;
  const labels = forBaseline ? answers : null;
  const learnHere = () => {
    const table = sessionsToLearn(log.table, labels, named(detector));
    return learn({ ...log, table }, named(detector), 'this log', labels !== null);
  };
  await breathe();
  const applied = given ?? learnHere();
  const { baseline, notes: learnedNotes } = applied;
  const learned = !given ? baseline : learnToo ? learnHere().baseline : undefined;
  const table = sessionsToJudge(log.table, detectorOf(baseline));
  const judged = await judge({ ...log, table }, applied, given ? 'baseline' : 'upload', breathe);
  await breathe();
  const found = findAnomalies({
    judged,
    usual: given ? usualIn(log, baseline) : NOTHING_KNOWN,
    ...log,
  });
  const hasCourse = found.notes.length === 0;
  const borders = borderNotes(log.table, log.grouping, log.clock, found.anomalies);
  // How few sessions there are matters only where they are judged.
  const isJudged = judged.model.threshold !== null;
  const few = isJudged ? [] : groupingNotes(log.table);
  return {
    source: log.source,
    ...judged,
    anomalies: found.anomalies,
    summary: found.summary,
    notes: [
      ...learnedNotes,
      ...learnedFromNotes(log.table, labels, named(detector), 'log'),
      ...(hasCourse ? judged.notes : found.notes),
      ...borders,
      ...log.notes.filter((note) => !few.includes(note)),
      ...file.notes(),
    ],
    counted: countEvents(log.tally, log.table.events, { ...log.source, clock: log.clock }),
    ...(log.timeline && { course: courseOf(log.timeline) }),
    notesOnSessions: [
      ...(isJudged && hasCourse && !given ? judged.notes : []),
      ...borders,
      ...log.notesOnSessions.filter((note) => !few.includes(note)),
    ],
    ...(log.clock && { clock: { ...log.clock } }),
    baseline,
    ...(learned && { learned }),
    labels: answers && labelsById(log.table.ids, answers),
  };
}

/** What a baseline knows of how often events come; nothing where a version before made it. */
function usualIn(log: ReadLog, baseline: Baseline): Usual {
  const { usualEvents } = baseline;
  if (!usualEvents) return NOTHING_KNOWN;
  return createUsual(usualEvents, matchColumns(log.table.events, baseline), log);
}

type LoadedBaseline = Learned | (LearnedNumbers & { notes: string[] });

function isOfNumbers(loaded: LoadedBaseline): loaded is LearnedNumbers & { notes: string[] } {
  return 'numeric' in loaded.baseline;
}

/** A saved baseline says at its beginning that it is one; anything else is a log. */
async function loadBaseline(
  chunks: AsyncIterable<Uint8Array>,
  { detector, labelColumn, hiding }: AnalyzeOptions,
  asked: Grouping | null,
): Promise<LoadedBaseline> {
  const file = await openFile(chunks);
  if (startsBaseline(file.start)) return savedBaseline(await readSaved(file), detector);
  if (kindOfFile(file.start, asked !== null) === 'numbers') {
    return learnNumeric(file.chunks, forNumbers(detector).numbers, labelColumn);
  }
  const request = { asked, usual: null, known: null };
  const wish = { labelColumn, labelOptional: true, hiding };
  const log = await readSessions(file.chunks, request, wish).catch((error) => {
    throw startsJson(file.start) && isNoLog(error) ? notSaved() : error;
  });
  const table = sessionsToLearn(log.table, log.labels, named(detector));
  const learned = learn({ ...log, table }, named(detector), 'the baseline', log.labels !== null);
  const unlabelled = labelColumn !== undefined && log.labels === null;
  return {
    ...learned,
    notes: [
      ...learned.notes,
      ...learnedFromNotes(log.table, log.labels, named(detector), 'baseline'),
      ...(unlabelled ? [allTakenForNormal(labelColumn)] : []),
      ...log.notes.map((note) => `Baseline: ${note}`),
    ],
  };
}

function savedBaseline(baseline: AnyBaseline, detector: DetectorName | undefined): LoadedBaseline {
  const made = detectorOf(baseline).name;
  if (detector && detector !== made) {
    throw new UserError(
      'E_BASELINE_DETECTOR',
      `The saved baseline was made by the detector ${made}, not ${detector}.`,
      'Leave the detector out, or make the baseline again from its log.',
    );
  }
  if ('numeric' in baseline) return { baseline, fitted: fittedNumbers(baseline), notes: [] };
  const unlimited = baseline.fitted.threshold === null;
  return {
    baseline,
    fitted: fittedCounts(baseline),
    notes: unlimited ? ['Too little to judge: the saved baseline has no limit.'] : [],
  };
}

/** JSON that can not be read as a log either. */
function isNoLog(error: unknown): boolean {
  const codes = ['E_NO_COLUMNS', 'E_JSON_DAMAGED', 'E_TOO_LITTLE'];
  return error instanceof UserError && codes.includes(error.code);
}

function named(detector: DetectorName | undefined): AnyDetector {
  return findDetector(detector) ?? DEFAULT_DETECTOR;
}

/** Throws a UserError where the detector does not judge tables of numbers. */
function forNumbers(detector: DetectorName | undefined): NumbersDetector {
  const { name, numbers } = named(detector);
  if (numbers !== null) return { name, numbers };
  throw new UserError(
    'E_DETECTOR_NUMBERS',
    `The detector ${name} counts events, and this log has none: it is a table of numbers.`,
    `Use the detector ${namesForNumbers().join(' or ')}, or leave it out.`,
  );
}

function answersForNumbers(): UserError {
  return new UserError(
    'E_LABELS_NUMBERS',
    'The answers are told by session, but this log has none: it is a table of numbers.',
    'Name the column of the table that tells normal lines from others with --label-column.',
  );
}

function otherKind(): UserError {
  return new UserError(
    'E_BASELINE_KIND',
    'The baseline is of a log with events, but this log is a table of numbers, so the two can not be compared.',
    'Give a baseline of the same kind of log, or compare the log with itself.',
  );
}

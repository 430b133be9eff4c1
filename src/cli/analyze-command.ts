import type { Analysis, Anomaly, DetectorName } from '../engine/analysis.ts';
import { type GroupingOptions, parseGrouping } from '../engine/grouping-options.ts';
import { UserError } from '../engine/user-error.ts';
import type { Explainer } from '../explain/explainer.ts';
import { maskAnalysis } from '../explain/redact/mask-analysis.ts';
import { maskFileName } from '../explain/redact/redact.ts';
import { amount } from '../text/count.ts';
import { visible } from '../text/visible.ts';
import { kindsOf, ofKinds } from './anomaly-kinds.ts';
import {
  type AnswerForms,
  answerOf,
  explainsAll,
  openAnswerFiles,
  openOutput,
  refuseWrongForms,
} from './answer-files.ts';
import { explainAnomalies, gatherEvidence } from './explain-anomalies.ts';
import { type FailOn, isMet } from './fail-on.ts';
import { logsIn } from './input/logs-in.ts';
import { refuseSharedFiles } from './input/refuse-shared-files.ts';
import { type Analyze, type JudgedLog, judgeLog } from './judge-log.ts';
import { readLabels } from './labels.ts';
import { evaluate } from './report/evaluation.ts';
import { neighbourTable, type Report } from './report/report.ts';
import { scoresCsv } from './report/scores-csv.ts';
import type { Terminal } from './terminal/terminal.ts';
import { UsageError } from './terminal/usage-error.ts';
import { writeAll } from './terminal/write-all.ts';

export interface AnalyzeCommandOptions extends GroupingFlags, AnswerForms {
  detector?: DetectorName;
  /** A log or a saved baseline; the log itself where unset. */
  baseline?: string;
  explain?: number | 'all';
  /** Explain without a model, even where one is set up. */
  plain?: boolean;
  /** List all anomalies, not the first few. */
  all?: boolean;
  /** List only anomalies of these sorts, separated by commas. */
  kinds?: string;
  scores?: string;
  saveBaseline?: string;
  labels?: string;
  /** A column of the log itself, and of the baseline, by name or number. */
  labelColumn?: string;
  table?: number;
  /** No progress; of the answer the list alone, and nothing where nothing stands out. */
  quiet?: boolean;
  /** How bad a finding must be for the answer to be `failing`. */
  failOn?: FailOn;
}

/** The model's explainer as the environment sets it up, or what is wrong with its settings. */
export type LoadExplainer = () => Promise<{ explainer: Explainer | null; problems: string[] }>;

/**
 * Judges a log and writes the answer to stdout; `failing` where `failOn` is met. Throws a UsageError for wrong use, before the log
 * is read where that can be known, and a UserError for a file that can not be judged.
 */
export async function analyzeCommand(
  path: string,
  options: AnalyzeCommandOptions,
  given: Terminal,
  analyze: Analyze,
  loadExplainer?: LoadExplainer,
): Promise<{ failing: boolean }> {
  const terminal = options.quiet ? { ...given, quiet: true } : given;
  if (path === '-' && options.baseline === '-') {
    throw new UsageError(
      'The log and the baseline can not both be standard input.',
      'Name a file for one of them.',
    );
  }
  if (options.labels !== undefined && options.labelColumn !== undefined) {
    throw new UsageError(
      'The known answers can not be both in a file and in a column.',
      'Use --labels or --label-column.',
    );
  }
  refuseWrongForms(options);
  const grouping = groupingOf(options);
  const kinds = kindsOf(options);
  await using outputs = new AsyncDisposableStack();
  await refuseSharedFiles(
    [path, options.baseline, options.labels],
    [
      ['--scores', options.scores],
      ['--save-baseline', options.saveBaseline],
      ['--html', options.html],
      ['--chart', options.chart],
    ],
  );
  const explainer = await explainerFor(options, loadExplainer);
  const labels = options.labels === undefined ? null : await readLabels(options.labels);
  const scores = await openOutput(outputs, '--scores', options.scores);
  const savedBaseline = await openOutput(outputs, '--save-baseline', options.saveBaseline);
  const writeFiles = await openAnswerFiles(options, outputs);

  const { logs, more } = await logsIn(path, terminal);
  if (logs.length > 1) refuseForSeveral(options, logs.length + more);
  let failing = false;
  const files = [options.scores, options.saveBaseline, options.html, options.chart];
  const leavesNothing = files.every((file) => file === undefined);
  for (const [i, { inside }] of logs.entries()) {
    const how = { ...options, grouping, inside, leavesNothing };
    const judged = await judgeLog(path, how, terminal, analyze).catch((error: unknown) => {
      // The others are judged all the same.
      if (logs.length === 1 || !(error instanceof UserError)) throw error;
      terminal.stderr.write(`${visible(`${error.message} ${error.hint}`)}\n`);
      return null;
    });
    if (judged === null) continue;
    terminal.signal.throwIfAborted();
    if (kinds) judged.analysis.anomalies = ofKinds(judged.analysis.anomalies, kinds);
    failing ||= isMet(options.failOn, judged.analysis.anomalies);
    const { report, missing } = makeReport(judged, options, labels);
    if (missing !== null) await writeAll(terminal.stderr, [missing], terminal.signal);
    await scores?.write(scoresCsv(report.analysis));
    await savedBaseline?.write(baselineJson(judged.analysis.baseline));
    await scores?.commit();
    await savedBaseline?.commit();

    const { stdout, signal } = terminal;
    const toTell = explainsAll(options) ? { ...report, explain: 'all' as const } : report;
    const { evidence, note } = await gatherEvidence(toTell, path, terminal, inside);
    report.evidence = evidence;
    if (note) report.analysis.notes.push(note);
    if (i === 0 && more > 0) report.analysis.notes.push(notJudged(more));
    if (explainer) report.explanations = await explainAnomalies(report, explainer, signal);
    await writeFiles(report);
    if (i > 0 && !options.json && !options.quiet) await writeAll(stdout, ['\n'], signal);
    await writeAll(stdout, answerOf(report, options, stdout), signal);
  }
  return { failing };
}

/** What is about one log is refused of an archive with several. */
function refuseForSeveral(options: AnalyzeCommandOptions, logs: number): void {
  const about: [string, unknown][] = [
    ['--scores', options.scores],
    ['--save-baseline', options.saveBaseline],
    ['--labels', options.labels],
    ['--table', options.table],
    ['--html', options.html],
    ['--chart', options.chart],
  ];
  const given = about.find(([, value]) => value !== undefined);
  if (given === undefined) return;
  throw new UsageError(
    `${given[0]} is about one log, but the packed file holds ${logs}.`,
    'Unpack it, and name one of them.',
  );
}

function notJudged(more: number): string {
  return `The packed file holds ${amount(more, 'more log')} than can be judged in one go: unpack it to judge them, too.`;
}

async function explainerFor(
  { explain, plain }: AnalyzeCommandOptions,
  loadExplainer?: LoadExplainer,
): Promise<Explainer | null> {
  if (explain === undefined || plain || !loadExplainer) return null;
  const { explainer, problems } = await loadExplainer();
  if (problems.length === 0) return explainer;
  throw new UsageError(
    `These settings are wrong: ${problems.join(' ')}`,
    'Put them right, or add --plain to explain without a model.',
  );
}

function makeReport(
  { name, analysis }: JudgedLog,
  { explain, table, all = false, quiet = false }: AnalyzeCommandOptions,
  labels: Map<string, boolean> | null,
): { report: Report; missing: string | null } {
  const known = labels ?? analysis.labels;
  const isThere = typeof explain !== 'number' || analysis.anomalies[explain - 1] !== undefined;
  if (table !== undefined && analysis.judged.ids[0]?.startsWith('row:')) {
    throw new UsageError(
      '--table shows how often events happened, but this log is a table of numbers.',
      'Use --explain, which tells what is unusual in a line.',
    );
  }
  // From here on it is shown. Labels name the sessions as the log does, so they are compared before.
  const shown = maskAnalysis(analysis);
  const anomaly = table === undefined ? null : chooseAnomaly(shown, '--table', table);
  const report = {
    name: maskFileName(name),
    analysis: shown,
    explain: isThere ? (explain ?? null) : null,
    evaluation: known && evaluate(analysis, known),
    table: anomaly && { anomaly, table: neighbourTable(shown, anomaly) },
    all,
    quiet,
  };
  return { report, missing: isThere ? null : noSuchNumber(analysis, explain) };
}

/** Said beside a report that lacks the number that was to be explained. */
function noSuchNumber({ anomalies }: Analysis, explain: unknown): string {
  const most = anomalies.length;
  const there = most === 0 ? 'nothing is numbered in this log' : `the numbers go from 1 to ${most}`;
  return `There is no number ${explain} to explain: ${there}.\n`;
}

function baselineJson(baseline: unknown): [string] {
  if (baseline === undefined || baseline === null) {
    throw new UserError(
      'E_NO_BASELINE',
      'This log is too small to make a baseline of.',
      'Use a longer log.',
    );
  }
  return [`${JSON.stringify(baseline)}\n`];
}

/** Anomaly `number`. Throws a UsageError that says how many there are where there is none. */
function chooseAnomaly(analysis: Analysis, option: string, number: number): Anomaly {
  const anomaly = analysis.anomalies[number - 1];
  if (anomaly) return anomaly;
  const most = analysis.anomalies.length;
  if (most === 0) {
    throw new UsageError(
      `There is no anomaly ${number}: there are 0 in this log.`,
      `Run the command without ${option}.`,
    );
  }
  throw new UsageError(
    `There is no anomaly ${number}: the numbers go from 1 to ${most}.`,
    `Give ${option} one of these numbers.`,
  );
}

/** The flags that say how lines become sessions. */
type GroupingFlags = GroupingOptions;

/** The engine's options of these flags. Throws a UsageError for wrong ones, before a file is read. */
function groupingOf(flags: GroupingFlags): GroupingOptions {
  const { sessionColumn, sessionPattern, window, step, lines } = flags;
  const options: GroupingOptions = { sessionColumn, sessionPattern, window, step, lines };
  try {
    parseGrouping(options);
  } catch (error) {
    if (error instanceof UserError) throw new UsageError(error.message, error.hint);
    throw error;
  }
  return options;
}

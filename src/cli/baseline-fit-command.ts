import type { DetectorName } from '../engine/analysis.ts';
import { UserError } from '../engine/user-error.ts';
import { maskBaseline } from '../explain/redact/mask-baseline.ts';
import { maskFileName, maskSecrets } from '../explain/redact/redact.ts';
import { amount, number } from '../text/count.ts';
import { visible } from '../text/visible.ts';
import { refuseSharedFiles } from './input/refuse-shared-files.ts';
import { type Analyze, type JudgedLog, judgeLog } from './judge-log.ts';
import { readLabels } from './labels.ts';
import { type AtomicFile, createAtomicFile } from './terminal/atomic-file.ts';
import type { Terminal } from './terminal/terminal.ts';
import { UsageError } from './terminal/usage-error.ts';
import { writeAll } from './terminal/write-all.ts';

export interface BaselineFitOptions {
  detector?: DetectorName;
  /** Only what it calls normal is learned. By name or number. */
  labelColumn?: string;
  /** The same by session id: a file as `readLabels` takes it. */
  labels?: string;
  /** Default: standard output. */
  out?: string;
}

/**
 * Learns what is usual in a log, and writes it as a baseline: to a file, with a word about it on
 * stdout, or to stdout, with the notes on stderr. Throws a UserError where the log says too little.
 */
export async function baselineFitCommand(
  path: string,
  options: BaselineFitOptions,
  terminal: Terminal,
  analyze: Analyze,
): Promise<void> {
  const { out, labels } = options;
  await using outputs = new AsyncDisposableStack();
  await refuseSharedFiles([path, labels], [['--out', out]]);
  let file: AtomicFile | null = null;
  if (out !== undefined) {
    file = await createAtomicFile('--out', out);
    outputs.defer(file.discard);
  }
  if (labels !== undefined && options.labelColumn !== undefined) {
    throw new UsageError(
      '--labels and --label-column both tell the known answers.',
      'Give one of the two.',
    );
  }
  const answers = labels === undefined ? null : await readLabels(labels);
  const wanted = { ...options, ...(answers && { answers }), forBaseline: true };
  const judged = await judgeLog(path, wanted, terminal, analyze);
  const { analysis } = judged;
  if (analysis.model.threshold === null) throw tooLittle(path, analysis.notes[0]);
  const json = [`${JSON.stringify(maskBaseline(analysis.baseline))}\n`];
  const { stdout, stderr, signal } = terminal;
  signal.throwIfAborted();
  if (file === null || out === undefined) {
    for (const note of analysis.notes) stderr.write(`Note: ${visible(maskSecrets(note))}\n`);
    return writeAll(stdout, json, signal);
  }
  await file.write(json);
  await file.commit();
  await writeAll(stdout, told(judged, out), signal);
}

function* told({ name, analysis }: JudgedLog, out: string): Generator<string> {
  const { anomalousSessions, baseline, notes, labels } = analysis;
  const what =
    'numeric' in baseline
      ? `${amount(baseline.numeric.sessions, 'line')} with ${amount(baseline.numeric.columns.length, 'column')}`
      : `${amount(baseline.fitted.sessions, 'session')} with ${amount(baseline.events.length, 'kind')} of events`;
  yield `${visible(maskFileName(name))}: learned what is usual from ${what}.\n`;
  if (anomalousSessions > 0 && labels === null) {
    const taken =
      'numeric' in baseline
        ? 'They were learned as usual, too: if they are trouble, take them out and learn again.'
        : 'What only they do is not taken for usual.';
    yield `${number(anomalousSessions)} of them stand out. ${taken}\n`;
  }
  for (const note of notes) yield `Note: ${visible(maskSecrets(note))}\n`;
  yield `Saved to ${visible(out)}. Compare a log with it: log-decoder analyze LOG --baseline ${visible(out)}\n`;
}

function tooLittle(path: string, note = 'It says too little.'): UserError {
  const log = path === '-' ? 'standard input' : path;
  return new UserError(
    'E_NO_BASELINE',
    `No baseline can be made of ${log}. ${maskSecrets(note)}`,
    'Use a longer log, of an hour or a day.',
  );
}

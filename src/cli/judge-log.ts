import type { Analysis, DetectorName } from '../engine/analysis.ts';
import type { AnyBaseline } from '../engine/baseline.ts';
import type { GroupingOptions } from '../engine/grouping-options.ts';
import type { Hiding } from '../engine/hiding.ts';
import type { LogInside } from '../engine/list-logs.ts';
import { UserError } from '../engine/user-error.ts';
import { SECRET_COLUMNS } from '../explain/redact/hide-columns.ts';
import { type OpenLog, openLog } from './input/open-log.ts';
import { breathe } from './terminal/breathe.ts';
import { createProgressBar } from './terminal/progress-bar.ts';
import type { Terminal } from './terminal/terminal.ts';

/** The engine's entrance, as far as the command line knows it. */
export type Analyze = (
  chunks: AsyncIterable<Uint8Array>,
  options: {
    detector?: DetectorName;
    baseline?: AsyncIterable<Uint8Array>;
    grouping?: GroupingOptions;
    labelColumn?: string;
    forBaseline?: boolean;
    answers?: ReadonlyMap<string, boolean>;
    inside?: readonly string[];
    hiding?: Hiding;
    breathe?: () => Promise<void>;
  },
) => Promise<JudgedLog['analysis']>;

export interface JudgedLog {
  name: string;
  /** `baseline` is plain JSON, to be saved as it is; `labels` are those of the label column. */
  analysis: Analysis & { baseline: AnyBaseline; labels: Map<string, boolean> | null };
}

/**
 * Opens the log, and the baseline where one is named, and analyzes it with a progress bar.
 * Throws a UserError that names the file it is about.
 */
export async function judgeLog(
  path: string,
  options: {
    detector?: DetectorName;
    baseline?: string;
    grouping?: GroupingOptions;
    labelColumn?: string;
    forBaseline?: boolean;
    /** The known answers to learn from, by session id. */
    answers?: ReadonlyMap<string, boolean>;
    /** Of an archive the log to judge. */
    inside?: LogInside | null;
    /** No file is begun that would stay behind, so that a signal may end the process at once. */
    leavesNothing?: boolean;
  },
  terminal: Terminal,
  analyze: Analyze,
): Promise<JudgedLog> {
  await using files = new AsyncDisposableStack();
  const open = async (file: string, about: string): Promise<OpenLog> => {
    const log = await openLog(file, terminal).catch(named(about));
    files.defer(log.close);
    return log;
  };
  const { inside = null } = options;
  const aboutLog = `${path === '-' ? 'Standard input' : `The log ${path}${inside ? ` (${inside.name})` : ''}`} can not be judged.`;
  const aboutBaseline = `The baseline ${options.baseline} can not be used.`;
  const log = await open(path, aboutLog);
  const baseline = options.baseline ? await open(options.baseline, aboutBaseline) : null;

  if (path === '-') tellHowToEnd(terminal);
  const progress = createProgressBar(log.name, log.sizeBytes, terminal);
  files.defer(progress.erase);
  let about = aboutLog;
  const analysis = await analyze(
    whenStarted(progress.follow(log.chunks), () => {
      about = aboutLog;
    }),
    {
      ...(options.detector && { detector: options.detector }),
      ...(options.grouping && { grouping: options.grouping }),
      ...(options.labelColumn !== undefined && { labelColumn: options.labelColumn }),
      ...(options.forBaseline && { forBaseline: true }),
      ...(options.answers && { answers: options.answers }),
      ...(inside && { inside: inside.pieces }),
      hiding: SECRET_COLUMNS,
      breathe: async () => {
        await breathe(terminal.signal);
        // All is read; the rest would hear a signal only now and then.
        if (options.leavesNothing) terminal.listen?.(false);
      },
      ...(baseline && {
        baseline: whenStarted(baseline.chunks, () => {
          about = aboutBaseline;
        }),
      }),
    },
  )
    .catch((error: unknown) => named(about)(error))
    .finally(() => terminal.listen?.(true));
  return { name: inside ? `${log.name}: ${inside.name}` : log.name, analysis };
}

/** Nothing is piped in: who did not mean to type would wait for ever. */
function tellHowToEnd({ stdin, stderr, quiet = false }: Terminal): void {
  if (quiet || !stdin.isTTY || !stderr.isTTY) return;
  stderr.write('Reading what you type or paste here; Ctrl-D on an empty line ends it.\n');
}

/** The engine reads one file after the other, so an error is about the one it began last. */
async function* whenStarted<T>(items: AsyncIterable<T>, tell: () => void): AsyncGenerator<T> {
  tell();
  yield* items;
}

function named(about: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, `${about} ${error.message}`, error.hint);
  };
}

import type { AnyBaseline } from '../engine/baseline.ts';
import { readBaseline } from '../engine/read-baseline.ts';
import { UserError } from '../engine/user-error.ts';
import { maskBaseline } from '../explain/redact/mask-baseline.ts';
import { maskFileName } from '../explain/redact/redact.ts';
import { openLog } from './input/open-log.ts';
import {
  baselineJson,
  baselineText,
  tableBaselineJson,
  tableBaselineText,
} from './report/baseline-text.ts';
import { paintFor, type Terminal } from './terminal/terminal.ts';
import { writeAll } from './terminal/write-all.ts';

/** Says what a saved baseline was made of. Throws a UserError where the file is no baseline. */
export async function baselineShowCommand(
  path: string,
  { json = false }: { json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const { name, baseline } = await read(path, terminal);
  const { stdout, signal } = terminal;
  await writeAll(stdout, json ? jsonOf(baseline) : textOf(), signal);

  function textOf(): Iterable<string> {
    const paint = paintFor(stdout);
    return 'numeric' in baseline
      ? tableBaselineText(name, baseline, paint)
      : baselineText(name, baseline, paint);
  }
}

function jsonOf(baseline: AnyBaseline): Iterable<string> {
  return 'numeric' in baseline ? tableBaselineJson(baseline) : baselineJson(baseline);
}

async function read(
  path: string,
  terminal: Terminal,
): Promise<{ name: string; baseline: AnyBaseline }> {
  await using files = new AsyncDisposableStack();
  try {
    const file = await openLog(path, terminal);
    files.defer(file.close);
    const baseline = maskBaseline(await readBaseline(file.chunks));
    return { name: maskFileName(file.name), baseline };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const hint = error.code === 'E_BASELINE_DAMAGED' ? MAKE_ONE : error.hint;
    throw new UserError(error.code, `${path} can not be shown. ${error.message}`, hint);
  }
}

const MAKE_ONE = 'Make one of a log: log-decoder baseline fit LOG --out baseline.json';

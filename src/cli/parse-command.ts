import { parseLog } from '../engine/parse-log.ts';
import { UserError } from '../engine/user-error.ts';
import { SECRET_COLUMNS } from '../explain/redact/hide-columns.ts';
import { createCellMasker } from '../explain/redact/redact.ts';
import { type OpenLog, openLog } from './input/open-log.ts';
import { refuseSharedFiles } from './input/refuse-shared-files.ts';
import { createAtomicFile } from './terminal/atomic-file.ts';
import type { Terminal } from './terminal/terminal.ts';
import { writeAll } from './terminal/write-all.ts';

export interface ParseCommandOptions {
  /** Standard output where unset. */
  out?: string;
}

/**
 * Writes what was understood of a log as a structured CSV, secrets masked. Throws a UsageError where `--out` can not
 * be written, before the log is read, and a UserError where the log can not be.
 */
export async function parseCommand(
  path: string,
  { out }: ParseCommandOptions,
  terminal: Terminal,
): Promise<void> {
  await refuseSharedFiles([path], [['--out', out]]);
  await using cleanUp = new AsyncDisposableStack();
  const file = out === undefined ? null : await createAtomicFile('--out', out);
  if (file) cleanUp.defer(file.discard);
  const pieces = parseLog(opener(path, terminal, cleanUp), createCellMasker(), SECRET_COLUMNS);
  try {
    if (file) for await (const piece of pieces) await file.write([piece]);
    else await writeAll(terminal.stdout, pieces, terminal.signal);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const log = path === '-' ? 'Standard input' : `The log ${path}`;
    throw new UserError(error.code, `${log} can not be read. ${error.message}`, error.hint);
  }
  terminal.signal.throwIfAborted();
  await file?.commit();
}

/** Opens the log each time it is asked to; standard input, which comes once, is kept for that. */
function opener(
  path: string,
  terminal: Terminal,
  cleanUp: AsyncDisposableStack,
): () => AsyncGenerator<Uint8Array, void, undefined> {
  const kept: Uint8Array[] = [];
  let isKept = false;
  return async function* () {
    if (isKept) {
      yield* kept;
      return;
    }
    const log: OpenLog = await openLog(path, terminal);
    cleanUp.defer(log.close);
    for await (const chunk of log.chunks) {
      if (path === '-') kept.push(chunk);
      yield chunk;
    }
    isKept = path === '-';
  };
}

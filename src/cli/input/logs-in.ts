import { type LogInside, listLogs, type PackedLogs } from '../../engine/list-logs.ts';
import { UserError } from '../../engine/user-error.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { openLog } from './open-log.ts';

/** A log to judge: a file, or one log of an archive. */
interface LogIn {
  /** Null for a file that is no archive. */
  inside: LogInside | null;
}

/**
 * The logs that a file holds, and how many more than can be judged; one for any file but an archive.
 * What can be read only once is taken for one log. Throws a UserError that names the file.
 */
export async function logsIn(
  path: string,
  terminal: Terminal,
): Promise<{ logs: LogIn[]; more: number }> {
  const one = { logs: [{ inside: null }], more: 0 };
  if (path === '-') return one;
  const packed = await listIn(path, terminal);
  if (packed === null) return one;
  return { logs: packed.logs.map((inside) => ({ inside })), more: packed.more };
}

async function listIn(path: string, terminal: Terminal): Promise<PackedLogs | null> {
  try {
    const file = await openLog(path, terminal);
    try {
      return file.sizeBytes === null ? null : await listLogs(file.chunks);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      error.code,
      `The log ${path} can not be judged. ${error.message}`,
      error.hint,
    );
  }
}

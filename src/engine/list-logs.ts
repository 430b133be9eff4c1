import { listLogs as listInFile } from './read/bytes/open-file.ts';
import { type LogInside, MAX_LOGS_INSIDE } from './read/bytes/unpack/logs-inside.ts';

export type { LogInside };

export interface PackedLogs {
  /** The largest first, ten at most. */
  logs: LogInside[];
  /** Logs beyond those. */
  more: number;
}

/**
 * The logs inside an archive (ZIP or tar, packed or not), the pieces of a rotated one together; null
 * for any other file. Reads all of it. Throws a UserError where none is inside, where it is damaged,
 * and where it unpacks to far more than logs do.
 */
export async function listLogs(chunks: AsyncIterable<Uint8Array>): Promise<PackedLogs | null> {
  const all = await listInFile(chunks);
  if (all === null) return null;
  const logs = all.slice(0, MAX_LOGS_INSIDE);
  return { logs, more: all.length - logs.length };
}

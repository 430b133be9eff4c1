import { constants } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, systemReason, UsageError } from './usage-error.ts';

/** A file that appears whole or not at all: a neighbour is written, then renamed. */
export interface AtomicFile {
  write(pieces: Iterable<string | Uint8Array>): Promise<void>;
  /** Puts the file in its place. */
  commit(): Promise<void>;
  /** Leaves no trace; does nothing after `commit`. */
  discard(): Promise<void>;
}

/**
 * Prepares a file for writing, so that a path that can not be written is known before the work.
 * A link stays a link; a device or pipe (`/dev/stdout`) is written as it is.
 * `option` is what the user wrote, `--scores`; all failures are UsageErrors that name it.
 */
export async function createAtomicFile(option: string, path: string): Promise<AtomicFile> {
  const failed = (error: unknown) =>
    new UsageError(
      `${option} ${path} can not be written: ${systemReason(error)}.`,
      'Choose another file.',
      { cause: error },
    );
  if (path === '-') throw new UsageError(`${option} needs a file.`, 'Give it a file name.');
  try {
    const target = await linkTarget(path);
    const device = await isDevice(target);
    const place = device ? target : temporaryName(target);
    const file = await open(place, device ? constants.O_WRONLY : 'wx');
    return atomicFile(file, place, device ? null : target, failed);
  } catch (error) {
    throw failed(error);
  }
}

function atomicFile(
  file: FileHandle,
  place: string,
  target: string | null,
  failed: (error: unknown) => UsageError,
): AtomicFile {
  let open = true;
  return {
    async write(pieces) {
      try {
        for (const batch of batches(pieces)) await file.writeFile(batch);
      } catch (error) {
        throw failed(error);
      }
    },
    async commit() {
      try {
        await file.close();
        if (target !== null) await rename(place, target);
        open = false;
      } catch (error) {
        throw failed(error);
      }
    },
    async discard() {
      if (!open) return;
      open = false;
      await file.close();
      if (target !== null) await rm(place, { force: true });
    },
  };
}

async function linkTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return resolve(path);
  }
}

/** Throws for a folder. */
async function isDevice(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
    return !found.isFile();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return false;
  }
}

function temporaryName(target: string): string {
  return join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.tmp`);
}

/** A write for each row of a large file would be slow. Bytes are large already. */
function* batches(pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let batch = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield batch;
      yield piece;
      batch = '';
      continue;
    }
    batch += piece;
    if (batch.length < 65_536) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}

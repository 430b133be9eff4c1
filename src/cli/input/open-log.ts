import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { UserError } from '../../engine/user-error.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { codeOf, systemReason } from '../terminal/usage-error.ts';

export interface OpenLog {
  /** The file's name without its folder; `stdin` for standard input. */
  name: string;
  /** Size on disk; null where it is not known before the end, as for a pipe. */
  sizeBytes: number | null;
  chunks: AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens a log for reading, `-` being standard input.
 * Throws a UserError where there is no such file, it is a folder, or it may not be read.
 */
export async function openLog(
  path: string,
  { stdin, signal }: Pick<Terminal, 'stdin' | 'signal'>,
): Promise<OpenLog> {
  if (path === '-') {
    addAbortSignal(signal, stdin);
    return {
      name: 'stdin',
      sizeBytes: null,
      chunks: chunksOf(stdin),
      close: async () => void stdin.destroy(),
    };
  }
  const file = await openFile(path);
  const stat = await file.stat();
  if (stat.isDirectory()) {
    await file.close();
    throw folder();
  }
  const stream = file.createReadStream({ highWaterMark: CHUNK_BYTES, signal });
  return {
    name: basename(path),
    sizeBytes: stat.isFile() ? stat.size : null,
    chunks: chunksOf(stream),
    close: async () => void stream.destroy(),
  };
}

const CHUNK_BYTES = 256 * 1024;

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (error) {
    throw unreadable(error);
  }
}

async function* chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch((error: unknown) => {
      throw isAbort(error) ? error : unreadable(error);
    });
    if (next.done) return;
    yield next.value;
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function unreadable(error: unknown): UserError {
  const code = codeOf(error);
  if (code === 'ENOENT') {
    return new UserError(
      'E_FILE_NOT_FOUND',
      'There is no such file.',
      'Check the name and the folder.',
    );
  }
  if (code === 'EISDIR') return folder();
  return new UserError(
    'E_FILE_UNREADABLE',
    `It can not be read: ${systemReason(error)}.`,
    'Check that you may read it, or use a copy of it.',
  );
}

function folder(): UserError {
  return new UserError(
    'E_FILE_IS_FOLDER',
    'It is a folder, not a file.',
    'Name one log file inside it.',
  );
}

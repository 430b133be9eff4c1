import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { OpenedUpload } from '../../jobs/platform.ts';

/** Copies of the files that were dropped, while the program runs: to be read, and looked into again. */
export interface KeptFiles {
  /** Writes what comes. Rejects with a TooLarge where it is more than that. Returns the size in bytes. */
  keep(id: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<number>;
  /** Null where there is none, or not any more. */
  open(id: string, signal: AbortSignal): Promise<Omit<OpenedUpload, 'fileName'> | null>;
  /** Deletes them all. */
  clear(): Promise<void>;
}

export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** Files that were opened and are kept to be looked into; those that wait to be read are kept beside them. */
const MAX_OPENED = 20;

/** Keeps files in a folder of their own, which nobody else can read. */
export function createKeptFiles(folder: string): KeptFiles {
  /** The one opened last last. */
  const opened = new Set<string>();
  const pathOf = (id: string) => join(folder, `${id}.upload`);

  async function makeRoom(): Promise<void> {
    for (const old of [...opened].slice(0, -MAX_OPENED)) {
      opened.delete(old);
      await rm(pathOf(old), { force: true });
    }
  }

  return {
    async keep(id, chunks, maxBytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      let bytes = 0;
      async function* limited(): AsyncGenerator<Uint8Array> {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if (bytes > maxBytes) throw new TooLarge('the upload is larger than allowed');
          yield chunk;
        }
      }
      try {
        await pipeline(limited(), createWriteStream(pathOf(id), { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(pathOf(id), { force: true });
        throw error;
      }
      return bytes;
    },
    async open(id, signal) {
      const path = pathOf(id);
      const found = await stat(path).catch(() => null);
      if (found === null) return null;
      opened.delete(id);
      opened.add(id);
      await makeRoom();
      return { sizeBytes: found.size, chunks: createReadStream(path, { signal }) };
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { codeOf, UsageError } from '../terminal/usage-error.ts';

/** Throws a UsageError where a file to be written is also read, or written twice. */
export async function refuseSharedFiles(
  read: (string | undefined)[],
  written: [option: string, path: string | undefined][],
): Promise<void> {
  const used = new Set<string>();
  for (const path of read) if (path !== undefined) used.add(await place(path));
  for (const [option, path] of written) {
    if (path === undefined || path.startsWith('/dev/')) continue;
    const target = await place(path);
    if (used.has(target)) {
      throw new UsageError(
        `${option} ${path} would overwrite a file that this command uses.`,
        'Choose another file.',
      );
    }
    used.add(target);
  }
}

async function place(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return resolve(path);
  }
}

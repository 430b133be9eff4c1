import { resolve } from 'node:path';
import type { CheckLine } from '../../../check-line.ts';
import { DataFileError } from './data-file-error.ts';
import { createEmbeddedBackend } from './embedded-backend.ts';

/** Looks at the data folder as `doctor` does: can it be written, or is a bot using it. */
export async function checkDataFolder(folder: string): Promise<CheckLine[]> {
  const path = resolve(folder);
  try {
    await createEmbeddedBackend({ folder, onFault: () => {} }).close();
    return [{ ok: true, line: `The data folder ${path} can be written.` }];
  } catch (error) {
    if (error instanceof DataFileError && error.code === 'E_DATA_BUSY') {
      return [{ ok: true, line: `The data folder ${path} is in use: a bot is running.` }];
    }
    const message = error instanceof Error ? error.message : String(error);
    return [{ ok: false, line: `The data folder can not be used: ${message}` }];
  }
}

import type { DataFile } from './data-file.ts';

/**
 * Gives the place of deleted values back to the disk, 8 MB at a time, so that nobody waits long.
 * Afterwards nothing of them is in the file.
 */
export async function shrink(file: DataFile): Promise<void> {
  const free = file.db.prepare('pragma freelist_count');
  while (await file.run(() => Number(free.get()?.freelist_count) > 0)) {
    await file.run(() => file.db.exec('pragma incremental_vacuum(2000)'));
  }
  file.checkpoint();
}

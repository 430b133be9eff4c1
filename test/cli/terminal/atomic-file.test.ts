import { readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createAtomicFile } from '../../../src/cli/terminal/atomic-file.ts';
import { aFolder } from '../../helpers/a-folder.ts';

it('the old content stays until the new is whole', async () => {
  const folder = await aFolder();
  const path = join(folder, 'scores.csv');
  await writeFile(path, 'old');
  const file = await createAtomicFile('--scores', path);
  await file.write(['a', 'b'.repeat(200_000), 'c']);
  expect(await readFile(path, 'utf8')).toBe('old');
  await file.commit();
  await file.discard();
  expect(await readFile(path, 'utf8')).toBe(`a${'b'.repeat(200_000)}c`);
  expect(await readdir(folder)).toEqual(['scores.csv']);
});

it('what is discarded leaves no trace', async () => {
  const folder = await aFolder();
  const file = await createAtomicFile('--scores', join(folder, 'scores.csv'));
  await file.write(['a']);
  await file.discard();
  expect(await readdir(folder)).toEqual([]);
});

it('a link stays a link', async () => {
  const folder = await aFolder();
  const link = join(folder, 'link.csv');
  await writeFile(join(folder, 'real.csv'), 'old');
  await symlink('real.csv', link);
  const file = await createAtomicFile('--scores', link);
  await file.write(['new']);
  await file.commit();
  expect(await readlink(link)).toBe('real.csv');
  expect(await readFile(join(folder, 'real.csv'), 'utf8')).toBe('new');
});

it('a path that can not be written is wrong use, known at once', async () => {
  const folder = await aFolder();
  const path = join(folder, 'none', 'scores.csv');
  await expect(createAtomicFile('--scores', path)).rejects.toMatchObject({
    name: 'UsageError',
    message: `--scores ${path} can not be written: there is no such file or folder.`,
  });
  await expect(createAtomicFile('--scores', folder)).rejects.toThrow('it is a folder');
  await expect(createAtomicFile('--scores', '-')).rejects.toThrow('--scores needs a file.');
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runParse } from '../../src/cli/run.ts';
import { aFolder } from '../helpers/a-folder.ts';
import { aTerminal } from '../helpers/a-terminal.ts';

const LOG = 'order 1 was paid\norder 2 was paid\n';

it('a file and standard input give the same on stdout', async () => {
  const folder = await aFolder();
  const path = join(folder, 'app.log');
  await writeFile(path, LOG);
  const [fromFile, fromStdin] = [aTerminal(), aTerminal({ stdin: LOG })];
  expect(await runParse(path, {}, fromFile)).toBe(0);
  expect(await runParse('-', {}, fromStdin)).toBe(0);
  expect(fromFile.written()).toMatch(/^LineId,Content,EventId,EventTemplate\n1,order 1 was paid,/);
  expect(fromStdin.written()).toBe(fromFile.written());
});

it('--out writes a file whole or not at all', async () => {
  const folder = await aFolder();
  const out = join(folder, 'app.csv');
  expect(await runParse('-', { out }, aTerminal({ stdin: '<html>' }))).toBe(3);
  expect(await readdir(folder)).toEqual([]);
  expect(await runParse('-', { out }, aTerminal({ stdin: LOG }))).toBe(0);
  expect((await readFile(out, 'utf8')).split('\n')).toHaveLength(4);
  expect(await readdir(folder)).toEqual(['app.csv']);
});

it.each([
  ['a log that is not there', '/none/app.log', {}, 3],
  ['a web page', '-', {}, 3],
  ['a file that can not be written', '-', { out: '/none/app.csv' }, 2],
])('%s is told, with an exit status', async (what, path, options, exitCode) => {
  const terminal = aTerminal({ stdin: what === 'a web page' ? '<html>' : LOG });
  expect(await runParse(path, options, terminal)).toBe(exitCode);
  expect(terminal.complained()).not.toBe('');
});

const SECRET = 'hunter2Secret9';

it('no secret of the log is written, whatever it stands in', async () => {
  const lines = Array.from(
    { length: 20 },
    (_, i) => `order ${i} login ok password=${SECRET}${i}\n`,
  );
  const table = Array.from({ length: 20 }, (_, i) => `${i},${SECRET}${i},order ${i} was paid\n`);
  for (const stdin of [lines.join(''), `LineId,api_key,Content\n${table.join('')}`]) {
    const terminal = aTerminal({ stdin });
    expect(await runParse('-', {}, terminal)).toBe(0);
    expect(terminal.written().split('\n').length).toBeGreaterThan(20);
    expect(terminal.written()).not.toContain(SECRET);
  }
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  type CompareCommandOptions,
  compareCommand,
} from '../../src/cli/compare/compare-command.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { aFolder } from '../helpers/a-folder.ts';
import { aShopLog } from '../helpers/a-shop-log.ts';
import { aTerminal } from '../helpers/a-terminal.ts';

const BEFORE = aShopLog({ day: 3, hours: 6, backup: true });
const AFTER = aShopLog({ day: 4, hours: 9, failing: true, slow: true });

const A_TABLE = `cpu,memory,disk\n${Array.from({ length: 200 }, (_, i) => `${i % 7},${(i * 37) % 11},${i % 3}`).join('\n')}\n`;

async function compared(before: string, after: string, options: CompareCommandOptions = {}) {
  const folder = await aFolder();
  const paths = [join(folder, 'before.log'), join(folder, 'after.log')] as const;
  await writeFile(paths[0], before);
  await writeFile(paths[1], after);
  const terminal = aTerminal();
  await compareCommand(...paths, options, terminal, analyze);
  return { text: terminal.written(), complained: terminal.complained() };
}

it('says which logs they are, what changed, and explains a change with lines of its log', async () => {
  const { text } = await compared(BEFORE, AFTER, { explain: 3 });
  expect(text).toContain('Before: before.log, 1,668 lines, 3 March 2026, 8:00 to 14:00.');
  expect(text).toContain('3 things changed: 1 new failure, 1 slower, 1 gone.');
  expect(text).toMatch(/3 {2}worth a look {2}3 March, 8:00 to 13:45, before\n {5}Gone: backups/);
  expect(text).toContain('In the earlier log:\n    3  2026-03-03 08:00:15 INFO  shop.backup');
});

it('--json has exact counts of both logs, and explanations where they are asked for', async () => {
  const { text } = await compared(BEFORE, AFTER, { json: true, explain: 1 });
  const { changes, moreChanges, before } = JSON.parse(text);
  expect(before).toMatchObject({ rows: 1668, from: '2026-03-03 08:00:15' });
  expect(moreChanges).toBe(0);
  expect(changes).toMatchObject([
    {
      ...{ change: 'new', grade: 'trouble', eventKind: 'database-unreachable', few: false },
      before: { lines: 0, at: [] },
      after: { lines: 71, share: 71 / 2536, at: [1253, 1271, 1290] },
      explanation: expect.stringContaining('Based on the logs, this is new'),
    },
    { change: 'slower', before: { lines: 1440 }, after: { lines: 2160 } },
    { change: 'gone', before: { lines: 24 }, after: { lines: 0, perHour: 0 } },
  ]);
  expect(changes[1].explanation).toBeUndefined();
});

it('logs that are alike have nothing to tell; a number that is not there is told beside it', async () => {
  const { text, complained } = await compared(BEFORE, BEFORE, { explain: 2 });
  expect(text).toContain('Nothing changed that is more than chance.');
  expect(complained).toBe('There is no number 2 to explain: nothing changed.\n');
});

it('a log that is turned round with the other is told by its times', async () => {
  const { text } = await compared(AFTER, BEFORE);
  expect(text).toContain('the log that is taken for the earlier one is the later one');
});

it('no secret, and nothing that steers a terminal, is shown', async () => {
  const secret = 'AKIAIOSFODNN7EXAMPLE';
  const bad = `2026-03-05 08:00:00 ERROR app could not \u001b[31m sign with key ${secret}\n`;
  for (const json of [true, false]) {
    const { text } = await compared(BEFORE, `${BEFORE}${bad.repeat(9)}`, { json, explain: 'all' });
    expect(text).toContain('sign with key');
    expect(text).not.toContain(secret);
    expect(text).not.toContain('\u001b');
  }
});

it.each([
  ['a table of numbers', A_TABLE, 'is a table of numbers'],
  ['an empty file', '', 'can not be judged. The file is empty.'],
])('%s can not be compared, and that is said of the file', async (_, log, message) => {
  await expect(compared(BEFORE, log)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringContaining(message),
  });
});

it('one of the two may be standard input, not both', async () => {
  const terminal = aTerminal({ stdin: '' });
  await expect(compareCommand('-', '-', {}, terminal, analyze)).rejects.toMatchObject({
    name: 'UsageError',
  });
});

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { analyze } from '../../src/engine/analyze.ts';
import { parseLog } from '../../src/engine/parse-log.ts';
import { chunksOf } from '../helpers/logs.ts';

async function parse(text: string): Promise<string[]> {
  let csv = '';
  for await (const piece of parseLog(() => chunksOf(text, 100))) csv += piece;
  return csv.split('\n');
}

it('writes line number, time, level, fields, text, event id and template', async () => {
  const log = '2024-07-01 11:00:00,120 INFO [http-1] a.B: order 17 of "x", paid\n\tat a.B\n';
  const [header, first, ...rest] = await parse(`${log}${log.replace('17', '18')}`);
  expect(header).toBe('LineId,Time,Level,thread,component,Content,EventId,EventTemplate');
  expect(first).toMatch(/^1,2024-07-01T11:00:00\.120,info,http-1,a.B,"order 17 of ""x"", paid$/);
  expect(rest.find((line) => line.startsWith('3,'))).toContain(',info,http-1,');
});

it('an event id is the first 8 digits of the MD5 of the template', async () => {
  const lines = await parse('started job 1\nstarted job 2\nstarted job 3\n');
  const [id, template] = lines[1]!.split(',').slice(-2);
  expect(template).toBe('started job <*>');
  expect(id).toBe(createHash('md5').update('started job <*>').digest('hex').slice(0, 8));
  expect(new Set(lines.slice(1, 4).map((line) => line.split(',').at(-2))).size).toBe(1);
});

it('keeps cells as they are, also those that a spreadsheet would run', async () => {
  expect((await parse('message,EventId,Content\nx,E1,=1+1\n'))[1]).toBe('1,=1+1,E1,');
});

it.each([
  ['FATAL', 'FATAL'],
  ['SEVERE', 'SEVERE'],
  ['verbose', 'verbose'],
  ['ERR', 'error'],
  ['Warning', 'warning'],
])(
  "a level %s is written as %s: in the log's own word where it is none of the seven",
  async (level, shown) => {
    const lines = await parse(
      `2024-07-01 11:00:00 ${level} [main] it ended\n2024-07-01 11:00:01 ERROR [main] it ended\n`,
    );
    expect(lines[1]!.split(',')[2]).toBe(shown);
  },
);

it('what it writes is judged as the log itself', async () => {
  const text = Array.from(
    { length: 400 },
    (_, i) =>
      `2024-07-01 11:${String(Math.floor(i / 10)).padStart(2, '0')}:${String(i % 10).padStart(2, '0')} INFO step ${i % 5 === 4 ? 'done' : 'begun'} after ${i} ms`,
  ).join('\n');
  const grouping = { window: '1m' };
  const direct = await analyze(chunksOf(text), { grouping });
  const csv = (await parse(text)).join('\n');
  const again = await analyze(chunksOf(csv), { grouping });
  expect(again.judged.ids).toEqual(direct.judged.ids);
  expect(again.events).toEqual(direct.events);
  expect(again.vectors).toEqual(direct.vectors);
});

it('refuses what is no log', async () => {
  await expect(parse('<html>')).rejects.toMatchObject({ name: 'UserError' });
});

it('a table of numbers keeps its columns behind the number of the line', async () => {
  const rows = Array.from(
    { length: 9 },
    (_, i) => `${(i * 37) % 11},${(i * 53) % 17},${(i * 29) % 13}\n`,
  ).join('');
  const [header, first, second] = await parse(`load,level,free\n${rows}`);
  expect([header, first, second]).toEqual(['LineId,load,Key level,free', '1,0,0,0', '2,4,2,3']);
});

it('names of columns are shown as cells are', async () => {
  const shown = (column: string, text: string) => (column === '' ? `<${text}>` : text);
  const rows = Array.from({ length: 9 }, (_, i) => `${(i * 37) % 11},${(i * 53) % 17},${i}\n`).join(
    '',
  );
  let csv = '';
  for await (const piece of parseLog(() => chunksOf(`load,hunter2,n\n${rows}`), shown))
    csv += piece;
  expect(csv.split('\n', 1)[0]).toBe('LineId,<load>,<hunter2>,<n>');
});

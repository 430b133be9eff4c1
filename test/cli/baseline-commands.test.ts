import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { baselineFitCommand } from '../../src/cli/baseline-fit-command.ts';
import { baselineShowCommand } from '../../src/cli/baseline-show-command.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { COLUMNS, flowCsv, flows, THEFT } from '../helpers/a-flow-log.ts';
import { aFolder } from '../helpers/a-folder.ts';
import { aTerminal } from '../helpers/a-terminal.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';

async function fitted(log: string, pack: (text: string) => string | Uint8Array = (text) => text) {
  const terminal = aTerminal({ stdin: log });
  await baselineFitCommand('-', {}, terminal, analyze);
  const path = join(await aFolder(), 'b.json');
  await writeFile(path, pack(terminal.written()));
  return { path, notes: terminal.complained() };
}

async function shown(path: string, options = {}): Promise<string> {
  const terminal = aTerminal();
  await baselineShowCommand(path, options, terminal);
  expect(terminal.complained()).toBe('');
  return terminal.written();
}

it.each(['as it is', 'packed'])('shows what a baseline was made of, %s', async (how) => {
  const { path } = await fitted(anHdfsLog(), how === 'packed' ? gzipSync : undefined);
  expect(await shown(path)).toBe(`b.json: what is usual in 120 sessions with 5 kinds of events
Detector pca, 1 component, limit 16.2.

  mean  range  event  template
     3      3  E5     Receiving block <*> src: /<*> dest: /<*>
     3      3  E11    PacketResponder <*> for block <*> terminating
     1      1  E22    BLOCK* NameSystem.allocateBlock:<*>
   0.5    0-3  E3     <*> Served block <*> to /<*>
! <0.1      0  E7     writeBlock <*> received exception <*>

mean: how often a session has the event. range: in 9 sessions of 10.
! only sessions that stood out have it, so it is not taken for usual.
`);
});

it('--json has every event in the order of the log', async () => {
  const { path } = await fitted(anHdfsLog({ odd: 0 }));
  const { events, ...rest } = JSON.parse(await shown(path, { json: true }));
  expect(rest).toMatchObject({ detector: 'pca', sessions: 120 });
  expect(events.map(({ eventId }: { eventId: string }) => eventId)).toEqual(['E22', 'E5', 'E3', 'E11']); // biome-ignore format: one line
  expect(events[1]).toEqual({
    ...{ eventId: 'E5', template: 'Receiving block <*> src: /<*> dest: /<*>' },
    ...{ normal: true, mean: 3, low: 3, high: 3 },
  });
});

it('a baseline can not steer the terminal', async () => {
  const { path } = await fitted(anHdfsLog());
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('Receiving block', '\\u001b[2J\\u202eblock'));
  expect(await shown(path)).toContain('\\x1b[2J\\u202eblock');
  expect(await shown(path, { json: true })).not.toMatch(/[\p{Cf}]|\p{Cc}\[2J/u);
});

it.each([
  ['a log', anHdfsLog(), 'it is another kind of file'],
  ['other JSON', '{"a":1}', 'it is JSON of another kind'],
  ['half a baseline', '{"format":"log-decoder-baseline","ver', 'it is not whole JSON'],
  ['nothing', '', 'it is empty'],
])('%s is no baseline, and how to make one is said', async (_, text, why) => {
  const path = join(await aFolder(), 'b.json');
  await writeFile(path, text);
  await expect(shown(path)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringContaining(why),
    hint: expect.stringContaining('log-decoder baseline fit'),
  });
});

it('a log with too little in it makes no baseline and no file', async () => {
  const folder = await aFolder();
  const terminal = aTerminal({ stdin: anHdfsLog({ sessions: 3 }) });
  const out = join(folder, 'b.json');
  await expect(baselineFitCommand('-', { out }, terminal, analyze)).rejects.toMatchObject({
    code: 'E_NO_BASELINE',
    message: expect.stringContaining('this log has 3 sessions'),
  });
  expect(await readdir(folder)).toEqual([]);
  expect(terminal.written()).toBe('');
});

it('what is odd in the log is told: beside a file on stdout, beside the baseline on stderr', async () => {
  const log = anHdfsLog({ odd: 15 });
  const out = join(await aFolder(), 'b.json');
  const terminal = aTerminal({ stdin: log });
  await baselineFitCommand('-', { out }, terminal, analyze);
  expect(terminal.written()).toContain('15 of them stand out.');
  expect(terminal.written()).toContain('Note: 13 % of the sessions look unusual.');
  expect((await fitted(log)).notes).toMatch(/^Note: 13 % of the sessions look unusual\./);
});

/** The lines of a table of flows in which every 40th is a theft. */
const MIXED = flows(600).map((flow, at) => ({ ...flow, ...(at % 40 === 7 ? THEFT : {}) }));

it('--label-column learns the lines of a table that it calls normal', async () => {
  const clean = flowCsv(MIXED.filter(({ label }) => label === 'normal'));
  const folder = await aFolder();
  const learn = async (log: string, labelColumn: string) => {
    const terminal = aTerminal({ stdin: log });
    const out = join(folder, 'b.json');
    await baselineFitCommand('-', { out, labelColumn }, terminal, analyze);
    return { text: terminal.written(), saved: await readFile(out, 'utf8') };
  };
  const { text, saved } = await learn(flowCsv(MIXED), '7');
  expect(text).toContain('learned what is usual from 585 lines with 6 columns');
  expect(text).toContain('the 585 lines of the log whose label is "normal"; 15 others were left');
  expect(text).not.toContain('stand out');
  expect(saved).toBe((await learn(clean, 'label')).saved);
});

it('--label-column learns the sessions of a log that it calls normal', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => {
    const steps = [
      'start',
      'load',
      at % 3 ? 'work' : 'load',
      'work',
      'store',
      at === 9 ? 'crash' : 'end',
    ];
    return steps.map((step) => `r-${at},${step} of job,${step === 'crash' ? 'bad' : 'normal'}`);
  }).flat();
  const terminal = aTerminal({ stdin: `request_id,message,verdict\n${rows.join('\n')}\n` });
  await baselineFitCommand('-', { labelColumn: 'verdict' }, terminal, analyze);
  const { fitted: made, events } = JSON.parse(terminal.written());
  expect(made.sessions).toBe(59);
  const crash = events.find(({ template }: { template: string }) => template.startsWith('crash'));
  expect(crash.normal).toBe(false);
  expect(terminal.complained()).toContain('Learned from the 59 of 60 sessions of the log');
});

it('what stands out in a table is learned, too, and that is said', async () => {
  const table = flowCsv(MIXED, COLUMNS.slice(0, -1));
  const out = join(await aFolder(), 'b.json');
  const terminal = aTerminal({ stdin: table });
  await baselineFitCommand('-', { out }, terminal, analyze);
  expect(terminal.written()).toContain('stand out. They were learned as usual, too');
  expect(terminal.written()).not.toContain('compared with itself');
});

it('shows the columns of a table, as text and as JSON', async () => {
  const table = flowCsv(
    flows(300),
    COLUMNS.filter((name) => name !== 'label'),
  );
  const { path } = await fitted(table);
  const text = await shown(path);
  expect(text).toMatch(/^b\.json: what is usual in 300 lines of a table with \d+ columns\n/);
  expect(text).toMatch(/^src_bytes +[\d,.]+ to [\d,.]+$/m);
  const { columns, ...rest } = JSON.parse(await shown(path, { json: true }));
  expect(rest).toMatchObject({ detector: 'pca', sessions: 300 });
  expect(columns).toContainEqual(
    expect.objectContaining({ name: 'src_bytes', kind: 'number', median: expect.any(Number) }),
  );
  expect(columns).toContainEqual(
    expect.objectContaining({ kind: 'category', values: expect.any(Array) }),
  );
});

it('no secret of the log is learned or shown, and the log still fits', async () => {
  const secret = 'hunter2Secret9';
  const log = anHdfsLog().replaceAll(
    'PacketResponder <*> for block',
    `password=${secret} PacketResponder <*> for block`,
  );
  expect(log).toContain(secret);
  const { path } = await fitted(log);
  expect(await readFile(path, 'utf8')).not.toContain(secret);
  expect(await shown(path)).toContain('password=<*> PacketResponder');
});

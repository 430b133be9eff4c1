import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { type AnalyzeCommandOptions, analyzeCommand } from '../../src/cli/analyze-command.ts';
import { type FailOn, isMet } from '../../src/cli/fail-on.ts';
import type { Analyze } from '../../src/cli/judge-log.ts';
import { createBaseline } from '../../src/engine/baseline.ts';
import { pca } from '../../src/engine/detect/pca.ts';
import { UserError } from '../../src/engine/user-error.ts';
import type { Grade } from '../../src/knowledge/kind.ts';
import { aFolder } from '../helpers/a-folder.ts';
import { aTerminal } from '../helpers/a-terminal.ts';
import { anAnalysis, anAnomaly } from '../helpers/an-analysis.ts';
import { eventCounts } from '../helpers/event-counts.ts';
import { jsonAnswer } from '../helpers/json-answer.ts';

it('judges a file and writes the answer to stdout alone', async () => {
  const { terminal, run } = await aRun();
  await run({ json: true });
  expect(jsonAnswer(terminal.written())).toMatchObject({
    source: { name: 'app.csv', bytes: 3 },
    anomalousSessions: 1,
  });
  expect(terminal.complained()).toBe('');
});

it('reads standard input', async () => {
  const terminal = aTerminal({ stdin: 'abcd' });
  await analyzeCommand('-', { json: true }, terminal, readAll);
  expect(jsonAnswer(terminal.written()).source).toMatchObject({ name: 'stdin', bytes: 4 });
});

it('saves scores and baseline, whole, beside the answer', async () => {
  const { folder, run } = await aRun();
  const scores = join(folder, 'scores.csv');
  const saveBaseline = join(folder, 'baseline.json');
  await run({ scores, saveBaseline });
  expect((await readFile(scores, 'utf8')).split('\n')).toHaveLength(302);
  expect(JSON.parse(await readFile(saveBaseline, 'utf8'))).toEqual(BASELINE);
  expect((await readdir(folder)).sort()).toEqual(['app.csv', 'baseline.json', 'scores.csv']);
});

it.each<[AnalyzeCommandOptions, string]>([
  [{ table: 9 }, 'There is no anomaly 9: the numbers go from 1 to 1.'],
])('%j is wrong use; no file and no answer is written', async (options, message) => {
  const { folder, terminal, run } = await aRun();
  await expect(run({ ...options, scores: join(folder, 's.csv') })).rejects.toMatchObject({
    name: 'UsageError',
    message,
  });
  expect(terminal.written()).toBe('');
  expect(await readdir(folder)).toEqual(['app.csv']);
});

it('a number that is not there to explain is told beside the report, which is printed', async () => {
  const { terminal, run } = await aRun();
  await run({ explain: 2 });
  expect(terminal.complained()).toBe(
    'There is no number 2 to explain: the numbers go from 1 to 1.\n',
  );
  expect(terminal.written()).toContain('1 of 300 sessions looks unusual.');
});

it('--kinds limits the list to some sorts, and refuses a word that is none', async () => {
  const { terminal, run } = await aRun();
  await run({ json: true, kinds: 'event, burst' });
  expect(jsonAnswer(terminal.written()).anomalies).toEqual([]);
  await expect(run({ kinds: 'event,nonsense' })).rejects.toMatchObject({
    name: 'UsageError',
    message: '--kinds does not know nonsense.',
  });
});

it('a path that can not be written is refused before the log is read', async () => {
  const { folder, path, terminal } = await aRun();
  const unread: Analyze = () => Promise.reject(new Error('the log was read'));
  const options = { scores: join(folder, 'none', 's.csv') };
  await expect(analyzeCommand(path, options, terminal, unread)).rejects.toThrow('--scores');
});

it.each(['scores', 'saveBaseline'] as const)('%s never overwrites the log', async (option) => {
  const { path, run } = await aRun();
  await expect(run({ [option]: path })).rejects.toThrow('would overwrite a file');
  expect(await readFile(path, 'utf8')).toBe('abc');
});

it('a missing file and a folder are told apart, and named', async () => {
  const { folder, terminal } = await aRun();
  const none = join(folder, 'none.csv');
  await expect(analyzeCommand(none, {}, terminal, readAll)).rejects.toMatchObject({
    name: 'UserError',
    code: 'E_FILE_NOT_FOUND',
    message: `The log ${none} can not be judged. There is no such file.`,
  });
  await mkdir(join(folder, 'sub'));
  await expect(analyzeCommand(join(folder, 'sub'), {}, terminal, readAll)).rejects.toMatchObject({
    code: 'E_FILE_IS_FOLDER',
  });
});

it('an unusable baseline is named, not the log', async () => {
  const { folder, run } = await aRun();
  const baseline = join(folder, 'old.json');
  await expect(run({ baseline })).rejects.toThrow(
    `The baseline ${baseline} can not be used. There is no such file.`,
  );
  await writeFile(baseline, '');
  await expect(run({ baseline })).rejects.toThrow(
    `The baseline ${baseline} can not be used. It is empty.`,
  );
});

it('an interrupted reading writes nothing', async () => {
  const { folder, path } = await aRun();
  const controller = new AbortController();
  const terminal = aTerminal({ signal: controller.signal });
  const interrupted: Analyze = async (chunks, options) => {
    controller.abort();
    return readAll(chunks, options);
  };
  const options = { scores: join(folder, 's.csv') };
  await expect(analyzeCommand(path, options, terminal, interrupted)).rejects.toThrow('abort');
  expect(terminal.written()).toBe('');
  expect(await readdir(folder)).toEqual(['app.csv']);
});

it('labels are compared, in the text and in the JSON', async () => {
  const { folder, terminal, run } = await aRun();
  const labels = join(folder, 'labels.csv');
  await writeFile(labels, 'BlockId,Label\nblk_-7,Anomaly\nblk_1000,Normal\n');
  await run({ labels, json: true });
  expect(jsonAnswer(terminal.written()).evaluation).toMatchObject({ f1: 1, truePositives: 1 });
});

it.each<[AnalyzeCommandOptions, boolean]>([
  [{}, false],
  [{ failOn: 'any' }, true],
  [{ failOn: 'trouble' }, false],
  [{ failOn: 'danger' }, false],
  [{ failOn: 'any', kinds: 'event' }, false],
])('of one session that is worth a look, %j fails: %s', async (options, failing) => {
  const { run } = await aRun();
  expect(await run(options)).toEqual({ failing });
});

it.each<[FailOn, Grade, boolean]>([
  ['danger', 'danger', true],
  ['danger', 'trouble', false],
  ['trouble', 'danger', true],
  ['trouble', 'trouble', true],
  ['trouble', 'watch', false],
  ['any', 'routine', true],
])('--fail-on %s of a finding that is %s: %s', (failOn, grade, met) => {
  expect(isMet(failOn, [anAnomaly({ grade: 'routine' }), anAnomaly({ grade })])).toBe(met);
  expect(isMet(failOn, [])).toBe(false);
});

it('--quiet prints the headline and the list alone, and shows no progress', async () => {
  const terminal = aTerminal({ stdin: 'abcd', isTTY: true, now: steps(200) });
  await analyzeCommand('-', { quiet: true }, terminal, readAll);
  expect(terminal.written()).toBe(
    'stdin: 1 of 300 sessions looks unusual.\n\n  1  very unusual     blk_-7\n     New: a save was stopped by an error\n',
  );
  expect(terminal.complained()).toBe('');
});

it('--quiet prints nothing where nothing stands out', async () => {
  const { terminal, run } = await aRun();
  await run({ quiet: true, kinds: 'event' });
  expect(terminal.written()).toBe('');
});

it('a pipe that is still is waited for in words, which are gone in the end', async () => {
  const terminal = aTerminal({ stdin: 'abcd', isTTY: true });
  await analyzeCommand('-', { json: true }, terminal, readAll);
  expect(terminal.complained()).toContain('Waiting for the first lines …');
  expect(terminal.complained().endsWith('\r\u001b[2K')).toBe(true);
});

it('whoever pipes nothing in is told how to end what they type', async () => {
  const terminal = aTerminal({ stdin: 'abcd', isTTY: true });
  Object.assign(terminal.stdin, { isTTY: true });
  await analyzeCommand('-', { json: true }, terminal, readAll);
  expect(terminal.complained()).toContain('Ctrl-D on an empty line ends it.\n');
});

it('in a narrow terminal no sentence is wider than it', async () => {
  const terminal = aTerminal({ stdin: 'abcd', columns: 44 });
  await analyzeCommand('-', { explain: 'all' }, terminal, readAll);
  const lines = stripVTControlCharacters(terminal.written()).split('\n');
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => line.length > 44)).toEqual([]);
});

it('--markdown is printed; --html and --chart are files beside the answer', async () => {
  const { folder, terminal, run } = await aRun();
  const [html, chart] = [join(folder, 'report.html'), join(folder, 'chart.svg')];
  await run({ markdown: true, html, chart });
  expect(terminal.written()).toMatch(/^# 1 of 300 sessions looks unusual\.\n/);
  expect(await readFile(html, 'utf8')).toMatch(/^<!doctype html>\n.*<\/html>\n$/s);
  expect(await readFile(chart, 'utf8')).toMatch(/^<svg xmlns.*<\/svg>\n$/s);
  expect((await readdir(folder)).sort()).toEqual(['app.csv', 'chart.svg', 'report.html']);
});

it('--chart draws a picture where the name of its file ends so', async () => {
  const { folder, run } = await aRun();
  await run({ chart: join(folder, 'chart.PNG') });
  const picture = await readFile(join(folder, 'chart.PNG'));
  expect(picture.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
  expect(picture.toString('utf8')).toContain('How unusual each session is');
});

it.each<[AnalyzeCommandOptions, string]>([
  [{ json: true, markdown: true }, 'The answer can not be both JSON and Markdown.'],
  [{ chart: 'chart.jpg' }, '--chart draws SVG or PNG, and the name of its file has to say which.'],
])('%j is wrong use', async (options, message) => {
  const { folder, run } = await aRun();
  await expect(run(options)).rejects.toMatchObject({ name: 'UsageError', message });
  expect(await readdir(folder)).toEqual(['app.csv']);
});

it('a page never overwrites the log', async () => {
  const { path, run } = await aRun();
  await expect(run({ html: path })).rejects.toThrow('would overwrite a file');
});

it('a signal ends at once what would not hear it, where no file would stay behind', async () => {
  const { folder, path } = await aRun();
  const heard: boolean[] = [];
  const terminal = { ...aTerminal(), listen: (on: boolean) => heard.push(on) };
  const analyze: Analyze = async (chunks, options) => {
    const analysis = await readAll(chunks, options);
    await options.breathe?.();
    return analysis;
  };
  await analyzeCommand(path, { html: join(folder, 'a.html') }, terminal, analyze);
  expect(heard).not.toContain(false);
  heard.length = 0;
  await analyzeCommand(path, {}, terminal, analyze);
  expect(heard).toEqual([false, true]);
});

/** A clock that goes on by `ms` whenever it is looked at. */
function steps(ms: number): () => number {
  let time = 0;
  return () => {
    time += ms;
    return time;
  };
}

const BASELINE = createBaseline([], pca.counts.fit(eventCounts([[1]])));

/** A log of 3 bytes in a folder of its own. */
async function aRun() {
  const folder = await aFolder();
  const path = join(folder, 'app.csv');
  await writeFile(path, 'abc');
  const terminal = aTerminal();
  const run = (options: AnalyzeCommandOptions) => analyzeCommand(path, options, terminal, readAll);
  return { folder, path, terminal, run };
}

/** Reads the baseline and the log to their ends, and answers the same whatever they hold. */
const readAll: Analyze = async (chunks, { baseline }) => {
  if (baseline && (await bytesOf(baseline)) === 0) throw new UserError('E', 'It is empty.', 'x');
  const analysis = anAnalysis();
  analysis.source.bytes = await bytesOf(chunks);
  return { ...analysis, baseline: BASELINE, labels: null };
};

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  return bytes;
}

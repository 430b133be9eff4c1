import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runProgram } from '../../src/commands.ts';
import { aFolder } from '../helpers/a-folder.ts';
import { aTerminal } from '../helpers/a-terminal.ts';
import { aFakeOpenAI } from '../helpers/fake-openai.ts';
import { honestAnswer } from '../helpers/honest-model.ts';
import { jsonAnswer } from '../helpers/json-answer.ts';

const MAIN = new URL('../../src/start.js', import.meta.url).pathname;
const FIXTURES = new URL('../fixtures/', import.meta.url).pathname;
const LOG = join(FIXTURES, 'synthetic_60.log_structured.csv');
const LABELS = join(FIXTURES, 'synthetic_60.anomaly_label.csv');

it('a log is answered with exit 0 and nothing on stderr', async () => {
  const { code, stdout, stderr } = await logDecoder('analyze', LOG);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^synthetic_60\.log_structured\.csv: 952 log lines, 60 sessions\n/);
});

it('--json prints one object, the same on every run', async () => {
  const args = ['analyze', LOG, '--json', '--explain', 'all', '--labels', LABELS];
  const [first, second] = await Promise.all([logDecoder(...args), logDecoder(...args)]);
  const object = jsonAnswer(first.stdout);
  expect(second.stdout).toBe(first.stdout);
  expect(object.source).toMatchObject({ name: 'synthetic_60.log_structured.csv', rows: 952 });
  expect(object.sessions).toBe(60);
  for (const { explanation } of object.anomalies) {
    expect(explanation).toMatch(/^Based on the logs,/);
  }
  expect(object.evaluation.sessionsWithoutLabel).toBe(0);
});

it('standard input gives the same answer as the file, under another name', async () => {
  const file = jsonAnswer((await logDecoder('analyze', LOG, '--json')).stdout);
  const stdin = jsonAnswer((await start(['analyze', '-', '--json'], LOG).ended).stdout);
  expect(stdin).toEqual({ ...file, source: { ...file.source, name: 'stdin' } });
});

it.each(['pca', 'pca-loglizer'])('--scores of %s has a line for each session', async (detector) => {
  const scores = join(await aFolder(), 'scores.csv');
  const { code } = await logDecoder('analyze', LOG, '--detector', detector, '--scores', scores);
  const lines = (await readFile(scores, 'utf8')).split('\n');
  expect(code).toBe(0);
  expect(lines[0]).toBe('session,spe,threshold,anomalous');
  expect(lines).toHaveLength(62);
  expect(lines.at(-1)).toBe('');
  for (const line of lines.slice(1, -1)) {
    expect(line).toMatch(/^blk_-?\d+,[\d.e+-]+,[\d.e+-]*,(true|false)$/);
  }
});

it('a saved baseline judges a log', async () => {
  const baseline = join(await aFolder(), 'baseline.json');
  expect((await logDecoder('analyze', LOG, '--save-baseline', baseline)).code).toBe(0);
  const { code, stdout } = await logDecoder('analyze', LOG, '--baseline', baseline, '--json');
  expect(code).toBe(0);
  expect(jsonAnswer(stdout).model.fittedOn).toBe('baseline');
});

it('a fitted baseline is the one that an analysis saves, judges a log, and can be shown', async () => {
  const folder = await aFolder();
  const [saved, fitted] = [join(folder, 'saved.json'), join(folder, 'fitted.json')];
  await logDecoder('analyze', LOG, '--save-baseline', saved);
  const { code, stdout, stderr } = await logDecoder('baseline', 'fit', LOG, '--out', fitted);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('learned what is usual from 60 sessions');
  expect(await readFile(fitted, 'utf8')).toBe(await readFile(saved, 'utf8'));
  expect((await readdir(folder)).sort()).toEqual(['fitted.json', 'saved.json']);
  const judged = await logDecoder('analyze', LOG, '--baseline', fitted, '--json');
  expect(jsonAnswer(judged.stdout).model.fittedOn).toBe('baseline');
  const shown = JSON.parse((await logDecoder('baseline', 'show', fitted, '--json')).stdout);
  expect(shown).toMatchObject({ detector: 'pca', sessions: 60 });
  expect(shown.events).toHaveLength(jsonAnswer(judged.stdout).model.events);
  const text = (await start(['baseline', 'show', '-'], fitted).ended).stdout;
  expect(text).toMatch(/^stdin: what is usual in 60 sessions with \d+ kinds of events\n/);
});

it('without a file the baseline is all that is on stdout', async () => {
  const { stdout, code } = await logDecoder('baseline', 'fit', LOG, '--detector', 'pca-loglizer');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ fitted: { detector: 'pca-loglizer', sessions: 60 } });
});

it.each([
  [['--version'], 0],
  [[], 2],
  [['analyze', '/none/app.csv'], 3],
  [['analyze', '/dev/null', '--json'], 3],
])('%j ends with exit %d', async (args, expected) => {
  const { code, stdout, stderr } = await logDecoder(...args);
  expect(code).toBe(expected);
  if (expected === 0) return;
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/\n\s+at |undefined|NaN/);
  expect(stderr.trim().split('\n').length).toBeGreaterThanOrEqual(2);
});

it.each<[string[], number]>([
  [['--help'], 0],
  [['analyze', '--help'], 0],
  [['decode'], 2],
  [['analyze'], 2],
  [['analyze', LOG, '--nope'], 2],
  [['analyze', LOG, LOG], 2],
  [['analyze', LOG, '--detector', 'magic'], 2],
  [['analyze', LOG, '--explain', '0'], 2],
  [['analyze', LOG, '--explain', '1.5'], 2],
  [['analyze', LOG, '--table', '999'], 2],
  [['analyze', LOG, '--scores', '/none/scores.csv'], 2],
  [['analyze', LOG, '--labels', LOG], 2],
  [['analyze', LOG, '--fail-on', 'watch'], 2],
  [['analyze', '/none/app.csv', '--fail-on', 'any'], 3],
  [['analyze', FIXTURES], 3],
  [['analyze', '/dev/null'], 3],
  [['analyze', LOG, '--baseline', '/dev/null'], 3],
  [['baseline', '--help'], 0],
  [['baseline'], 2],
  [['baseline', 'fit'], 2],
  [['baseline', 'fit', LOG, '--out', '/none/b.json'], 2],
  [['baseline', 'fit', LOG, '--out', LOG], 2],
  [['baseline', 'fit', '/none/app.csv'], 3],
  [['baseline', 'show', LOG], 3],
  [['baseline', 'show', '/dev/null'], 3],
  [['baseline', 'show', '/none/b.json'], 3],
])('%j, run in this process, ends with exit %d', async (args, expected) => {
  const { exitCode } = process;
  onTestFinished(() => {
    process.exitCode = exitCode;
  });
  const terminal = aTerminal();
  await runProgram(terminal, MAIN, args);
  expect(process.exitCode).toBe(expected);
  if (expected === 0) {
    expect(terminal.written()).toMatch(/^Usage: log-decoder .*\[options\]/);
    return;
  }
  expect(terminal.written()).toBe('');
  expect(terminal.complained()).not.toMatch(/\n\s+at |undefined|NaN/);
  expect(terminal.complained().trim().split('\n').length).toBeGreaterThanOrEqual(2);
});

it('--fail-on ends with 4 where something is so bad, and the answer is printed all the same', async () => {
  const { code, stdout, stderr } = await logDecoder('analyze', LOG, '--fail-on', 'any');
  expect({ code, stderr }).toEqual({ code: 4, stderr: '' });
  expect(stdout).toMatch(/^synthetic_60/);
  const quiet = ['--quiet', '--kinds', 'silence', '--fail-on', 'danger'];
  expect(await logDecoder('analyze', LOG, ...quiet)).toEqual({ code: 0, stdout: '', stderr: '' });
});

it('a reader that leaves early ends it quietly', async () => {
  const child = start(['analyze', LOG, '--json', '--explain', 'all'], LOG);
  child.process.stdout.destroy();
  expect(await child.ended).toMatchObject({ code: 0, stderr: '' });
});

it('Ctrl-C ends it with 130 and leaves no file', async () => {
  const folder = await aFolder();
  const child = start(['analyze', '-', '--scores', join(folder, 'scores.csv')], null);
  while ((await readdir(folder)).length === 0) await new Promise((done) => setTimeout(done, 10));
  child.process.kill('SIGINT');
  expect(await child.ended).toEqual({ code: 130, stdout: '', stderr: '' });
  expect(await readdir(folder)).toEqual([]);
});

it('a file name can not steer the terminal', async () => {
  const path = join(await aFolder(), '\u001b[2J\u202e.csv');
  await writeFile(path, '');
  const { code, stderr } = await logDecoder('analyze', path);
  expect(code).toBe(3);
  expect(stderr).toContain('\\x1b[2J\\u202e.csv');
  expect(stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

it('the demo lists what is unusual and explains number 1', async () => {
  const { code, stdout, stderr } = await logDecoder('demo');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Number 1, explained\n\nBased on the logs,');
});

it('--explain asks the model where a key is set, and --plain never does', async () => {
  await using fake = await aFakeOpenAI((request) => ({
    content: JSON.stringify(honestAnswer(request)),
  }));
  const env = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: fake.url };
  const args = ['analyze', LOG, '--explain', '1'];
  const { stdout, stderr } = await logDecoderWith(env, ...args, '--json');
  expect(stderr).toBe('');
  const [first, second] = jsonAnswer(stdout).anomalies;
  expect(first).toMatchObject({ explainedBy: 'model' });
  expect(first.explanation).toMatch(/^Based on the logs,/);
  expect(second.explainedBy).toBeUndefined();
  // The explanation, and a second opinion on it.
  expect(fake.requests).toHaveLength(2);
  expect(fake.requests[0]?.text).not.toContain('synthetic_60');

  const alone = { ...env, EXPLAIN_CHECK: 'none' };
  const text = (await logDecoderWith(alone, ...args)).stdout;
  expect(text).toContain('\nWritten by ChatGPT, and checked against the log.\n');
  expect(fake.requests).toHaveLength(3);

  const plain = await logDecoderWith(env, ...args, '--plain', '--json');
  expect(jsonAnswer(plain.stdout).anomalies[0].explainedBy).toBe('plain');
  await logDecoderWith(env, 'analyze', LOG);
  await logDecoderWith(env, 'demo');
  expect(fake.requests).toHaveLength(3);
});

it('a model that fails gives the plain explanation, says why, and is soon left alone', async () => {
  await using fake = await aFakeOpenAI(() => ({ status: 401, error: { code: 'invalid_api_key' } }));
  const env = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: fake.url };
  const { code, stdout } = await logDecoderWith(env, 'analyze', LOG, '--explain', 'all', '--json');
  const { anomalies } = jsonAnswer(stdout);
  expect(code).toBe(0);
  for (const { explainedBy, explanationNote } of anomalies) {
    expect(explainedBy).toBe('plain');
    expect(explanationNote).toMatch(/^ChatGPT did not accept the access key, so /);
  }
  expect(fake.requests.length).toBeLessThanOrEqual(8);
});

it('wrong settings of the model are wrong use, and never shown', async () => {
  const env = { OPENAI_API_KEY: 'sk-geheim', OPENAI_API: 'soap' };
  const { code, stdout, stderr } = await logDecoderWith(env, 'analyze', LOG, '--explain', '1');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('OPENAI_API must be responses or chat.');
  expect(stderr).not.toContain('geheim');
});

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function logDecoder(...args: string[]): Promise<Ended> {
  return start(args, '/dev/null').ended;
}

function logDecoderWith(env: Record<string, string>, ...args: string[]): Promise<Ended> {
  return start(args, '/dev/null', env).ended;
}

/** No model, whatever the tests' own environment says. */
const NO_MODEL = { OPENAI_API_KEY: '', OPENAI_BASE_URL: '', AZURE_OPENAI_API_KEY: '' };

/** `input` is a file for standard input; null keeps it open and silent. */
function start(args: string[], input: string | null, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, ...NO_MODEL, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => {});
  if (input) createReadStream(input).pipe(child.stdin);
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return { process: child, ended };
}

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FORMS, type Form } from './log-forms.ts';
import { findCore, type Measured, measure } from './measure.ts';
import { printTable } from './print-table.ts';

interface SizeRun {
  file: string;
  lines: number;
  bytes: number;
  /** A pass of fs.readSync over the file, as a whole process: like is compared with like. */
  bare: Measured;
  /** Its peak is the largest of all runs. */
  analyze: Measured;
}

const runs = 3;
const goals = {
  /** Up to 1,000,000 lines. */
  ratio: 20,
  peakMiB: 300,
  /** Above. */
  largePeakMiB: 400,
  /** Seconds a line of the largest size over those of the smallest: 1 is linear. */
  growth: 1.1,
};

const { values } = parseArgs({
  options: {
    lines: { type: 'string', multiple: true, default: ['1000000'] },
    main: { type: 'string', default: path('../src/main.ts') },
    text: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const core = findCore();
const pinned = core === null ? 'not pinned: taskset is missing' : 'pinned to one core';
console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model}`);
console.log(`${pinned}; best of ${runs} runs\n`);

const sizes: SizeRun[] = [];
for (const lines of values.lines.map(Number)) sizes.push(await runSize(lines));
printTable(sizes.map(describe));
printGrowth(sizes);
const forms = FORMS.filter((form) => values[form]);
if (forms.length > 0) await printForms(sizes[0]!, forms);
console.log();
await import('./detect.ts');

async function runSize(lines: number): Promise<SizeRun> {
  const file = generate('generate-log.ts', String(lines));
  const bare = await fastest([path('bare-read.cjs'), file]);
  const analyze = await fastest([values.main, 'analyze', file, '--json']);
  checkAnswer(analyze.stdout);
  const bytes = statSync(file).size;
  return { file: basename(file), lines, bytes, bare, analyze };
}

/** In a process of its own, so that this one stays small: see usage-hook.cjs. */
function generate(script: string, ...args: string[]): string {
  const { stdout, status } = spawnSync(process.execPath, [path(script), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} exited with ${status}`);
  return stdout.trim();
}

/** The fastest of the runs, with the largest peak of all. */
async function fastest(args: string[]): Promise<Measured> {
  const all: Measured[] = [];
  for (let run = 0; run < runs; run++) all.push(await measure(args, core));
  const [first] = all.toSorted((one, other) => one.seconds - other.seconds);
  if (!first) throw new Error('a bench requires at least one run');
  return { ...first, peakMiB: Math.max(...all.map(({ peakMiB }) => peakMiB)) };
}

function checkAnswer(stdout: string): void {
  const answer: unknown = JSON.parse(stdout);
  const judged = typeof answer === 'object' && answer && 'sessions' in answer && answer.sessions;
  if (typeof judged !== 'number' || judged < 1) throw new Error('analyze must judge sessions');
}

function loopSeconds(stdout: string): number {
  const told: unknown = JSON.parse(stdout);
  if (typeof told === 'object' && told && 'loopSeconds' in told) return Number(told.loopSeconds);
  throw new Error('bare-read.cjs must tell its loopSeconds');
}

function describe({ file, lines, bytes, bare, analyze }: SizeRun): Record<string, string> {
  const ratio = analyze.seconds / bare.seconds;
  const large = lines > 1_000_000;
  return {
    file,
    lines: lines.toLocaleString('en'),
    MB: (bytes / 1e6).toFixed(0),
    'bare s': bare.seconds.toFixed(3),
    'its loop s': loopSeconds(bare.stdout).toFixed(3),
    'its CPU s': bare.cpuSeconds.toFixed(3),
    'analyze s': analyze.seconds.toFixed(2),
    'CPU s': analyze.cpuSeconds.toFixed(2),
    ratio: large ? ratio.toFixed(1) : against(ratio, goals.ratio, 1),
    'CPU ratio': (analyze.cpuSeconds / bare.cpuSeconds).toFixed(1),
    'peak MiB': against(analyze.peakMiB, large ? goals.largePeakMiB : goals.peakMiB, 0),
  };
}

/** The same log in other forms, as ratios of the time that its CSV takes. */
async function printForms({ lines, analyze: csv }: SizeRun, forms: readonly Form[]): Promise<void> {
  const rows: Record<string, string>[] = [];
  for (const form of forms) {
    const file = generate('log-forms.ts', form, String(lines));
    const analyze = await fastest([values.main, 'analyze', file, '--json']);
    checkAnswer(analyze.stdout);
    rows.push({
      form: basename(file),
      'analyze s': analyze.seconds.toFixed(2),
      'CPU s': analyze.cpuSeconds.toFixed(2),
      'of the CSV': (analyze.seconds / csv.seconds).toFixed(2),
      'CPU of the CSV': (analyze.cpuSeconds / csv.cpuSeconds).toFixed(2),
      'peak MiB': analyze.peakMiB.toFixed(0),
    });
  }
  console.log();
  printTable(rows);
}

function printGrowth(all: SizeRun[]): void {
  const sorted = all.toSorted((one, other) => one.lines - other.lines);
  const [small, large] = [sorted[0], sorted.at(-1)];
  if (!small || !large || small.lines === large.lines) return;
  const perLine = (size: SizeRun) => size.analyze.seconds / size.lines;
  const growth = against(perLine(large) / perLine(small), goals.growth, 2);
  console.log(`\nSeconds a line, ${large.lines} against ${small.lines} lines: ${growth}`);
}

/** `18.3 (goal <= 20)`, with `MISSED` where it is. */
function against(value: number, goal: number, digits: number): string {
  return `${value.toFixed(digits)} (goal <= ${goal}${value > goal ? ', MISSED' : ''})`;
}

function path(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { alternate, type Contender } from './alternate.ts';
import { FORMS } from './log-forms.ts';
import { findCore, type Measured } from './measure.ts';
import { NO_PEERS, onAllCores, peersFor } from './peers.ts';
import { printTable } from './print-table.ts';
import { grownSince, machineInWords, ratiosOf, readRecorded, record } from './ratios.ts';

interface SizeRun {
  file: string;
  lines: number;
  bytes: number;
  /** A pass of fs.readSync over the file, as a whole process: like is compared with like. */
  bare: Measured;
  /** Its peak is the largest of all runs. */
  analyze: Measured;
}

const goals = {
  /** Up to 1,000,000 lines. */
  ratio: 20,
  peakMiB: 300,
  /** Above. */
  largePeakMiB: 400,
  /** Seconds a line of the largest size over those of the smallest: 1 is linear. */
  growth: 1.1,
};
const OURS = 'Log Decoder';
/** Of each the time over that of the other. */
const PAIRS = [
  ...[`${OURS}, text`, `${OURS}, JSON lines`].map((form) => [form, OURS] as const),
  ...['DuckDB', 'polars', 'uDSV', 'papaparse'].map((peer) => [OURS, peer] as const),
  ...['DuckDB', 'polars'].map((peer) => [onAllCores(OURS), onAllCores(peer)] as const),
  ...['--help', '300 sessions'].map((start) => [start, 'Node alone'] as const),
];

const { values } = parseArgs({
  options: {
    lines: { type: 'string', multiple: true, default: ['1000000'] },
    main: { type: 'string', default: path('../src/start.js') },
    text: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
  },
});
const rounds = Number(values.rounds);
const core = findCore();
const cores = availableParallelism();
const pinned = core === null ? 'not pinned: taskset is missing' : 'pinned to one core';
console.log(machineInWords());
console.log(`${pinned}; best of ${rounds} runs, in turn\n`);

const isRecorded = values.check || values.record;
const [first = 1_000_000, ...others] = values.lines.map(Number);
const measured = await measureFirst();
const sizes = [sizeOf(first, measured)];
for (const lines of others) sizes.push(sizeOf(lines, await alternate(logRuns(lines), rounds)));
printTable(sizes.map(describe));
printGrowth(sizes);
console.log();
printTable(describeAll(measured));
const ratios = ratiosOf(measured, PAIRS);
console.log();
printTable(ratios.map(({ name, value }) => ({ ratio: name, is: value.toFixed(2) })));
if (values.record) record(ratios);
if (values.check) checkRatios();
if (!isRecorded) {
  console.log();
  await import('./detect.ts');
}

/** The log of the first size in all forms that were asked for, by us and by peers, and the starts. */
async function measureFirst(): Promise<Map<string, Measured>> {
  const file = generate('generate-log.ts', String(first));
  const peers = peersFor(file, core, cores);
  if (peers.length === 0) console.log(`${NO_PEERS}\n`);
  const forms = FORMS.filter((form) => isRecorded || values[form]).map((form) => ({
    ...ours(generate('log-forms.ts', form, String(first))),
    name: `${OURS}, ${form === 'text' ? 'text' : 'JSON lines'}`,
  }));
  const onAll = { ...ours(file), name: onAllCores(OURS), core: null };
  return alternate(
    [...logRuns(first), ...forms, ...peers, ...(cores > 1 ? [onAll] : []), ...starts()],
    rounds,
  );
}

function logRuns(lines: number): Contender[] {
  const file = generate('generate-log.ts', String(lines));
  return [{ name: 'bare read', args: [path('bare-read.cjs'), file], core }, ours(file)];
}

function ours(file: string): Contender {
  return { name: OURS, args: [values.main, 'analyze', file, '--json'], core, check: checkAnswer };
}

/** What is mostly start. */
function starts(): Contender[] {
  const sample = path('../data/hdfs-sample.log_structured.csv');
  return [
    { name: 'Node alone', args: ['--eval', '0'], core },
    { name: '--help', args: [values.main, '--help'], core },
    { ...ours(sample), name: '300 sessions' },
  ];
}

function sizeOf(lines: number, all: ReadonlyMap<string, Measured>): SizeRun {
  const file = generate('generate-log.ts', String(lines));
  const [bare, analyze] = [all.get('bare read')!, all.get(OURS)!];
  return { file: basename(file), lines, bytes: statSync(file).size, bare, analyze };
}

function describeAll(all: ReadonlyMap<string, Measured>): Record<string, string>[] {
  return [...all].map(([name, { seconds, cpuSeconds, peakMiB }]) => ({
    measured: name,
    s: seconds.toFixed(2),
    'CPU s': cpuSeconds.toFixed(2),
    'peak MiB': peakMiB.toFixed(0),
  }));
}

/** Says which ratios are far over those recorded, and has the process fail. */
function checkRatios(): void {
  const grown = grownSince(readRecorded(), ratios);
  for (const one of grown) console.log(`GROWN: ${one}`);
  process.exitCode = grown.length === 0 ? 0 : 1;
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

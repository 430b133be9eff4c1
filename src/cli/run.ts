import { setFlagsFromString } from 'node:v8';
import type { AnalyzeCommandOptions, LoadExplainer } from './analyze-command.ts';
import type { BaselineFitOptions } from './baseline-fit-command.ts';
import type { CompareCommandOptions } from './compare/compare-command.ts';
import { FOUND } from './fail-on.ts';
import { failureOf } from './failure.ts';
import type { ParseCommandOptions } from './parse-command.ts';
import type { Terminal } from './terminal/terminal.ts';

// Each command is loaded when it is run: help and version, and what one does not need, wait for none.

export async function runAnalyze(
  path: string,
  options: AnalyzeCommandOptions,
  terminal: Terminal,
  loadExplainer?: LoadExplainer,
): Promise<number> {
  let failing = false;
  const exitCode = await exitCodeOf(async () => {
    const { analyze } = await import('../engine/analyze.ts');
    const { analyzeCommand } = await import('./analyze-command.ts');
    return async () => {
      ({ failing } = await analyzeCommand(path, options, terminal, analyze, loadExplainer));
    };
  }, terminal);
  return exitCode === 0 && failing ? FOUND : exitCode;
}

export function runBaselineFit(
  path: string,
  options: BaselineFitOptions,
  terminal: Terminal,
): Promise<number> {
  return exitCodeOf(async () => {
    const { analyze } = await import('../engine/analyze.ts');
    const { baselineFitCommand } = await import('./baseline-fit-command.ts');
    return () => baselineFitCommand(path, options, terminal, analyze);
  }, terminal);
}

export function runBaselineShow(
  path: string,
  options: { json?: boolean },
  terminal: Terminal,
): Promise<number> {
  return exitCodeOf(async () => {
    const { baselineShowCommand } = await import('./baseline-show-command.ts');
    return () => baselineShowCommand(path, options, terminal);
  }, terminal);
}

export function runCompare(
  before: string,
  after: string,
  options: CompareCommandOptions,
  terminal: Terminal,
): Promise<number> {
  return exitCodeOf(async () => {
    const { analyze } = await import('../engine/analyze.ts');
    const { compareCommand } = await import('./compare/compare-command.ts');
    return () => compareCommand(before, after, options, terminal, analyze);
  }, terminal);
}

export function runParse(
  path: string,
  options: ParseCommandOptions,
  terminal: Terminal,
): Promise<number> {
  return exitCodeOf(async () => {
    const { parseCommand } = await import('./parse-command.ts');
    return () => parseCommand(path, options, terminal);
  }, terminal);
}

export function runDemo(terminal: Terminal): Promise<number> {
  return exitCodeOf(async () => {
    const { analyze } = await import('../engine/analyze.ts');
    const { demoCommand } = await import('./demo-command.ts');
    return () => demoCommand(terminal, analyze);
  }, terminal);
}

/** 0 answered, 1 a fault, 2 wrong use, 3 the file can not be judged, 130 interrupted. */
async function exitCodeOf(
  load: () => Promise<() => Promise<void>>,
  { stderr, signal }: Terminal,
): Promise<number> {
  try {
    const command = await load();
    keepYoungSpaceSmall();
    await command();
    return 0;
  } catch (error) {
    if (signal.aborted) return INTERRUPTED;
    const { exitCode, text } = failureOf(error);
    stderr.write(text);
    return exitCode;
  }
}

const INTERRUPTED = 130;

/**
 * The rows of a log die young. Where V8 lets their space grow, an 11,000,000 line log peaks at 409 MiB
 * instead of 270, and takes longer. Called once all is loaded: while that takes a megabyte, cleaning it
 * up is a quarter of all the work.
 */
export function keepYoungSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

import type { AnalyzeCommandOptions, LoadExplainer } from './analyze-command.ts';
import type { BaselineFitOptions } from './baseline-fit-command.ts';
import { failureOf } from './failure.ts';
import type { ParseCommandOptions } from './parse-command.ts';
import type { Terminal } from './terminal/terminal.ts';

// Each command is loaded when it is run: help and version, and what one does not need, wait for none.

export function runAnalyze(
  path: string,
  options: AnalyzeCommandOptions,
  terminal: Terminal,
  loadExplainer?: LoadExplainer,
): Promise<number> {
  return exitCodeOf(async () => {
    const { analyze } = await import('../engine/analyze.ts');
    const { analyzeCommand } = await import('./analyze-command.ts');
    await analyzeCommand(path, options, terminal, analyze, loadExplainer);
  }, terminal);
}

export function runBaselineFit(
  path: string,
  options: BaselineFitOptions,
  terminal: Terminal,
): Promise<number> {
  return exitCodeOf(async () => {
    const { analyze } = await import('../engine/analyze.ts');
    const { baselineFitCommand } = await import('./baseline-fit-command.ts');
    await baselineFitCommand(path, options, terminal, analyze);
  }, terminal);
}

export function runBaselineShow(
  path: string,
  options: { json?: boolean },
  terminal: Terminal,
): Promise<number> {
  return exitCodeOf(async () => {
    const { baselineShowCommand } = await import('./baseline-show-command.ts');
    await baselineShowCommand(path, options, terminal);
  }, terminal);
}

export function runParse(
  path: string,
  options: ParseCommandOptions,
  terminal: Terminal,
): Promise<number> {
  return exitCodeOf(async () => {
    const { parseCommand } = await import('./parse-command.ts');
    await parseCommand(path, options, terminal);
  }, terminal);
}

export function runDemo(terminal: Terminal): Promise<number> {
  return exitCodeOf(async () => {
    const { analyze } = await import('../engine/analyze.ts');
    const { demoCommand } = await import('./demo-command.ts');
    await demoCommand(terminal, analyze);
  }, terminal);
}

/** 0 answered, 1 a fault, 2 wrong use, 3 the file can not be judged, 130 interrupted. */
async function exitCodeOf(
  command: () => Promise<void>,
  { stderr, signal }: Terminal,
): Promise<number> {
  try {
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

import { analyze } from '../engine/analyze.ts';
import {
  type AnalyzeCommandOptions,
  analyzeCommand,
  type LoadExplainer,
} from './analyze-command.ts';
import { type BaselineFitOptions, baselineFitCommand } from './baseline-fit-command.ts';
import { baselineShowCommand } from './baseline-show-command.ts';
import { demoCommand } from './demo-command.ts';
import { failureOf } from './failure.ts';
import { type ParseCommandOptions, parseCommand } from './parse-command.ts';
import type { Terminal } from './terminal/terminal.ts';

export function runAnalyze(
  path: string,
  options: AnalyzeCommandOptions,
  terminal: Terminal,
  loadExplainer?: LoadExplainer,
): Promise<number> {
  return exitCodeOf(analyzeCommand(path, options, terminal, analyze, loadExplainer), terminal);
}

export function runBaselineFit(
  path: string,
  options: BaselineFitOptions,
  terminal: Terminal,
): Promise<number> {
  return exitCodeOf(baselineFitCommand(path, options, terminal, analyze), terminal);
}

export function runBaselineShow(
  path: string,
  options: { json?: boolean },
  terminal: Terminal,
): Promise<number> {
  return exitCodeOf(baselineShowCommand(path, options, terminal), terminal);
}

export function runParse(
  path: string,
  options: ParseCommandOptions,
  terminal: Terminal,
): Promise<number> {
  return exitCodeOf(parseCommand(path, options, terminal), terminal);
}

export function runDemo(terminal: Terminal): Promise<number> {
  return exitCodeOf(demoCommand(terminal, analyze), terminal);
}

/** 0 answered, 1 a fault, 2 wrong use, 3 the file can not be judged, 130 interrupted. */
async function exitCodeOf(command: Promise<void>, { stderr, signal }: Terminal): Promise<number> {
  try {
    await command;
    return 0;
  } catch (error) {
    if (signal.aborted) return INTERRUPTED;
    const { exitCode, text } = failureOf(error);
    stderr.write(text);
    return exitCode;
  }
}

const INTERRUPTED = 130;

import type { CountedLog } from '../../engine/analysis.ts';
import { compareLogs } from '../../engine/compare/compare-logs.ts';
import { readLines } from '../../engine/read-lines.ts';
import { UserError } from '../../engine/user-error.ts';
import { changeEvidence, maskCounted } from '../../explain/evidence/change-evidence.ts';
import { comparisonFacts } from '../../explain/evidence/comparison-facts.ts';
import { withSamples } from '../../explain/evidence/sample-lines.ts';
import { SECRET_COLUMNS } from '../../explain/redact/hide-columns.ts';
import { maskFileName } from '../../explain/redact/redact.ts';
import { logsIn } from '../input/logs-in.ts';
import { openLog } from '../input/open-log.ts';
import { type Analyze, judgeLog } from '../judge-log.ts';
import { columnsOf, paintFor, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { writeAll } from '../terminal/write-all.ts';
import { compareJson } from './compare-json.ts';
import { compareText } from './compare-text.ts';
import { type ComparedReport, isExplained } from './compared-report.ts';

export interface CompareCommandOptions {
  explain?: number | 'all';
  json?: boolean;
  /** List all changes, not the first few. */
  all?: boolean;
}

/**
 * Writes what changed from one log to another to stdout. Throws a UsageError for wrong use, and a UserError for a log
 * that can not be compared.
 */
export async function compareCommand(
  before: string,
  after: string,
  { explain, json = false, all = false }: CompareCommandOptions,
  terminal: Terminal,
  analyze: Analyze,
): Promise<void> {
  if (before === '-' && after === '-') {
    throw new UsageError('Both logs can not be standard input.', 'Name a file for one of them.');
  }
  const logs = {
    before: await countedLog(before, terminal, analyze),
    after: await countedLog(after, terminal, analyze),
  };
  terminal.signal.throwIfAborted();
  const comparison = compareLogs(logs.before, logs.after);
  const report: ComparedReport = {
    facts: comparisonFacts(comparison, logs.before, logs.after),
    changes: comparison.changes.map((changed, index) => ({
      changed,
      evidence: changeEvidence(changed, index + 1, logs),
    })),
    explain: explain ?? null,
    all,
  };
  await quoteLines(report, { before, after }, terminal);
  const { stdout, stderr, signal } = terminal;
  if (typeof explain === 'number' && explain > report.changes.length) {
    stderr.write(noSuchNumber(explain, report.changes.length));
  }
  const answer = json
    ? [compareJson(report)]
    : compareText(report, paintFor(stdout), columnsOf(stdout));
  await writeAll(stdout, answer, signal);
}

/** What a log counts, without its secrets. */
async function countedLog(
  path: string,
  terminal: Terminal,
  analyze: Analyze,
): Promise<CountedLog & { name: string }> {
  const { logs, more } = await logsIn(path, terminal);
  if (logs.length + more > 1) {
    throw new UserError(
      'E_COMPARE_SEVERAL',
      `The packed file ${path} holds ${logs.length + more} logs.`,
      'Unpack it, and name one of them.',
    );
  }
  const { name, analysis } = await judgeLog(
    path,
    { inside: logs[0]?.inside ?? null },
    terminal,
    analyze,
  );
  if (!analysis.counted) {
    throw new UserError(
      'E_COMPARE_NUMBERS',
      `The log ${path} is a table of numbers, which has no events to be compared.`,
      'Use analyze with --baseline, which compares tables of numbers.',
    );
  }
  return { name: maskFileName(name), ...maskCounted(analysis.counted) };
}

/** Puts log lines beside the changes that are to be explained, where their log can be read a second time. */
async function quoteLines(
  report: ComparedReport,
  paths: Record<'before' | 'after', string>,
  terminal: Terminal,
): Promise<void> {
  for (const log of ['before', 'after'] as const) {
    const quoted = report.changes.filter(({ changed, evidence }) => {
      const isOfLog = (changed.change.kind === 'gone') === (log === 'before');
      return isOfLog && isExplained(report, evidence.number);
    });
    const lines = quoted.flatMap(({ evidence }) => evidence.finding?.at ?? []);
    if (lines.length === 0 || paths[log] === '-') continue;
    const texts = await linesOf(paths[log], lines, terminal);
    for (const one of quoted) {
      const samples = (one.evidence.finding?.at ?? []).flatMap((line) => {
        const text = texts.get(line);
        return text ? [{ line, text }] : [];
      });
      if (samples.length > 0) one.evidence = withSamples(one.evidence, samples);
    }
  }
}

async function linesOf(
  path: string,
  lines: number[],
  terminal: Terminal,
): Promise<ReadonlyMap<number, string>> {
  const { logs } = await logsIn(path, terminal);
  const log = await openLog(path, terminal);
  try {
    // A pipe has no size, and nothing in it any more.
    if (log.sizeBytes === null) return new Map();
    return await readLines(log.chunks, lines, logs[0]?.inside?.pieces, SECRET_COLUMNS);
  } finally {
    await log.close();
  }
}

function noSuchNumber(wanted: number, most: number): string {
  const there = most === 0 ? 'nothing changed' : `the numbers go from 1 to ${most}`;
  return `There is no number ${wanted} to explain: ${there}.\n`;
}

import { number } from '../../../text/count.ts';
import type { Analysis, DetectorName, Progress } from '../../analysis.ts';
import { createNumericBaseline, type NumericBaseline } from '../../baseline.ts';
import { noNormalLabel } from '../../group/sessions/session-labels.ts';
import { type CollectedTable, collectTable } from '../../read/numbers/collect-table.ts';
import type { NumericTable } from '../../read/numbers/numeric-table.ts';
import { allTakenForNormal } from '../../read/records/columns/find-label-column.ts';
import { UserError } from '../../user-error.ts';
import type { FittedNumbers, NumbersMethod } from '../detector.ts';
import { judgeNumeric } from './judge-numeric.ts';
import { numericNotes } from './numeric-notes.ts';

/** A detector, one that can judge numbers. */
export interface NumbersDetector {
  name: DetectorName;
  numbers: NumbersMethod;
}

/** What a table is compared with: a baseline, ready to judge. */
export interface LearnedNumbers {
  baseline: NumericBaseline;
  fitted: FittedNumbers;
}

export interface NumericOptions {
  /** The column with the known answers, by name or number. */
  labelColumn?: string | undefined;
  /** What is usual; the log itself where there is none. */
  usual?: LearnedNumbers | undefined;
  /** Also learn what is usual in the log where it is compared with another. */
  learnToo?: boolean | undefined;
  /** The log is to become a baseline. */
  forBaseline?: boolean | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Between reading and judging: lets others have their turn. */
  breathe?: (() => Promise<void>) | undefined;
}

export interface NumericAnalysis extends Analysis {
  baseline: NumericBaseline;
  /** With `learnToo`. */
  learned?: NumericBaseline;
  /** Whether each session with a label is anomalous by it; null where no label column was named. */
  labels: Map<string, boolean> | null;
}

/** Judges a table of numbers, each line by itself. Throws a UserError where it can not be judged. */
export async function analyzeNumeric(
  chunks: AsyncIterable<Uint8Array>,
  { name: detector, numbers }: NumbersDetector,
  options: NumericOptions,
): Promise<NumericAnalysis> {
  const { labelColumn, usual, learnToo = false, forBaseline = false, onProgress } = options;
  const columns = usual?.fitted.columns;
  const { table, source, notes } = await collectTable(chunks, { labelColumn, columns, onProgress });
  await options.breathe?.();
  if (table.columns.length === 0) throw nothingToCompare(usual !== undefined);
  const all = allRows(table);
  const rows = usual && !learnToo ? null : normalRows(table, all);
  let learned: LearnedNumbers | undefined;
  const learn = () => {
    learned ??= learnRows(table, rows ?? normalRows(table, all), numbers);
    return learned;
  };
  const ofNormal = forBaseline && rows && table.labels ? learn().fitted : undefined;
  const model = usual?.fitted ?? ofNormal ?? numbers.fitWithin(table, all);
  const judged = judgeNumeric(table, model, { detector, fittedOn: usual ? 'baseline' : 'upload' });
  const flagged = judged.anomalousSessions / Math.max(1, judged.sessions);
  return {
    source,
    ...judged,
    notes: [
      ...numericNotes({ table, model, summary: judged.model, flagged, forBaseline }),
      ...(forBaseline && rows ? learnedFrom(table, rows, 'log') : []),
      readAs(source, table),
      ...notes,
    ],
    // To judge a log by itself needs no axes.
    get baseline() {
      return (usual ?? learn()).baseline;
    },
    ...(learnToo && { learned: learn().baseline }),
    labels: labelsOf(table, judged.judged.ids),
  };
}

/** Learns what is usual in a table: of the lines labelled normal, where it has a label column. */
export async function learnNumeric(
  chunks: AsyncIterable<Uint8Array>,
  numbers: NumbersMethod,
  labelColumn: string | undefined,
): Promise<LearnedNumbers & { notes: string[] }> {
  const { table, notes } = await collectTable(chunks, { labelColumn, labelOptional: true });
  if (table.columns.length === 0) throw nothingToCompare(false);
  const rows = normalRows(table, allRows(table));
  const told = learnedFrom(table, rows, 'baseline');
  if (labelColumn !== undefined && table.labels === null) told.push(allTakenForNormal(labelColumn));
  return {
    ...learnRows(table, rows, numbers),
    notes: [...told, ...notes.map((note) => `Baseline: ${note}`)],
  };
}

function learnRows(table: NumericTable, rows: Uint32Array, numbers: NumbersMethod): LearnedNumbers {
  const fitted = numbers.fit(table, rows);
  return { baseline: createNumericBaseline(fitted), fitted };
}

/** From which lines was learned, where a label column chose them. */
function learnedFrom(
  { labels, rows: all }: NumericTable,
  rows: Uint32Array,
  what: string,
): string[] {
  if (labels === null) return [];
  const count = (n: number) => number(n);
  return [
    `Learned from the ${count(rows.length)} lines of the ${what} whose label is ${quoted(labels.normal)}; ${count(all - rows.length)} others were left out.`,
  ];
}

function allRows(table: NumericTable): Uint32Array {
  const rows = new Uint32Array(table.rows);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return rows;
}

function normalRows({ labels }: NumericTable, all: Uint32Array): Uint32Array {
  if (labels === null) return all;
  const rows = all.filter((row) => labels.ofRow[row] === 0);
  if (rows.length === 0) throw noNormalLabel(labels);
  return rows;
}

function labelsOf({ labels }: NumericTable, ids: string[]): Map<string, boolean> | null {
  if (labels === null) return null;
  if (labels.normal.length === 0) throw noNormalLabel(labels);
  const known = new Map<string, boolean>();
  for (const [row, id] of ids.entries()) {
    const label = labels.ofRow[row]!;
    if (label !== -1) known.set(id, label === 1);
  }
  return known;
}

function readAs({ format }: CollectedTable['source'], { columns }: NumericTable): string {
  return `Read as ${format}: ${number(columns.length)} columns to compare by; each line is judged by itself.`;
}

function quoted(texts: string[]): string {
  return texts
    .slice(0, 3)
    .map((text) => JSON.stringify(text))
    .join(' or ');
}

function nothingToCompare(againstBaseline: boolean): UserError {
  return new UserError(
    'E_NO_NUMBERS',
    againstBaseline
      ? 'The log has none of the columns that the baseline knows.'
      : 'The file has no columns to compare its lines by: neither numbers nor columns with a few values that come again.',
    againstBaseline
      ? 'Give a baseline of the same kind of log.'
      : 'Export it with the columns that tell what happened.',
  );
}

import { number } from '../../../text/count.ts';
import type { Analysis, Progress } from '../../analysis.ts';
import { noNormalLabel } from '../../group/sessions/session-labels.ts';
import { type CollectedTable, collectTable } from '../../read/numbers/collect-table.ts';
import type { NumericTable } from '../../read/numbers/numeric-table.ts';
import { allTakenForNormal } from '../../read/records/find-label-column.ts';
import { UserError } from '../../user-error.ts';
import { fitColumns, fitNumeric } from './fit-numeric.ts';
import { judgeNumeric } from './judge-numeric.ts';
import { createNumericBaseline, type NumericBaseline } from './numeric-baseline.ts';
import { numericNotes } from './numeric-notes.ts';

export interface NumericOptions {
  /** The column with the known answers, by name or number. */
  labelColumn?: string | undefined;
  /** What is usual; the log itself where there is none. */
  baseline?: NumericBaseline | undefined;
  /** Also learn what is usual in the log where it is compared with another. */
  learnToo?: boolean | undefined;
  /** The log is to become a baseline. */
  forBaseline?: boolean | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

export interface NumericAnalysis extends Analysis {
  baseline: NumericBaseline;
  learned?: NumericBaseline;
  /** Whether each session with a label is anomalous by it; null where no label column was named. */
  labels: Map<string, boolean> | null;
}

/** Judges a table of numbers, each line by itself. Throws a UserError where it can not be judged. */
export async function analyzeNumeric(
  chunks: AsyncIterable<Uint8Array>,
  { labelColumn, baseline, learnToo = false, forBaseline = false, onProgress }: NumericOptions,
): Promise<NumericAnalysis> {
  const columns = baseline?.numeric.columns;
  const { table, source, notes } = await collectTable(chunks, { labelColumn, columns, onProgress });
  if (table.columns.length === 0) throw nothingToCompare(baseline !== undefined);
  const rows = baseline && !learnToo ? null : normalRows(table);
  const learned = rows && createNumericBaseline(fitNumeric(table, rows));
  const ofNormal = forBaseline && table.labels ? learned?.numeric : undefined;
  const model = baseline?.numeric ?? ofNormal ?? fitColumns(table, allRows(table));
  const judged = judgeNumeric(table, model, baseline ? 'baseline' : 'upload');
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
    baseline: baseline ?? learned!,
    ...(learned && { learned }),
    labels: labelsOf(table, judged.judged.ids),
  };
}

/** Learns what is usual in a table: of the lines labelled normal, where it has a label column. */
export async function learnNumeric(
  chunks: AsyncIterable<Uint8Array>,
  labelColumn: string | undefined,
): Promise<{ baseline: NumericBaseline; notes: string[] }> {
  const { table, notes } = await collectTable(chunks, { labelColumn, labelOptional: true });
  if (table.columns.length === 0) throw nothingToCompare(false);
  const rows = normalRows(table);
  const baseline = createNumericBaseline(fitNumeric(table, rows));
  const told = learnedFrom(table, rows, 'baseline');
  if (labelColumn !== undefined && table.labels === null) told.push(allTakenForNormal(labelColumn));
  return { baseline, notes: [...told, ...notes.map((note) => `Baseline: ${note}`)] };
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
  return Uint32Array.from({ length: table.rows }, (_, row) => row);
}

function normalRows(table: NumericTable): Uint32Array {
  const { labels } = table;
  if (labels === null) return allRows(table);
  const rows = allRows(table).filter((row) => labels.ofRow[row] === 0);
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

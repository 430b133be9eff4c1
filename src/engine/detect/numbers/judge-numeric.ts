import type {
  Analysis,
  Anomaly,
  EventType,
  JudgedVector,
  ModelSummary,
  Reason,
} from '../../analysis.ts';

import { sessionDefaults } from '../../find/session-anomaly.ts';

import type { NumericTable } from '../../read/numbers/numeric-table.ts';
import type {
  CategoryModel,
  ColumnCause,
  FittedNumbers,
  ModelColumn,
  NumbersJudgement,
} from '../detector.ts';
import { columnWords, numberText, usualText } from './number-text.ts';

/** Compares every row with a model, which may be of the same rows. Each row is a session of its own. */
export function judgeNumeric(
  table: NumericTable,
  fitted: FittedNumbers,
  { detector, fittedOn }: Pick<ModelSummary, 'detector' | 'fittedOn'>,
): Omit<Analysis, 'source' | 'notes'> {
  const judgement = fitted.judge({ table, fittedOn });
  const { threshold } = judgement;
  const spe = new Float64Array(table.rows);
  for (let row = 0; row < spe.length; row++) spe[row] = judgement.score(row);
  const anomalies =
    threshold === null ? [] : anomaliesOf(table, fitted.columns, judgement, spe, threshold);
  return {
    sessions: table.rows,
    anomalousSessions: anomalies.reduce((sum, { sessions }) => sum + sessions.length, 0),
    model: {
      detector,
      events: judgement.features,
      components: fitted.components,
      threshold,
      fittedOn,
    },
    anomalies,
    events: fitted.columns.map(eventOf),
    ...eachRow(table, spe, threshold),
  };
}

/** Every row as a session of its own. Plain loops: there may be millions. */
function eachRow(
  table: NumericTable,
  spe: Float64Array,
  threshold: number | null,
): Pick<Analysis, 'judged' | 'vectors'> {
  const ids = new Array<string>(spe.length);
  const vectorOf = new Array<number>(spe.length);
  const vectors = new Array<JudgedVector>(spe.length);
  const limit = threshold ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row < spe.length; row++) {
    ids[row] = `row:${table.lineOf(row)}`;
    vectorOf[row] = row;
    vectors[row] = { counts: NO_COUNTS, spe: spe[row]!, anomalous: spe[row]! > limit };
  }
  return { judged: { ids, vectorOf }, vectors };
}

/** Shared by all rows: they have numbers, not counts of events. */
const NO_COUNTS: JudgedVector['counts'] = [];

/**
 * The rows over the limit, those together whose main reason is the same: a scan of 4,000 ports is
 * one finding, not 4,000. The most unusual row of each stands first and is the one explained.
 */
function anomaliesOf(
  table: NumericTable,
  columns: ModelColumn[],
  judgement: NumbersJudgement,
  spe: Float64Array,
  threshold: number,
): Anomaly[] {
  const kinds = new Map<string, number[]>();
  for (const [row, value] of spe.entries()) {
    if (value <= threshold) continue;
    const kind = kindOf(judgement.mainCause(row), columns);
    const known = kinds.get(kind);
    if (known) known.push(row);
    else kinds.set(kind, [row]);
  }
  const groups = Array.from(kinds.values(), (rows) => {
    const first = rows.reduce((most, row) => (spe[row]! > spe[most]! ? row : most));
    return { first, rows: [first, ...rows.filter((row) => row !== first)] };
  });
  groups.sort((a, b) => spe[b.first]! - spe[a.first]! || a.first - b.first);
  return groups.map(({ first, rows }, i): Anomaly => {
    const line = table.lineOf(first);
    const reasons = judgement.causes(first);
    const total = reasons.reduce((sum, { drop }) => sum + drop, 0);
    return {
      number: i + 1,
      ...sessionDefaults(),
      spe: spe[first]!,
      severity: spe[first]! / threshold,
      sessions: rows.map((row) => `row:${table.lineOf(row)}`),
      spans: rows.map((row) => [table.lineOf(row), table.lineOf(row)]),
      lines: { first: line, last: line },
      reasons: reasons
        .sort((a, b) => b.drop - a.drop)
        .map((reason) => reasonOf(reason, columns, table, first, reason.drop / total, line)),
    };
  });
}

/** Rows with the same one differ in the same way first of all. */
function kindOf({ column, cell, usual, isNew }: ColumnCause, columns: ModelColumn[]): string {
  if (columns[column]!.kind === 'category') return `${column} ${isNew ? 'new' : cell}`;
  return `${column} ${isNew ? 'new' : cell > usual ? 'more' : 'fewer'}`;
}

function reasonOf(
  { column: c, cell, usual, isNew }: ColumnCause,
  columns: ModelColumn[],
  table: NumericTable,
  row: number,
  share: number,
  line: number,
): Reason {
  const column = columns[c]!;
  const { words, unit: named } = columnWords(column.name);
  const known = { ...eventOf(column), share, lines: [line] };
  if (column.kind === 'category') {
    const seen = valueIn(table, column.name, row);
    const value = { column: words, seen, usual: usualValue(column, seen, usual), foreign: true };
    return { ...known, kind: isNew ? 'new' : 'more', seen: 1, usual: 0, value };
  }
  const number = Number(cell.toPrecision(7));
  const expected = Number(usual.toPrecision(7));
  // Nothing lasts less than no time: then the column is no duration, whatever its name.
  const unit = Math.min(number, expected, column.low) < 0 ? null : named;
  return {
    ...known,
    kind: isNew ? 'new' : cell > usual ? 'more' : 'fewer',
    seen: number,
    usual: expected,
    value: {
      column: words,
      seen: numberText(number, unit),
      usual: usualText(column, number, expected, unit),
      foreign: false,
    },
  };
}

/** The most frequent value; where that is the one seen, the one that fits the rest. */
function usualValue({ values }: CategoryModel, seen: string, expected: number): string {
  const [first] = values;
  return (first && first.text !== seen ? first : values[expected])?.text ?? '';
}

function eventOf({ name }: ModelColumn): EventType {
  return { eventId: name, template: '' };
}

/** The text of a row's cell in a column of classes. */
function valueIn(table: NumericTable, name: string, row: number): string {
  const place = table.columns.findIndex(
    (column) => column.kind === 'category' && column.name === name,
  );
  const column = table.columns[place];
  if (column?.kind !== 'category') return '';
  const cells = new Float64Array(table.columns.length);
  table.readRow(row, cells);
  return column.values[cells[place]!] ?? '';
}

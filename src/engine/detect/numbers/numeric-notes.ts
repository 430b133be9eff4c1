import { amount, number } from '../../../text/count.ts';
import { shortName, shortNames } from '../../../text/foreign-text.ts';
import type { ModelSummary } from '../../analysis.ts';
import type { LeftOutColumn, NumericTable } from '../../read/numbers/numeric-table.ts';
import { labelNotes } from '../../read/records/label-notes.ts';
import type { FittedNumbers } from '../detector.ts';
import { tooLittle } from '../too-little.ts';

/** From here on, what is common in a log is trouble as likely as not. */
const MANY = 0.2;

/** What the reader must know of how the lines of a table were judged, most important first. */
export function numericNotes(facts: {
  table: NumericTable;
  model: FittedNumbers;
  summary: ModelSummary;
  /** Of all lines, 0 to 1. */
  flagged: number;
  /** The log is to become a baseline: how it compares with itself is not the question. */
  forBaseline: boolean;
}): string[] {
  const { table, model, summary, flagged, forBaseline } = facts;
  const against = summary.fittedOn === 'baseline';
  const notes: string[] = [];
  const little = tooLittle(model.sessions, 2, against ? 'the baseline' : 'this log');
  if (little) notes.push(little);
  else if (summary.threshold === null)
    notes.push(
      'Too little to judge: all lines hold exactly the same, so there is nothing to compare.',
    );
  if (against) notes.push(...fitNotes(table, model, flagged));
  else if (summary.threshold !== null && !forBaseline) notes.push(BY_ITSELF);
  notes.push(...labelNotes(table.labels), ...columnNotes(table));
  return notes;
}

const BY_ITSELF =
  'This log was compared with itself. Trouble that fills much of it, such as a long attack, looks usual then: give a baseline from a quiet time to find it.';

function fitNotes(table: NumericTable, model: FittedNumbers, flagged: number): string[] {
  const notes: string[] = [];
  if (flagged > MANY) {
    notes.push(
      `${Math.round(100 * flagged)} % of the lines differ from the baseline. There is much trouble in this log, or the baseline does not fit it.`,
    );
  }
  const here = new Set(table.columns.map(({ name }) => name));
  const missing = model.columns.filter(({ name }) => !here.has(name));
  const added = table.leftOut.filter(({ why }) => why === 'unknown');
  if (missing.length > 0) {
    notes.push(
      `This log lacks columns of the baseline, so they were not compared: ${listed(missing)}.`,
    );
  }
  if (added.length > 0) {
    notes.push(
      `The baseline says nothing of these columns, so they were not compared: ${listed(added)}.`,
    );
  }
  return notes;
}

function columnNotes(table: NumericTable): string[] {
  const { leftOut, columns } = table;
  const notes: string[] = [];
  const answers = leftOut.filter(({ why }) => why === 'label');
  if (answers.length > 0) {
    const more = answers.length > 1;
    notes.push(
      `${more ? 'These columns seem' : 'This column seems'} to hold the known answer and ${more ? 'were' : 'was'} not used: ${listed(answers)}.${table.labels ? '' : ` To compare with ${more ? 'one of them' : 'it'}, use --label-column.`}`,
    );
  }
  const others = leftOut.filter(({ why }) => !UNTOLD.has(why));
  if (others.length > 0) {
    notes.push(
      `Not used to compare: ${others
        .map(({ name, why }) => `${shortName(name) || '(no name)'} (${WHY[why]})`)
        .slice(0, 8)
        .join(', ')}${others.length > 8 ? ` and ${others.length - 8} more` : ''}.`,
    );
  }
  const many = leftOut.filter(({ why }) => why === 'many');
  if (many.length > 0) {
    notes.push(
      `The table has more columns than can be compared: the first ${number(columns.length)} useful ones were, ${amount(many.length, 'column')} after them ${many.length === 1 ? 'was' : 'were'} not.`,
    );
  }
  const odd = columns.flatMap((column) =>
    column.kind === 'number' && column.odd > 0 ? [column] : [],
  );
  if (odd.length > 0) {
    const cells = odd.reduce((sum, column) => sum + column.odd, 0);
    notes.push(
      `${amount(cells, 'cell')} ${cells === 1 ? 'is' : 'are'} not a number, or too large a one, where the column has numbers, and ${cells === 1 ? 'was' : 'were'} left out: in ${listed(odd)}.`,
    );
  }
  return notes;
}

/** Told elsewhere, or not worth telling. */
const UNTOLD = new Set<LeftOutColumn['why']>(['label', 'empty', 'unknown', 'many']);

const WHY: Record<LeftOutColumn['why'], string> = {
  text: 'text',
  id: 'ids',
  time: 'times',
  port: 'ports',
  code: 'codes and places',
  label: 'the answer',
  empty: 'empty',
  unknown: 'not in the baseline',
  many: 'one of too many',
};

function listed(columns: { name: string }[]): string {
  return shortNames(columns.map(({ name }) => name));
}

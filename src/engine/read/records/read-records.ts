import type { Hiding } from '../../hiding.ts';
import { withCause } from '../formats/cause.ts';
import { LABEL_NAMES, plainName } from '../formats/names.ts';
import type { TextLine } from '../formats/text-format.ts';
import { normalisedLevel, shownLevel } from '../layers/levels.ts';
import type { PlanOptions, RecordPlan } from './record-plan.ts';
import { addBlank, emptyBatch, type ListBatch } from './row-batch.ts';
import { keyValue } from './session-keys.ts';

/** Turns records, whose cells stand in the plan's columns, into a batch. */
export interface RecordReader {
  emptyBatch(): ListBatch;
  add(batch: ListBatch, record: readonly string[]): void;
  addBlank(batch: ListBatch): void;
}

export function createRecordReader(
  plan: RecordPlan,
  columns: string[],
  { ownLevels = false, hiding }: PlanOptions = {},
): RecordReader {
  const levelOf = ownLevels ? shownLevel : normalisedLevel;
  const {
    message,
    messages,
    eventId,
    template,
    event,
    text,
    outcome,
    cause,
    inner,
    innerTime,
    time,
    measure,
    level,
    levelWords,
    keys,
    layout,
    label,
  } = plan;
  /** A record without a message still tells something, where it has more than a time and a level. */
  const isWide = columns.length > FEW_COLUMNS;
  const names = columns.map((name) => name.trim());
  /** Labels, and the time where it is known by itself. */
  const isToldApart = columns.map(
    (name, at) => LABEL_NAMES.includes(plainName(name)) || (time?.columns.includes(at) ?? false),
  );

  const hidden = createRowHider(columns, hiding);

  function textOf(record: readonly string[]): string {
    const composed = text?.(record) ?? '';
    if (composed !== '') return composed;
    const own = message === -1 ? '' : record[message]!;
    if (own.trim() !== '') return withCause(withOutcome(own, record), cause?.(record) ?? '');
    for (const other of messages) if (record[other]!.trim() !== '') return record[other]!;
    if (message !== -1 && !isWide) return own;
    const filled = record.map(
      (cell, i) => [names[i] ?? columns[i] ?? '', isToldApart[i] ? '' : cell.trim()] as const,
    );
    return filled
      .filter(([, cell]) => cell !== '')
      .map(([name, cell]) => (name ? `${name}=${cell}` : cell))
      .join(' ');
  }

  /** The message, and what came of it where it does not say so itself. */
  function withOutcome(own: string, record: readonly string[]): string {
    const told = outcome?.(record) ?? '';
    const [, code = ''] = /(\d{1,3})/.exec(told) ?? [];
    return told === '' || own.includes(code) ? own : `${own}, ${told}`;
  }

  function timeOf(record: readonly string[], line: TextLine | null): number {
    if (time) return time.read(record);
    return line && innerTime ? innerTime.read('', line.time) : Number.NaN;
  }

  return {
    emptyBatch: () => ({ ...emptyBatch(layout), ...(label !== -1 && { labels: [] }) }),
    addBlank,
    add(batch, row) {
      const record = hidden(row);
      const whole = textOf(record);
      const line = inner?.read(whole) ?? null;
      batch.contents.push(line ? line.message : whole);
      const told = event?.eventOf(record);
      batch.eventIds.push(told ? told.eventId : eventId === -1 ? '' : record[eventId]!);
      batch.templates.push(told ? told.template : template === -1 ? '' : record[template]!);
      batch.times?.push(timeOf(record, line));
      if (batch.levels) {
        const told = level === -1 ? '' : record[level]!;
        const word = levelWords?.[/^\d$/.test(told) ? Number(told) : -1] ?? told;
        batch.levels.push(levelOf(word || line?.level || ''));
      }
      if (measure) batch.values?.push(measure(record));
      batch.labels?.push(row[label] ?? '');
      if (batch.keys) {
        for (const [i, { column }] of keys.entries()) batch.keys[i]!.push(keyValue(row[column]!));
      }
    },
  };
}

const FEW_COLUMNS = 4;

/** Of each row, what may be told. There may come more columns while a file is read. */
function createRowHider(
  columns: readonly string[],
  hiding: Hiding | undefined,
): (row: readonly string[]) => readonly string[] {
  if (!hiding) return (row) => row;
  const hides: [column: number, hide: (cell: string) => string][] = [];
  let known = 0;
  return (row) => {
    for (; known < columns.length; known++) {
      const hide = hiding.ofColumn(columns[known]!.trim());
      if (hide) hides.push([known, hide]);
    }
    if (hides.length === 0) return row;
    const told = [...row];
    for (const [column, hide] of hides) {
      const cell = told[column];
      if (cell) told[column] = hide(cell);
    }
    return told;
  };
}

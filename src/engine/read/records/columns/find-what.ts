import { nothingToJudge } from '../../bytes/file-errors.ts';
import { findName, MESSAGE_NAMES, SURE_MESSAGE_NAMES } from '../../formats/names.ts';
import type { TableFormat, TextColumns } from '../../formats/tables/table-format.ts';
import { commonEvent, type DescribedEvent, filledColumns, formatEvent } from './described-event.ts';
import { namedMessage, tellingMessage, wordiestColumn } from './message-column.ts';
import { outcomeColumn, type RequestColumns, requestColumns } from './request-columns.ts';
import { roleEvent } from './role-event.ts';

type Rows = readonly (readonly string[])[];

/** Which columns tell what happened, in one of several ways. */
export interface What {
  message: number;
  event: DescribedEvent | null;
  text: RequestColumns | null;
  /** What came of it, to be told behind the message. */
  outcome: ((row: readonly string[]) => string) | null;
}

/**
 * What happened: as the format says; else by request and status, by a column that is named as a
 * message, by action and outcome, by the wordiest column, by columns of few values, by which columns
 * are filled. Throws a UserError where nothing does.
 */
export function findWhat(
  columns: string[],
  sample: Rows,
  format: TableFormat | null,
  used: readonly number[],
): What {
  const nothing: What = { message: -1, event: null, text: null, outcome: null };
  if (format?.text) {
    const { message = [] } = format;
    return {
      ...nothing,
      text: composed(columns, format.text),
      message: findName(columns, message),
    };
  }
  const given = format?.message;
  if (format?.event) {
    const message = namedMessage(columns, sample, given ?? MESSAGE_NAMES);
    return { ...nothing, message, event: formatEvent(columns, format.event) };
  }
  const text = requestColumns(columns, sample);
  const named = given
    ? namedMessage(columns, sample, given)
    : tellingMessage(columns, sample, SURE_MESSAGE_NAMES, MESSAGE_NAMES);
  if (text !== null) return { ...nothing, text, message: named };
  if (named !== -1) return { ...nothing, message: named, outcome: outcomeColumn(columns, sample) };
  const event = roleEvent(columns, sample, new Set(used));
  if (event !== null) return { ...nothing, event };
  const known = namedMessage(columns, sample, MESSAGE_NAMES);
  const message = known === -1 ? wordiestColumn(columns, sample) : known;
  if (message !== -1) return { ...nothing, message, outcome: outcomeColumn(columns, sample) };
  const common = commonEvent(columns, sample, new Set(used)) ?? filledColumns(columns, sample);
  if (common !== null) return { ...nothing, event: common };
  const last = format?.lastly === undefined ? -1 : findName(columns, [format.lastly]);
  if (last === -1) throw nothingToJudge(columns);
  return { ...nothing, message: last };
}

function composed(columns: string[], { columns: wanted, textOf }: TextColumns): RequestColumns {
  const places = wanted.map((name) => findName(columns, [name]));
  return {
    columns: places.filter((place) => place !== -1),
    textOf: (row: readonly string[]) => textOf(places.map((place) => row[place] ?? '')),
  };
}

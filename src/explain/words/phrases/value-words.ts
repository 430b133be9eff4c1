import type { ColumnValue } from '../../../engine/analysis.ts';
import { quote } from '../../../text/quote.ts';
import type { EvidenceReason } from '../../evidence/evidence.ts';

/**
 * A cell of a table beside what is usual in its column: "bytes sent: 48 MB, usually under 2 kB",
 * `flag: "REJ", usually "SF"`, `New: service "ftp", usually "http"`. Names and texts of the log
 * itself are quoted.
 */
export function valueInWords(
  { kind, eventId }: Pick<EvidenceReason, 'kind' | 'eventId'>,
  value: ColumnValue,
): string {
  const name = columnName(eventId, value);
  const { seen, usual } = shownValue(value);
  return kind === 'new'
    ? `New: ${name} ${seen}, usually ${usual}`
    : `${name}: ${seen}, usually ${usual}`;
}

/** A column as it may stand in running text. */
export function columnName(eventId: string, { column }: ColumnValue): string {
  return column ?? quote(eventId, 34, 5);
}

/** A cell and the usual one as they may stand in running text. */
export function shownValue({ seen, usual, foreign }: ColumnValue): { seen: string; usual: string } {
  return foreign ? { seen: cell(seen), usual: cell(usual) } : { seen, usual };
}

function cell(text: string): string {
  const quoted = quote(text, 22, 4);
  return quoted === '""' ? 'nothing' : quoted;
}

import { statusInWords } from '../../../../knowledge/status-words.ts';
import {
  EXIT_NAMES,
  METHOD_NAMES,
  PATH_NAMES,
  REQUEST_NAMES,
  STATUS_NAMES,
} from '../../formats/events/roles.ts';
import { findName } from '../../formats/names.ts';

type Rows = readonly (readonly string[])[];

export interface RequestColumns {
  columns: number[];
  /** `GET /a 404 not found`; '' for a row that tells of no request. */
  textOf(row: readonly string[]): string;
}

/** Share of the rows that tell method, path and status. */
const MOSTLY = 0.5;

/** The columns of a table or of JSON records that tell of requests; null where most rows tell of none. */
export function requestColumns(columns: readonly string[], sample: Rows): RequestColumns | null {
  const status = findName(columns, STATUS_NAMES, (at) => mostly(sample, at, STATUS));
  if (status === -1) return null;
  const method = findName(columns, METHOD_NAMES, (at) => mostly(sample, at, METHOD));
  const path = findName(columns, PATH_NAMES, (at) => mostly(sample, at, PATH));
  if (method !== -1 && path !== -1) {
    return {
      columns: [method, path, status],
      textOf: (row) => requestText(row[method] ?? '', row[path] ?? '', row[status] ?? ''),
    };
  }
  const request = findName(columns, REQUEST_NAMES, (at) => mostly(sample, at, REQUEST));
  if (request === -1) return null;
  return {
    columns: [request, status],
    textOf(row) {
      const [verb = '', target = ''] = (row[request] ?? '').trim().split(' ');
      return requestText(verb, target, row[status] ?? '');
    },
  };
}

/**
 * What came of it beside the message: a column with the status of a request or the exit code of a job.
 * Null where there is none.
 */
export function outcomeColumn(
  columns: readonly string[],
  sample: Rows,
): ((row: readonly string[]) => string) | null {
  const status = findName(columns, STATUS_NAMES, (at) => mostly(sample, at, STATUS));
  if (status !== -1) {
    return (row) => {
      const words = statusInWords((row[status] ?? '').trim());
      return words && `status ${words}`;
    };
  }
  const exit = findName(columns, EXIT_NAMES, (at) => mostly(sample, at, EXIT));
  if (exit === -1) return null;
  return (row) => (EXIT.test((row[exit] ?? '').trim()) ? `exit code ${row[exit]!.trim()}` : '');
}

function requestText(method: string, target: string, status: string): string {
  if (!METHOD.test(method.trim()) || target.trim() === '') return '';
  const [path = ''] = target.trim().split(/[?#]/, 1);
  const from = /^(?:\/|\*|https?:\/\/)/.test(path) ? path : `/${path}`;
  const text = `${method.trim()} ${from.replace(/\s/g, '+')}`;
  return `${text} ${statusInWords(status.trim()) || '-'}`;
}

const STATUS = /^[1-5]\d\d$/;
const METHOD =
  /^(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS|CONNECT|TRACE|PROPFIND|PROPPATCH|REPORT|MKCOL|MOVE|COPY|SEARCH|PURGE)$/;
const PATH = /^(?:\/|\*$|https?:\/\/|[\w.-]+:\d+$)/;
const REQUEST = /^[A-Z]{3,10} \S/;
const EXIT = /^-?\d{1,3}$/;

function mostly(sample: Rows, at: number, pattern: RegExp): boolean {
  const cells = sample.map((row) => row[at]?.trim() ?? '');
  const fitting = cells.filter((cell) => pattern.test(cell)).length;
  const filled = cells.filter((cell) => cell !== '').length;
  return fitting >= MOSTLY * sample.length && fitting >= 0.8 * filled && fitting > 0;
}

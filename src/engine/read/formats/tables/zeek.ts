import { masked } from '../events/roles.ts';
import { hasAll, type TableFormat } from './table-format.ts';

/** Zeek's conn.log (docs.zeek.org, "conn.log"), as its own TSV, CSV or JSON. */
export const ZEEK_CONN: TableFormat = {
  name: 'a Zeek connection log',
  recognise: hasAll('idorigh', 'connstate'),
  time: ['ts'],
  message: [],
  level: [],
  event: {
    columns: ['proto', 'service', 'connstate', 'origbytes', 'respbytes'],
    eventOf([proto = '', service = '', state = '', sent = '', received = '']) {
      const size = sizeOf(Number(sent) + Number(received));
      const kind = [proto, service === '-' ? '' : service, state].filter(Boolean).join('/');
      const words = STATES[state] ? ` (${STATES[state]})` : '';
      return { eventId: `${kind} ${size}`, template: `${kind}${words}, ${size}` };
    },
  },
  window: { keys: ['idorigh'], minutes: 10 },
};

/** Its http.log: the event is that of any web log. */
export const ZEEK_HTTP: TableFormat = {
  name: 'a Zeek log',
  recognise: hasAll('ts', 'method', 'uri', 'statuscode'),
  time: ['ts'],
  message: [],
  level: [],
  window: { keys: ['idorigh'], minutes: 10 },
};

/** Zeek's other logs have the same endpoints: what happened stands in columns of their own. */
export const ZEEK_OTHER: TableFormat = {
  name: 'a Zeek log',
  recognise: (names) =>
    hasAll('ts', 'uid', 'idorigh')(names) ||
    (names.has('ts') && [...ZEEK_ALONE].some((pair) => hasAll(...pair)(names))),
  time: ['ts'],
  message: [],
  level: [],
  event: {
    columns: [
      ...[
        'note',
        'msg',
        'method',
        'uri',
        'statuscode',
        'qtypename',
        'rcodename',
        'name',
        'version',
      ],
      ...['validationstatus', 'established', 'authsuccess', 'command', 'replycode', 'requesttype'],
      ...['success', 'errormsg', 'action', 'mimetype', 'msgtypes', 'failurereason', 'tunneltype'],
      ...['operation', 'function', 'status', 'result', 'analyzer', 'source', 'lastreply'],
    ],
    eventOf(cells) {
      const [note, type, answer, name, ...rest] = cells.map(told);
      if (note) return named(note);
      if (type || answer) return named(['dns query', type, answer].filter(Boolean).join(' '));
      // In weird.log the name is what happened.
      const words = [name, ...rest.map((cell, at) => (cell === '' ? '' : wordsOf(at, cell)))];
      return named(words.filter(Boolean).join(', '));
    },
  },
  window: { keys: ['idorigh'], minutes: 10 },
};

/** Of logs without endpoints. */
const ZEEK_ALONE = [
  ['note', 'msg', 'actions'],
  ['fuid', 'source', 'mimetype'],
  ['msgtypes', 'mac'],
];

const MAX_CHARS = 60;

function told(cell: string): string {
  return cell === '-' || cell === '(empty)' ? '' : masked(cell.slice(0, MAX_CHARS));
}

function named(template: string): { eventId: string; template: string } {
  const text = template || 'an entry without details';
  return { eventId: text, template: text };
}

/** The names of the columns behind the first four, where their cells alone tell too little. */
const LABELS: Record<number, [yes: string, no: string]> = {
  2: ['established', 'not established'],
  3: ['signed in', 'sign-in failed'],
  7: ['succeeded', 'failed'],
};

function wordsOf(at: number, cell: string): string {
  const words = LABELS[at];
  if (words && /^(?:T|true)$/i.test(cell)) return words[0];
  if (words && /^(?:F|false)$/i.test(cell)) return words[1];
  return /^\d{4,}|^[\d.]+$/.test(cell) && at !== 5 ? '' : cell;
}

/** Bytes both ways, by orders of magnitude. */
function sizeOf(bytes: number): string {
  if (!(bytes > 0)) return 'no data';
  if (bytes < 1e3) return 'under 1 kB';
  if (bytes < 1e5) return 'under 100 kB';
  return bytes < 1e7 ? 'under 10 MB' : '10 MB or more';
}

const STATES: Record<string, string> = {
  S0: 'no reply',
  S1: 'open',
  SF: 'normal',
  REJ: 'refused',
  S2: 'closed by one side',
  S3: 'closed by one side',
  RSTO: 'aborted',
  RSTR: 'aborted',
  RSTOS0: 'aborted before a reply',
  RSTRH: 'aborted before a reply',
  SH: 'half open',
  SHR: 'half open',
  OTH: 'seen from the middle',
};

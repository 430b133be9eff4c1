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

/** Zeek's other logs have the same endpoints: what happened stands in their own columns. */
export const ZEEK_OTHER: TableFormat = {
  name: 'a Zeek log',
  recognise: hasAll('ts', 'uid', 'idorigh'),
  time: ['ts'],
  window: { keys: ['idorigh'], minutes: 10 },
};

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

import { plainName } from '../names.ts';
import { hasAll, type TableFormat } from './table-format.ts';

/** The 41 columns of KDD Cup 99 and NSL-KDD (kddcup.names), then the class and the difficulty. */
export const NSL_KDD_COLUMNS = [
  ...['duration', 'protocol_type', 'service', 'flag', 'src_bytes', 'dst_bytes', 'land'],
  ...['wrong_fragment', 'urgent', 'hot', 'num_failed_logins', 'logged_in', 'num_compromised'],
  ...['root_shell', 'su_attempted', 'num_root', 'num_file_creations', 'num_shells'],
  ...['num_access_files', 'num_outbound_cmds', 'is_host_login', 'is_guest_login', 'count'],
  ...['srv_count', 'serror_rate', 'srv_serror_rate', 'rerror_rate', 'srv_rerror_rate'],
  ...['same_srv_rate', 'diff_srv_rate', 'srv_diff_host_rate', 'dst_host_count'],
  ...['dst_host_srv_count', 'dst_host_same_srv_rate', 'dst_host_diff_srv_rate'],
  ...['dst_host_same_src_port_rate', 'dst_host_srv_diff_host_rate', 'dst_host_serror_rate'],
  ...['dst_host_srv_serror_rate', 'dst_host_rerror_rate', 'dst_host_srv_rerror_rate'],
  ...['label', 'difficulty_level'],
];

export const NSL_KDD: TableFormat = {
  name: 'network flows (KDD 99 or NSL-KDD)',
  recognise: hasAll('protocoltype', 'service', 'flag', 'srcbytes'),
  time: [],
  message: [],
  level: [],
  event: {
    columns: ['protocoltype', 'service', 'flag'],
    eventOf(cells) {
      const eventId = cells.join('/');
      return { eventId, template: eventId };
    },
  },
};

/** The names of the columns where a row without a header is one of these; null where it is not. */
export function nslKddColumns(row: string[]): string[] | null {
  if (row.length < FEATURES || row.length > NSL_KDD_COLUMNS.length) return null;
  const cells = row.map((cell) => cell.trim());
  // Some put the class elsewhere: it is the fourth word among the numbers.
  const labelAt = cells.findIndex((cell, at) => !isNumber(cell) && (at === 0 || at > FLAG));
  const names = NSL_KDD_COLUMNS.slice(0, FEATURES);
  if (row.length > FEATURES) names.splice(labelAt === -1 ? FEATURES : labelAt, 0, 'label');
  if (names.length < row.length) names.push('difficulty_level');
  if (!/^(?:tcp|udp|icmp)$/.test(cells[names.indexOf('protocol_type')] ?? '')) return null;
  const numbers = cells.filter((cell, at) => names[at] !== 'label' && isNumber(cell)).length;
  return numbers >= 37 ? names : null;
}

const FEATURES = 41;
/** The last of the three columns of words, where the class stands at the end. */
const FLAG = 3;

function isNumber(cell: string): boolean {
  return /^[\d.]+$/.test(cell);
}

/** Whether a column of such a table is none of the 41: the class, or how hard it is to tell. */
export function isBeyondNslKdd(names: readonly string[]): (name: string) => boolean {
  const known = new Set(NSL_KDD_COLUMNS.slice(0, FEATURES).map(plainName));
  const found = [...known].filter((name) => names.some((own) => plainName(own) === name)).length;
  return (name) => found >= 40 && !known.has(plainName(name));
}

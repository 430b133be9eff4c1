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
  if (row.length < 41 || row.length > 43) return null;
  if (!/^(?:tcp|udp|icmp)$/.test(row[1]!.trim())) return null;
  const numbers = row.filter((cell, at) => at < 41 && /^[\d.]+$/.test(cell.trim())).length;
  return numbers >= 37 ? NSL_KDD_COLUMNS.slice(0, row.length) : null;
}

import { plainName } from '../names.ts';
import { accessMessage } from '../web-servers.ts';
import { AZURE } from './azure.ts';
import { CIC_FLOW_METER } from './cic-flow-meter.ts';
import { CLOUDWATCH, ELASTIC, LOG_SERVICES } from './log-services.ts';
import { NSL_KDD } from './nsl-kdd.ts';
import { SECURITY_SERVICES } from './security-services.ts';
import { SURICATA } from './suricata.ts';
import { hasAll, type TableFormat } from './table-format.ts';
import { WINDOWS_EVENTS, WINDOWS_MESSAGES } from './windows-events.ts';
import { ZEEK_CONN, ZEEK_HTTP, ZEEK_OTHER } from './zeek.ts';

/** A web server's access log as a table, such as IIS or a proxy exports it. */
const WEB_ACCESS_TABLE: TableFormat = {
  name: 'a web access log (as a table)',
  recognise: hasAll('request', 'status', 'client'),
  level: [],
  text: {
    columns: ['request', 'status'],
    textOf: ([request = '', status = '']) => accessMessage(request, status),
  },
};

/** `journalctl -o json`; its times are microseconds (docs: systemd.journal-fields). */
const SYSTEMD_JOURNAL: TableFormat = {
  name: 'a systemd journal',
  recognise: hasAll('realtimetimestamp', 'message'),
  time: ['realtimetimestamp', 'sourcerealtimetimestamp'],
  message: ['message'],
  level: ['priority'],
};

/** The format with these columns and first row; null where it is none of those known. */
export function tableFormatOf(columns: string[], row: readonly string[]): TableFormat | null {
  const names = new Set(columns.map(plainName));
  return TABLE_FORMATS.find((format) => format.recognise(names, row, columns)) ?? null;
}

/** The first that matches is it: the more telling come first. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  SURICATA,
  ZEEK_CONN,
  ZEEK_HTTP,
  ZEEK_OTHER,
  CIC_FLOW_METER,
  NSL_KDD,
  WINDOWS_EVENTS,
  WINDOWS_MESSAGES,
  SYSTEMD_JOURNAL,
  WEB_ACCESS_TABLE,
  ...SECURITY_SERVICES,
  ...AZURE,
  ...ELASTIC,
  ...CLOUDWATCH,
  ...LOG_SERVICES,
];

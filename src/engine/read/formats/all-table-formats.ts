import { plainName } from '../names.ts';
import { AZURE } from './azure.ts';
import { CIC_FLOW_METER } from './cic-flow-meter.ts';
import { CLOUDWATCH } from './cloudwatch.ts';
import { ELASTIC } from './elastic.ts';
import { LOG_SERVICES } from './log-services.ts';
import { NSL_KDD } from './nsl-kdd.ts';
import { SURICATA } from './suricata.ts';
import { SYSTEMD_JOURNAL } from './systemd-journal.ts';
import type { TableFormat } from './table-format.ts';
import { WEB_ACCESS_TABLE } from './web-access-table.ts';
import { WINDOWS_EVENTS, WINDOWS_MESSAGES } from './windows-events.ts';
import { ZEEK_CONN, ZEEK_OTHER } from './zeek.ts';

/** The format with these columns and first row; null where it is none of those known. */
export function tableFormatOf(columns: string[], row: readonly string[]): TableFormat | null {
  const names = new Set(columns.map(plainName));
  return FORMATS.find((format) => format.recognise(names, row, columns)) ?? null;
}

/** The first that matches is it: the more telling come first. */
const FORMATS: TableFormat[] = [
  SURICATA,
  ZEEK_CONN,
  ZEEK_OTHER,
  CIC_FLOW_METER,
  NSL_KDD,
  WINDOWS_EVENTS,
  WINDOWS_MESSAGES,
  SYSTEMD_JOURNAL,
  WEB_ACCESS_TABLE,
  ...AZURE,
  ...ELASTIC,
  ...CLOUDWATCH,
  ...LOG_SERVICES,
];

import { hasAll, type TableFormat } from './table-format.ts';

/** `journalctl -o json`; its times are microseconds (docs: systemd.journal-fields). */
export const SYSTEMD_JOURNAL: TableFormat = {
  name: 'a systemd journal',
  recognise: hasAll('realtimetimestamp', 'message'),
  time: ['realtimetimestamp', 'sourcerealtimetimestamp'],
  message: ['message'],
  level: ['priority'],
};

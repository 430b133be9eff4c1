import { statusInWords } from '../../../../knowledge/status-words.ts';
import { masked } from '../events/roles.ts';
import type { TableFormat } from './table-format.ts';

/** Suricata's EVE output (docs.suricata.io, "Eve JSON Format"), as JSON lines or made flat. */
export const SURICATA: TableFormat = {
  name: 'a Suricata EVE log',
  recognise: (names) =>
    names.has('eventtype') && (names.has('flowid') || names.has('alertsignatureid')),
  time: ['timestamp'],
  message: [],
  level: [],
  event: {
    columns: [
      ...['eventtype', 'alertsignature', 'alertseverity', 'appproto', 'httphttpmethod'],
      ...['httpstatus', 'dnsrrtype', 'dnsrcode', 'alertaction'],
    ],
    eventOf([
      type = '',
      signature = '',
      severity = '',
      protocol = '',
      method = '',
      status = '',
      record = '',
      answer = '',
      action = '',
    ]) {
      if (type === 'alert') {
        const name = masked(signature.slice(0, MAX_CHARS)) || 'without a name';
        const grave = severity && `alert severity ${severity}`;
        const blocked = action === 'blocked' ? 'blocked ' : '';
        const template = `${blocked}${grave || 'alert'}: ${name}`;
        return { eventId: template, template };
      }
      const details = {
        http: [method, statusInWords(status)],
        dns: [record, answer],
      }[type] ?? [protocol !== type && protocol !== 'failed' ? protocol : ''];
      const template = [type, ...details].filter(Boolean).join(' ');
      return { eventId: template, template };
    },
  },
  window: { keys: ['srcip'], minutes: 10 },
};

const MAX_CHARS = 200;

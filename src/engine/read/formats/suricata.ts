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
    columns: ['eventtype', 'alertsignatureid', 'alertsignature', 'appproto', 'alertseverity'],
    eventOf([type = '', number = '', signature = '', protocol = '', severity = '']) {
      if (type === 'alert') {
        const worst = severity === '1' ? ' (severity 1, the worst)' : '';
        const eventId = `alert ${number}`.trim();
        return { eventId, template: `alert ${number} ${signature}${worst}`.trim() };
      }
      const eventId = protocol && protocol !== 'failed' ? `${type}/${protocol}` : type;
      return { eventId, template: eventId };
    },
  },
  window: { keys: ['srcip'], minutes: 10 },
};

import type { FieldFormat } from './field-format.ts';
import { headOf } from './line-head.ts';

/** Of 0 to 7 (docs: "Cisco ASA Series Syslog Messages", severity levels). */
const LEVELS = ['critical', 'critical', 'critical', 'error', 'warning', 'notice', 'info', 'debug'];

const SIGN = /%([A-Z][A-Z\d_]{1,20})-(?:[A-Z\d_]{1,30}-)?([0-7])-([A-Z\d_]{3,40}): {0,3}/;

/** Cisco's firewalls and switches: `%ASA-4-106023: Deny tcp src outside:192.0.2.7/4711 dst …`. */
export const CISCO: FieldFormat = {
  name: 'a Cisco log',
  sign: /%[A-Z][A-Z\d_]{1,20}-(?:[A-Z\d_]{1,30}-)?[0-7]-[A-Z\d_]{3,40}:/,
  read(line) {
    const found = SIGN.exec(line.slice(0, 400));
    if (found === null) return null;
    const [whole, facility = '', severity = '', id = ''] = found;
    const { fields } = headOf(line.slice(0, found.index));
    const message = line.slice(found.index + whole.length);
    const head = message.slice(0, 1000);
    const [, source = '', port = ''] = SOURCE.exec(head) ?? [];
    const [, target = '', targetPort = ''] = TARGET.exec(head) ?? [];
    const user = USER.exec(head)?.[1] ?? '';
    const protocol = /\b(tcp|udp|icmp|gre|esp)\b/i.exec(head)?.[1]?.toLowerCase() ?? '';
    return {
      ...fields,
      level: LEVELS[Number(severity)]!,
      service: facility,
      rule: id,
      ...(source !== '' && { source_ip: source, source_port: port }),
      ...(target !== '' && { target_ip: target, target_port: targetPort }),
      ...(user !== '' && { user }),
      ...(protocol !== '' && { protocol }),
      message,
    };
  },
};

const SOURCE =
  /(?:\b(?:src|from|for|faddr|IP|address)\b[ =:<]{1,4}(?:[\w-]{1,60}:)?|permitted |denied |list \S{1,60} (?:permitted|denied) \w{1,10} (?:[\w-]{1,60}\/)?)((?:\d{1,3}\.){3}\d{1,3}|[\da-f]{1,4}(?::[\da-f]{0,4}){2,7})(?:[/(](\d{1,5}))?/i;
const TARGET =
  /(?:\b(?:dst|to|laddr)\b[ =:]{1,3}(?:[\w-]{1,60}:)?|-> (?:[\w-]{1,60}\/)?)((?:\d{1,3}\.){3}\d{1,3}|[\da-f]{1,4}(?::[\da-f]{0,4}){2,7})(?:[/(](\d{1,5}))?/i;
const USER = /\b(?:user(?:name)?|uname)\b ?[=:'"<]{1,2} ?['"<]?([\w.@\\$-]{1,64})/i;

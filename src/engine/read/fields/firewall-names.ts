import type { Fields } from './field-format.ts';

/** Names that firewalls give to the same thing. */
const NAMES: Record<string, string> = {
  ...{ srcip: 'source_ip', src_ip: 'source_ip', srcipaddr: 'source_ip', remip: 'source_ip' },
  ...{ dstip: 'target_ip', dst_ip: 'target_ip', dstport: 'target_port', dst_port: 'target_port' },
  ...{ srcport: 'source_port', src_port: 'source_port', sessionid: 'session', proto: 'protocol' },
  ...{ devname: 'host', device_name: 'host', user_name: 'user', policyid: 'rule' },
  ...{ fw_rule_id: 'rule', app: 'application', fwd: 'source_ip' },
};

/** Pairs with the names that all formats share; `src=192.0.2.7:4711:X1` is address, port and interface. */
export function firewallNames(pairs: ReadonlyMap<string, string>): Fields {
  const fields: Fields = {};
  for (const [key, value] of pairs) {
    const place = PLACES.get(key);
    const [, address, port] = place ? (ENDPOINT.exec(value) ?? []) : [];
    if (place !== undefined && address !== undefined) {
      fields[`${place}_ip`] ||= address;
      if (port !== undefined) fields[`${place}_port`] ||= port;
    } else fields[NAMES[key] ?? key] ||= value;
  }
  return fields;
}

const PLACES = new Map([
  ['src', 'source'],
  ['dst', 'target'],
]);
const ENDPOINT = /^((?:\d{1,3}\.){3}\d{1,3})(?::(\d{1,5})(?::\S{0,100})?)?$/;

/** Seconds to nanoseconds since 1970, else the date and time beside each other with their zone. */
export function timeOfPairs(pairs: ReadonlyMap<string, string>): string {
  const event = pairs.get('eventtime') ?? '';
  if (/^\d{10,19}$/.test(event)) return event;
  const date = pairs.get('date') ?? '';
  const time = pairs.get('time') ?? '';
  return date === '' || time === '' ? '' : `${date} ${time}${pairs.get('tz') ?? ''}`;
}

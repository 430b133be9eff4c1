import { type FieldFormat, type Fields, words } from './field-format.ts';
import { headOf } from './line-head.ts';

/** Linux' netfilter: iptables, nftables and UFW (kernel: net/netfilter/nf_log_syslog.c). */
export const NETFILTER: FieldFormat = {
  name: 'a firewall log (iptables)',
  sign: /\b[A-Z]{2}=\S{0,20} (?:.{0,120} )?SRC=/,
  read(line) {
    const head = line.slice(0, 1500);
    const start = head.search(/(?<!\w)[A-Z]{2}=\S{0,20} (?=OUT=|MAC=|SRC=|PHYS)/);
    if (start === -1) return null;
    const fields: Fields = {};
    for (const [, key = '', value = ''] of head
      .slice(start)
      .matchAll(/\b([A-Z]{2,8})=(\S{0,200})/g))
      fields[NETFILTER_NAMES[key] ?? key] ??= value;
    if (fields.source_ip === undefined) return null;
    const [, chain, found, verdict] = PROXMOX.exec(head.slice(0, start)) ?? [];
    const { fields: carried, rest } = headOf(found ?? head.slice(0, start));
    if (chain !== undefined) fields.rule = chain;
    const action = (verdict ?? rest)
      .replace(/^kernel: {0,3}/, '')
      .replace(/^\[ {0,11}\d{1,9}\.\d{3,9}\] {0,3}/, '')
      .replace(/^\[([^\]]{1,100})\]$/, '$1')
      .replace(/[\s:]{1,5}$/, '');
    return {
      ...carried,
      ...fields,
      direction: fields.OUT ? (fields.IN ? 'forwarded' : 'out') : 'in',
      action,
      message: `${(verdict ?? rest).replace(/^kernel: {0,3}/, '')} ${line.slice(start)}`.trim(),
    };
  },
  tells: ['action', 'protocol', 'direction'],
  eventOf: (field) => words(field('action') || 'packet', field('protocol'), field('direction')),
  bySource: true,
};

/** Proxmox (pve-docs, "Firewall", "Logging of firewall rules"): guest, level, chain, time, `policy` and verdict. */
const PROXMOX =
  /^\d{1,10} \d ([\w+-]{1,60}) (\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}) (?:policy )?([A-Z]{2,20}): /;

const NETFILTER_NAMES: Record<string, string> = {
  ...{ SRC: 'source_ip', DST: 'target_ip', SPT: 'source_port', DPT: 'target_port' },
  ...{ PROTO: 'protocol' },
};

/**
 * pf of pfSense and OPNsense (docs.netgate.com, "Raw Filter Log Format"): fields by their place, other
 * ones for IPv4 and IPv6.
 */
export const FILTERLOG: FieldFormat = {
  name: 'a firewall log (pf)',
  sign: /\bfilterlog\b/,
  read(line) {
    const found =
      /\bfilterlog(?:\[\d{1,10}\]|(?: -?\d{0,10})? \S{1,32} (?:-|\[[^\]]{0,200}\]))?:? /.exec(
        line.slice(0, 300),
      );
    if (found === null) return null;
    const body = line.slice(found.index + found[0].length);
    const cells = body.slice(0, 2000).split(',', 60);
    const [rule = '', , , , nic = '', reason = '', action = '', direction = '', version = ''] =
      cells;
    if (!/^(?:pass|block|match|reject|nat|rdr|binat|scrub)$/.test(action)) return null;
    const { fields } = headOf(line.slice(0, found.index));
    const [protocol = '', source = '', target = '', from = '', to = ''] =
      version === '6'
        ? [cells[12], cells[15], cells[16], cells[17], cells[18]]
        : [cells[16], cells[18], cells[19], cells[20], cells[21]];
    const hasPorts = /^(?:tcp|udp)$/i.test(protocol);
    return {
      ...fields,
      rule,
      interface: nic,
      reason,
      action,
      direction,
      protocol: protocol.toLowerCase(),
      source_ip: source,
      target_ip: target,
      ...(hasPorts && { source_port: from, target_port: to }),
      message: body,
    };
  },
  tells: ['action', 'protocol', 'direction'],
  eventOf: (field) => words(field('action'), field('protocol'), field('direction')),
  bySource: true,
};

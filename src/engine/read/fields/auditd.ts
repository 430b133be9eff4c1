import { type FieldFormat, type Fields, withOutcome, words } from './field-format.ts';
import { headOf } from './line-head.ts';
import { pairsIn } from './pairs.ts';

const HEAD = /(?:^|\s)type=([A-Z\d_[\]]{3,40}) msg=audit\((\d{10}(?:\.\d{1,6})?):(\d{1,20})\): ?/;

const NAMES: Record<string, string> = {
  ...{ acct: 'user', addr: 'source_ip', ses: 'session', exe: 'program', hostname: 'source_host' },
  ...{ res: 'outcome', success: 'outcome', laddr: 'target_ip' },
};

/** Linux' audit (auditd, also as syslog carries it): `type=USER_LOGIN msg=audit(1741939200.123:42): … res=failed`. */
export const AUDITD: FieldFormat = {
  name: 'a Linux audit log (auditd)',
  sign: /\btype=[A-Z\d_[\]]{3,40} msg=audit\(/,
  read(line) {
    const found = HEAD.exec(line.slice(0, 500));
    if (found === null) return null;
    const [whole, type = '', time = '', serial = ''] = found;
    const { fields } = headOf(line.slice(0, found.index));
    const body = line.slice(found.index + whole.length);
    const node = /(?:^|\s)node=(\S{1,200})/.exec(line.slice(0, found.index))?.[1];
    return {
      ...fields,
      ...(node !== undefined && { host: node }),
      ...named(opened(body)),
      type,
      serial,
      time,
      message: `${type} ${body}`,
    };
  },
  serialOf: ({ time = '', serial = '' }) => `${time}:${serial}`,
  tells: ['type', 'op', 'syscall', 'key', 'outcome', 'unit'],
  eventOf(field) {
    const syscall = field('SYSCALL') || field('syscall');
    const what = words(field('type'), field('op'), syscall && `syscall ${syscall}`);
    const rule = /^\(?(?:null|none)\)?$/.test(field('key')) ? '' : field('key');
    const outcome = OUTCOMES[field('outcome')] ?? field('outcome');
    return withOutcome(withOutcome(what, rule && `rule ${rule}`), outcome);
  },
};

const OUTCOMES: Record<string, string> = {
  ...{ yes: 'succeeded', no: 'failed', '1': 'succeeded', '0': 'failed' },
  ...{ success: 'succeeded', failed: 'failed', '?': '', '(null)': '' },
};

/** The pairs of a record and of its inner `msg='…'`; the names that ausearch adds stand behind a separator. */
function opened(body: string): Map<string, string> {
  const flat = body
    .slice(0, 20_000)
    .replaceAll('\u001d', ' ')
    .replace(/\bmsg='([^']{0,5000})'/, ' $1 ');
  return pairsIn(flat).pairs;
}

/** A login or a session that there is not: -1 as a number without a sign. */
const UNSET = '4294967295';

function named(pairs: ReadonlyMap<string, string>): Fields {
  const fields: Fields = {};
  for (const [key, value] of pairs) {
    if (value === '?' || value === '(none)' || value === UNSET) continue;
    fields[NAMES[key] ?? key] ||= value;
  }
  return fields;
}

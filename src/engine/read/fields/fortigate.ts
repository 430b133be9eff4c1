import { type FieldFormat, withOutcome, words } from './field-format.ts';
import { firewallNames, timeOfPairs } from './firewall-names.ts';
import { headOf } from './line-head.ts';
import { pairsIn } from './pairs.ts';

/** Fortinet's FortiOS (docs: "FortiOS Log Message Reference"): `date=… time=… devname="…" type="traffic" …`. */
export const FORTIGATE: FieldFormat = {
  name: 'a FortiGate log',
  sign: /\blogid="?\d{10}|\bdevid="?F[A-Z]/,
  read(line) {
    const start = line.search(/(?<![\w.-])(?:date|logver|timestamp|itime)=/);
    if (start === -1 || start > 300) return null;
    const { pairs } = pairsIn(line.slice(start));
    const type = pairs.get('type') ?? '';
    if (type === '' || !pairs.has('subtype')) return null;
    const { fields } = headOf(line.slice(0, start));
    return {
      ...fields,
      ...firewallNames(pairs),
      time: timeOfPairs(pairs) || fields.time || '',
      message: line.slice(start),
    };
  },
  tells: [
    'type',
    'subtype',
    'logdesc',
    'attack',
    'virus',
    'eventtype',
    'cfgpath',
    'action',
    'status',
    'result',
  ],
  eventOf(field) {
    const what = field('attack') || field('virus') || field('logdesc') || field('eventtype');
    const outcome = words(field('action'), field('cfgpath'), field('status') || field('result'));
    return withOutcome(words(field('type'), field('subtype'), what), outcome);
  },
  bySource: true,
};

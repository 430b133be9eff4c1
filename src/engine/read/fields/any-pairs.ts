import type { FieldFormat } from './field-format.ts';
import { firewallNames, timeOfPairs } from './firewall-names.ts';
import { headOf } from './line-head.ts';
import { pairsIn } from './pairs.ts';

/**
 * Lines that are pairs from end to end, as other firewalls (Sophos, SonicWall, Stormshield) and many
 * programs write them. What happened is found by the names, as in any record.
 */
export const PAIRS: FieldFormat = {
  name: 'a log of key=value pairs',
  isGeneral: true,
  sign: /(?:[\s,;][A-Za-z_][\w.-]{0,50}=[^=]{0,200}){3}/,
  read(line) {
    const start = line.slice(0, 300).search(/(?<=^|[\s:>])[A-Za-z_][\w.-]{0,50}=/);
    if (start === -1) return null;
    const { pairs, covered } = pairsIn(line.slice(start));
    if (pairs.size < FEWEST_PAIRS || covered < MOSTLY) return null;
    const { fields, rest } = headOf(line.slice(0, start));
    // Words before the pairs are a message.
    if (!SERVICE.test(rest)) return null;
    const time =
      timeOfPairs(pairs) || pairs.get('time') || pairs.get('timestamp') || pairs.get('ts');
    return {
      ...fields,
      ...(rest !== '' && { service: rest.replace(/(?:\[\d{1,10}\])?:?$/, '').slice(0, 100) }),
      ...firewallNames(pairs),
      time: time || fields.time || '',
      pairs: line.slice(start),
    };
  },
};

const FEWEST_PAIRS = 4;
const MOSTLY = 0.8;

const SERVICE = /^(?:[\w./-]{1,100}(?:\[[\w.-]{1,100}\])?:?)?$/;

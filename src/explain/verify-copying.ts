import { comparable, type Facts } from './facts.ts';
import type { Finding } from './finding.ts';

/** Five words in a row that stand in the log, too, are its words and not the writer's. */
const MOST_COPIED = 4;

/** Log text stands between quotes alone: a reader must see who speaks. */
export function verifyCopying(own: string, facts: Facts): Finding[] {
  const words = comparable(own).split(' ');
  for (let at = 0; at + MOST_COPIED < words.length; at++) {
    const copied = words.slice(at, at + MOST_COPIED + 1).join(' ');
    if (!facts.logText.includes(copied)) continue;
    return [{ kind: 'quote', message: 'Log text stands without quotes.', found: copied }];
  }
  return [];
}

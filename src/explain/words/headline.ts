import { amount } from '../../text/count.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { phraseOf, shortPhraseOf } from './title.ts';

/** As long as the smallest of the platforms allows. */
const MAX_HEADLINE = 150;

/**
 * The answer in a sentence: "5 things stand out: 287 sign-ins failed, most from 183.62.140.253; the
 * disk was full." `first` holds the evidence of the first numbers, `found` is how many there are.
 * Null for sessions alone and for nothing: the number of sessions says it then.
 */
export function headlineOf(first: Evidence[], found: number): string | null {
  const [top, ...others] = first;
  if (!top || !first.some(({ finding }) => finding)) return null;
  const lead = leadOf(first, found);
  const room = MAX_HEADLINE - lead.length - 1;
  const told = [shortPhraseOf(top, room) ?? phraseOf(top, room)];
  for (const other of others) {
    const phrase = shortPhraseOf(other, room - (told[0]?.length ?? 0) - SEPARATOR.length);
    if (phrase === null || phrase === told[0]) continue;
    told.push(phrase);
    break;
  }
  return `${lead}${told.join(SEPARATOR)}.`;
}

const SEPARATOR = '; ';

function leadOf(first: Evidence[], found: number): string {
  const isGrave = first.some(({ finding }) => finding && GRAVE.has(finding.grade));
  if (isGrave) return `${amount(found, 'thing')} ${found === 1 ? 'stands' : 'stand'} out: `;
  return `Nothing here speaks of trouble; ${amount(found, 'thing')} ${found === 1 ? 'is' : 'are'} worth a look: `;
}

const GRAVE = new Set(['danger', 'trouble']);

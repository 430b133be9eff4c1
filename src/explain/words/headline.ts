import { amount } from '../../text/count.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { shortened } from './phrasing.ts';
import { phraseOf } from './title.ts';

/** As long as the smallest of the platforms allows. */
export const MAX_HEADLINE = 150;

/**
 * The answer in a sentence: "5 things stand out: 287 sign-ins failed, most from 183.62.140.253; the
 * disk was full." `first` holds the evidence of the first numbers, `found` is how many there are.
 * Null for sessions alone and for nothing: the number of sessions says it then.
 */
export function headlineOf(first: Evidence[], found: number): string | null {
  const [top, second] = first;
  if (!top || !first.some(({ finding }) => finding)) return null;
  const lead = leadOf(first, found);
  const room = MAX_HEADLINE - lead.length - 1;
  const told = [phraseOf(top, Math.min(room, MAX_PHRASE))];
  if (second) {
    const left = room - (told[0]?.length ?? 0) - 2;
    if (left >= LEAST_PHRASE) told.push(phraseOf(second, Math.min(left, MAX_PHRASE)));
  }
  return shortened(`${lead}${told.join('; ')}.`, MAX_HEADLINE);
}

const MAX_PHRASE = 90;
const LEAST_PHRASE = 30;

function leadOf(first: Evidence[], found: number): string {
  const isGrave = first.some(({ finding }) => finding && GRAVE.has(finding.grade));
  if (isGrave) return `${amount(found, 'thing')} ${found === 1 ? 'stands' : 'stand'} out: `;
  return `Nothing here speaks of trouble; ${amount(found, 'thing')} ${found === 1 ? 'is' : 'are'} worth a look: `;
}

const GRAVE = new Set(['danger', 'trouble']);

import type { Grade } from '../../knowledge/kind.ts';
import { amount } from '../../text/count.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { briefly, titleOf } from './title.ts';

/**
 * The answer in a sentence or two, of at most 150 characters, without the details that number 1
 * tells: "5 things stand out. The gravest: sign-ins failed." `first` holds the evidence of the first
 * numbers, `found` is how many there are. Null for sessions alone and for nothing: the number of
 * sessions says it then.
 */
export function headlineOf(first: Evidence[], found: number): string | null {
  const [top] = first;
  if (!top || !first.some(({ finding }) => finding)) return null;
  const isGrave = first.some(({ finding }) => finding && GRAVE.has(finding.grade));
  const things = amount(found, 'thing');
  const lead = isGrave
    ? `${things} ${found === 1 ? 'stands' : 'stand'} out`
    : `Nothing here speaks of trouble; ${things} ${found === 1 ? 'is' : 'are'} worth a look`;
  const brief = briefly(top);
  if (brief === null || isSaid(brief, top)) {
    const how = top.finding && HOW_BAD[top.finding.grade];
    if (!how) return `${lead}.`;
    return found === 1 ? `${lead}, and it ${how}.` : `${lead}; number 1, the gravest, ${how}.`;
  }
  if (found === 1) return `${lead}: ${brief}.`;
  return `${lead}. ${isGrave ? 'The gravest' : 'The first'}: ${brief}.`;
}

const HOW_BAD: Partial<Record<Grade, string>> = {
  danger: 'is a danger',
  trouble: 'means trouble',
};

/** Number 1 says the same in the same words. */
function isSaid(brief: string, top: Evidence): boolean {
  return titleOf(top).toLowerCase() === brief.toLowerCase();
}

const GRAVE = new Set(['danger', 'trouble']);

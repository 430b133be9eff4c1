import { isInOwnWords } from '../../knowledge/kind.ts';
import { amount } from '../../text/count.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { kindOfFinding } from './phrases/happened.ts';
import { lowerFirst, shortened } from './phrases/phrasing.ts';
import { briefly, titleOf } from './title.ts';

/**
 * The answer in a sentence or two, of at most 150 characters, which says what number 1 is, where that
 * goes in few words without its details: "5 things stand out. The gravest: sign-ins failed." `first` holds the evidence of the first
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
  const what = sayable(inFewWords(top) ?? lowerFirst(titleOf(top)));
  if (found === 1) return `${lead}: ${what}.`;
  return `${lead}. ${isGrave ? 'The gravest' : 'The first'}: ${what}.`;
}

/** Null where few words would only say that something was odd. */
function inFewWords(top: Evidence): string | null {
  const { finding } = top;
  if (finding?.sort === 'value') return kindOfFinding(finding)?.one ?? null;
  return finding && isInOwnWords(finding.eventKind) ? null : briefly(top);
}

const MAX_WHAT = 90;

/** Without a full stop of its own. */
function sayable(text: string): string {
  return shortened(text, MAX_WHAT).replace(/\.$/, '');
}

const GRAVE = new Set(['danger', 'trouble']);

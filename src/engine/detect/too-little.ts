import { amount, number } from '../../text/count.ts';

/** Fewer sessions than this can not say what is usual. */
export const MIN_SESSIONS = 20;
/** Fewer distinct event count vectors leave nothing to compare. */
const MIN_VECTORS = 2;

/** Why the sessions learned from can not say what is usual, in a sentence; null where they can. */
export function tooLittle(sessions: number, vectors: number, what: string): string | null {
  if (sessions < MIN_SESSIONS) {
    return `Too little to judge: ${what} has ${amount(sessions, 'session')}, and it takes at least ${MIN_SESSIONS} to tell what is usual.`;
  }
  if (vectors < MIN_VECTORS) {
    return `Too little to judge: all ${number(sessions)} sessions of ${what} hold exactly the same events, so there is nothing to compare.`;
  }
  return null;
}

import type { Forgetting } from '../../jobs/wording.ts';
import type { Voice } from './voice.ts';
import { notice, problem } from './words/short.ts';

/** What is said where data are to be deleted. */
export function forgettingViews({ words: { forgetting: words, labels } }: Voice): Forgetting {
  return {
    areYouSure: (reports, where) =>
      notice(words.areYouSure(reports, where === 'channel'), {
        buttons: [
          { label: labels.forgetMine, action: { kind: 'forget-mine' } },
          ...(where === 'channel'
            ? [{ label: labels.forgetHere, action: { kind: 'forget-here' } } as const]
            : []),
        ],
      }),
    ownForgotten: (reports) => notice(words.ownForgotten(reports)),
    placeForgotten: (reports, by) => notice(words.placeForgotten(reports, by)),
    notAllowed: () => problem(words.notAllowed),
  };
}

import type { NoticeView, ProblemView } from '../../jobs/view.ts';
import type { Forgetting } from '../../jobs/wording.ts';
import { amount } from '../../text/count.ts';
import { BUTTONS } from './words/buttons.ts';

const MESSAGES_STAY =
  'The messages that I posted stay in the chat, where you can delete them. A log that is being read right now is still answered.';

function areYouSure(reports: number, where: 'channel' | 'own-page'): NoticeView {
  const ofAll =
    where === 'channel'
      ? ' Or shall I delete all that I keep of this channel, whoever gave it? Only an admin can have that done.'
      : '';
  return {
    kind: 'notice',
    text: `I keep ${amount(reports, 'report')} on logs that you gave me. Shall I delete all that is yours: these reports with their explanations, your votes, and what you have set as normal or expected?${ofAll} It can not be undone. ${MESSAGES_STAY}`,
    buttons: [
      { label: BUTTONS.forgetMine, action: { kind: 'forget-mine' } },
      ...(where === 'channel'
        ? [{ label: BUTTONS.forgetHere, action: { kind: 'forget-here' } } as const]
        : []),
    ],
  };
}

function ownForgotten(reports: number): NoticeView {
  return {
    kind: 'notice',
    text: `Done: ${amount(reports, 'report')} on your logs and all else that was yours is deleted. ${MESSAGES_STAY}`,
  };
}

function placeForgotten(reports: number, by: string): NoticeView {
  return {
    kind: 'notice',
    text: `${by || 'An admin'} had all deleted that I kept of this channel: ${amount(reports, 'report')}, and what was normal or expected here. ${MESSAGES_STAY}`,
  };
}

function notAllowed(): ProblemView {
  return {
    kind: 'problem',
    message: 'Only an admin can have all of this channel deleted.',
    hint: 'What is yours you can delete yourself: write "/logdecoder forget".',
  };
}

/** What is said where data are to be deleted. */
export const forgetting: Forgetting = { areYouSure, ownForgotten, placeForgotten, notAllowed };

import type { Problem } from '../../jobs/archive/archive.ts';
import type { ProblemView } from '../../jobs/view.ts';
import { amount } from '../../text/count.ts';

/** What went wrong with an upload; without a problem of its own it is a fault of ours. */
export function uploadProblem(fileName: string, problem: Problem): ProblemView {
  if (problem) return { kind: 'problem', fileName, ...problem };
  return {
    kind: 'problem',
    fileName,
    message: 'Sorry, this log could not be judged. Something failed on the way, not in your file.',
    hint: 'Send the file again in a few minutes: drop it into this conversation as you did before. If that fails too, tell the person who looks after this bot.',
  };
}

export function explanationProblem(number: number): ProblemView {
  return {
    kind: 'problem',
    message: `Sorry, number ${number} could not be explained just now.`,
    hint: 'Press its button again in a few minutes. If that fails too, tell the person who looks after this bot.',
  };
}

/** Also where an event could not even be accepted; `fileName` is that of an upload. */
export function requestProblem(fileName?: string): ProblemView {
  return {
    kind: 'problem',
    ...(fileName === undefined ? {} : { fileName }),
    message: 'Sorry, that did not work.',
    hint: 'Try it again in a few minutes. If that fails too, tell the person who looks after this bot.',
  };
}

/** What is kept can not be read any more. */
export function storeDamaged(): ProblemView {
  return {
    kind: 'problem',
    message: 'Sorry, I can not go on: what I keep was damaged, and I stop here.',
    hint: 'Tell the person who looks after this bot: its log says what to do. After that, upload your file again.',
  };
}

export function expiredReport(reportTtlMs: number): ProblemView {
  const days = Math.max(1, Math.round(reportTtlMs / (24 * 3_600_000)));
  return {
    kind: 'problem',
    message: `This report has expired or was deleted: reports are kept for ${amount(days, 'day')}.`,
    hint: 'Upload the file again to get a new one.',
  };
}

/** A report that was made in another conversation. Says nothing of it. */
export function reportOfElsewhere(): ProblemView {
  return {
    kind: 'problem',
    message: 'This report belongs to another conversation.',
    hint: 'A report is shown only where it was made. Upload the file here to get one here.',
  };
}

/** A button that no message of ours has, or has no more. */
export function unknownButton(): ProblemView {
  return {
    kind: 'problem',
    message: 'This button does not work any more.',
    hint: 'Upload the file again, and use the buttons of the new answer.',
  };
}

/** Two logs that were to be compared, and why that can not be. */
export function cannotCompare(why: 'one is missing' | 'no counts'): ProblemView {
  return why === 'one is missing'
    ? {
        kind: 'problem',
        message: 'The two logs can not be compared: one of them has no report.',
        hint: 'Send both again, in one message.',
      }
    : {
        kind: 'problem',
        message: 'These two can not be compared: their events were not counted.',
        hint: 'Tables of numbers have none, and reports of long ago do not hold them. Logs of events can be sent again.',
      };
}

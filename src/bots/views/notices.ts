import type { NoticeView } from '../../jobs/view.ts';
import { shortName } from '../../text/foreign-text.ts';

export function alreadyExplained(number: number, url: string): NoticeView {
  return {
    kind: 'notice',
    text: `Number ${number} is explained already.`,
    link: { label: 'Show the explanation', url },
  };
}

export function explanationComes(number: number): NoticeView {
  return {
    kind: 'notice',
    text: `Number ${number} is being explained. The answer comes below the report in a moment.`,
  };
}

export function thanksForFeedback(): NoticeView {
  return {
    kind: 'notice',
    text: 'Thank you. Your vote is counted, and kept for a year: "/logdecoder status" shows how many found the explanations helpful.',
  };
}

export function listComes(): NoticeView {
  return { kind: 'notice', text: 'The full list was posted below the report a moment ago.' };
}

export function answerBelow(fileName: string, url: string | null): NoticeView {
  return {
    kind: 'notice',
    text: `"${shortName(fileName)}" has been read. The answer stands below.`,
    ...(url !== null && { link: { label: 'Show the answer', url } }),
  };
}

export function noReportYet(): NoticeView {
  return {
    kind: 'notice',
    text: 'There is no report here yet. Upload a log file, and it is read at once.',
  };
}

/** Said at once to the one who asked for a change. */
export function oneMoment(): NoticeView {
  return { kind: 'notice', text: 'One moment.' };
}

export function lookingForLatest(): NoticeView {
  return { kind: 'notice', text: 'The last report of this channel comes below, if there is one.' };
}

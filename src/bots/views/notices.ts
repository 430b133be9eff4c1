import type { Answer } from '../../explain/questions/answer.ts';
import type { Suggestion } from '../../jobs/actions.ts';
import type { Report } from '../../jobs/archive/report.ts';
import type { AnswerView, NoticeView } from '../../jobs/view.ts';
import { shortName } from '../../text/foreign-text.ts';
import { reportView } from './report-view.ts';
import { BUTTONS } from './words/buttons.ts';

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

export function pageComes(): NoticeView {
  return { kind: 'notice', text: 'The page was posted below the report a moment ago.' };
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

export function nothingToCompare(): NoticeView {
  return {
    kind: 'notice',
    text: 'There is no earlier report of such a log here to compare with. Upload the other log too, and ask again; or send both in one message.',
  };
}

/** Of one log of two: its report can be shown in place of this. */
export function readToCompare(report: Report): NoticeView {
  const { reportId, fileName } = report;
  const { headline } = reportView(report);
  return {
    kind: 'notice',
    text: `"${shortName(fileName)}" has been read. ${headline} What changed between the two logs comes below.`,
    buttons: [{ label: BUTTONS.showReport, action: { kind: 'page', reportId, page: 0 } }],
  };
}

/** All that a reader may know of how a log was read and judged: its report shows the first of it. */
export function howItWasRead(report: Report): NoticeView {
  const { fileName, comparison, notes } = reportView(report);
  const said = [comparison, ...notes].filter((text) => text !== '').join(' ');
  return {
    kind: 'notice',
    text: `How ${shortName(fileName)} was read: ${said || 'there is nothing more to say of it.'}`,
  };
}

/** Said at once to the one who asked for a change. */
export function oneMoment(): NoticeView {
  return { kind: 'notice', text: 'One moment.' };
}

export function lookingForLatest(): NoticeView {
  return { kind: 'notice', text: 'The last report of this channel comes below, if there is one.' };
}

export function comparingLatest(): NoticeView {
  return {
    kind: 'notice',
    text: 'What changed between the last two logs of this channel comes below, if there are two.',
  };
}

/** Our own questions, as they are asked: what stands on their buttons is shorter. */
export const suggestions: Record<Suggestion, string> = {
  worst: 'Which is the worst?',
  since: 'Since when?',
  'who-acts': 'Who must act?',
  manager: 'What do I tell my manager?',
};

/** Numbers that an answer offers to explain. */
const MOST_NUMBERS = 3;

export function answerView({ reportId, fileName }: Report, answer: Answer): AnswerView {
  const { paragraphs, lines, numbers, note } = answer;
  return {
    ...{ kind: 'answer', reportId, fileName, paragraphs, lines },
    numbers: [...new Set(numbers)].slice(0, MOST_NUMBERS).sort((a, b) => a - b),
    ...(note !== undefined && { note }),
  };
}

/** A short, useful word to whoever says hello, thanks, or nothing at all. */
export function smallTalk(
  kind: 'greeting' | 'thanks' | 'help',
  fileName: string | null,
): NoticeView {
  const next =
    fileName === null
      ? 'Drop a log file here, and I say what is unusual in it. Then ask me about it in your own words.'
      : `You can ask me about ${shortName(fileName)}: which is the worst, since when, who must act, "who is 10.0.0.7?", "show me line 12", "find timeout". Or drop another log.`;
  return { kind: 'notice', text: `${OPENINGS[kind]} ${next}` };
}

const OPENINGS = {
  greeting: 'Hello!',
  thanks: 'You are welcome.',
  help: 'I read logs, find what is unusual in them, and explain it in plain words.',
} as const;

export function nothingToAsk(): NoticeView {
  return {
    kind: 'notice',
    text: 'There is no report here yet that I could answer from. Drop a log file here, and it is read at once; then ask me about it.',
  };
}

export function howToAsk(): NoticeView {
  return {
    kind: 'notice',
    text: 'Write your question here and name me in it, for example: which is the worst?',
  };
}

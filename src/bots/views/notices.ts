import type { NoticeView } from '../../jobs/view.ts';
import type { Answers, Notices } from '../../jobs/wording.ts';
import { shortName } from '../../text/foreign-text.ts';
import { reportView } from './report-view.ts';
import { ENGLISH, languageIn, type Voice } from './voice.ts';
import { notice } from './words/short.ts';

/** Short answers to one person. */
export function noticeViews(voice: Voice): Notices {
  const { notices: words, labels } = voice.words;
  return {
    alreadyExplained: (number, url) =>
      notice(words.alreadyExplained(number), { link: { label: words.showExplanation, url } }),
    explanationComes: (number) => notice(words.explanationComes(number)),
    thanksForFeedback: () => notice(words.thanksForFeedback),
    listComes: () => notice(words.listComes),
    pageComes: () => notice(words.pageComes),
    answerBelow: (fileName, url) =>
      notice(
        words.answerBelow(shortName(fileName)),
        url === null ? {} : { link: { label: words.showAnswer, url } },
      ),
    noReportYet: () => notice(words.noReportYet),
    nothingToCompare: () => notice(words.nothingToCompare),
    // Its report can be shown in place of this.
    readToCompare(report) {
      const { reportId, fileName } = report;
      const { headline } = reportView(report, 0, voice);
      return notice(words.readToCompare(shortName(fileName), headline), {
        buttons: [{ label: labels.showReport, action: { kind: 'page', reportId, page: 0 } }],
      });
    },
    howItWasRead(report) {
      const { fileName, comparison, notes } = reportView(report, 0, voice);
      const said = [comparison, ...notes].filter((text) => text !== '').join(' ');
      return notice(words.howItWasRead(shortName(fileName), said));
    },
  };
}

/** Said at once to the one who asked for a change. */
export function oneMoment({ words } = ENGLISH): NoticeView {
  return notice(words.notices.oneMoment);
}

export function lookingForLatest({ words } = ENGLISH): NoticeView {
  return notice(words.notices.lookingForLatest);
}

export function comparingLatest({ words } = ENGLISH): NoticeView {
  return notice(words.notices.comparingLatest);
}

/** Numbers that an answer offers to explain. */
const MOST_NUMBERS = 3;

/** What is said where somebody asks, or just says something. */
export function answerViews(voice: Voice): Answers {
  const { notices: words } = voice.words;
  const openings = { greeting: words.greeting, thanks: words.youAreWelcome, help: words.whatIDo };
  return {
    // The patterns that answer them read English: what is asked is not shown.
    suggestions: ENGLISH.words.suggested.asked,
    answer({ reportId, fileName }, { paragraphs, lines, numbers, note }) {
      return {
        ...{ kind: 'answer', reportId, fileName, paragraphs, lines },
        numbers: [...new Set(numbers)].slice(0, MOST_NUMBERS).sort((a, b) => a - b),
        ...(note !== undefined && { note }),
        ...languageIn(voice),
      };
    },
    smallTalk(kind, fileName) {
      const next = fileName === null ? words.dropALog : words.askAbout(shortName(fileName));
      return notice(`${openings[kind]} ${next}`);
    },
    nothingToAsk: () => notice(words.nothingToAsk),
    howToAsk: () => notice(words.howToAsk),
  };
}

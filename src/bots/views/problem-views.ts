import type { ProblemView } from '../../jobs/view.ts';
import type { Problems } from '../../jobs/wording.ts';
import { ENGLISH, type Voice } from './voice.ts';
import { problem } from './words/short.ts';

const DAY_MS = 24 * 3_600_000;

/** What went wrong. */
export function problemViews(voice: Voice): Problems {
  const { problems: words } = voice.words;
  return {
    upload: (fileName, found) => problem(found ?? words.upload, fileName),
    explanation: (number) => problem(words.explanation(number)),
    request: () => requestProblem(undefined, voice),
    storeDamaged: () => problem(words.storeDamaged),
    expiredReport: (reportTtlMs) =>
      problem(words.expiredReport(Math.max(1, Math.round(reportTtlMs / DAY_MS)))),
    reportOfElsewhere: () => problem(words.reportOfElsewhere),
    cannotCompare: (why) => problem(why === 'one is missing' ? words.oneIsMissing : words.noCounts),
    unknownButton: () => problem(words.unknownButton),
  };
}

/** Also where an event could not even be accepted; `fileName` is that of an upload. */
export function requestProblem(fileName?: string, { words } = ENGLISH): ProblemView {
  return problem(words.problems.request, fileName);
}

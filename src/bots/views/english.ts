import type { Wording } from '../../jobs/wording.ts';
import * as changes from './change-views.ts';
import { explanationView } from './explanation-view.ts';
import { forgetting } from './forget-views.ts';
import { homeView } from './home-view.ts';
import { listFile } from './list-file.ts';
import * as normal from './normal-views.ts';
import * as notices from './notices.ts';
import { pictureOf } from './page/report-chart.ts';
import { pageFile } from './page/stored-page.ts';
import * as problems from './problem-views.ts';
import { packedNotes, reportView, workingView } from './report-view.ts';
import * as texts from './text-views.ts';
import { refusals } from './words/refusals.ts';

/** All that the handlers say, in English. */
export const english: Wording = {
  working: workingView,
  report: reportView,
  explanation: explanationView,
  listFile,
  pageFile,
  picture: pictureOf,
  packedNotes,
  problems: {
    upload: problems.uploadProblem,
    explanation: problems.explanationProblem,
    request: problems.requestProblem,
    storeDamaged: problems.storeDamaged,
    expiredReport: problems.expiredReport,
    reportOfElsewhere: problems.reportOfElsewhere,
    cannotCompare: problems.cannotCompare,
    unknownButton: problems.unknownButton,
  },
  refusals,
  notices,
  normal: { ...normal, ...changes },
  forgetting,
  answers: {
    suggestions: notices.suggestions,
    answer: notices.answerView,
    smallTalk: notices.smallTalk,
    nothingToAsk: notices.nothingToAsk,
    howToAsk: notices.howToAsk,
  },
  texts: {
    help: texts.helpView,
    home: homeView,
    welcome: texts.welcomeView,
    whatIsSent: texts.whatIsSent,
    status: texts.statusView,
    baselines: normal.baselinesView,
    mutes: normal.mutesView,
  },
};

import type { Wording } from '../../jobs/wording.ts';
import { changeNotices } from './change-views.ts';
import { explanationView } from './explanation-view.ts';
import { forgettingViews } from './forget-views.ts';
import { homeView } from './home-view.ts';
import { listFile } from './list-file.ts';
import { baselinesView, mutesView, normalNotices } from './normal-views.ts';
import { answerViews, noticeViews } from './notices.ts';
import { pictureOf } from './page/report-chart.ts';
import { pageFile } from './page/stored-page.ts';
import { problemViews } from './problem-views.ts';
import { packedNotes, reportView, workingView } from './report-view.ts';
import * as texts from './text-views.ts';
import { languageIn, type Voice, voiceIn } from './voice.ts';
import { refusalsIn } from './words/refusals.ts';

/** All that the handlers say, in the language of a BCP 47 tag; in English where there is none or we have none. */
export function wordingIn(tag: string | null | undefined): Wording {
  const voice = voiceIn(tag);
  const known = MADE.get(voice.tag) ?? wordingOf(voice);
  MADE.set(voice.tag, known);
  return known;
}

const MADE = new Map<string, Wording>();

function wordingOf(voice: Voice): Wording {
  return {
    in: wordingIn,
    language: languageIn(voice),
    working: (fileName, reading) => workingView(fileName, reading, voice),
    report: (report, page) => reportView(report, page, voice),
    explanation: (report, number, explanation) =>
      explanationView(report, number, explanation, voiceIn(explanation.language)),
    title: (evidence) => voice.teller.title(evidence),
    listFile: (report) => listFile(report, voice),
    pageFile: (report, explanations) => pageFile(report, explanations, voice),
    picture: (report) => pictureOf(report, voice),
    packedNotes: (packed) => packedNotes(packed, voice),
    problems: problemViews(voice),
    refusals: refusalsIn(voice),
    notices: noticeViews(voice),
    normal: { ...normalNotices(voice), ...changeNotices(voice) },
    forgetting: forgettingViews(voice),
    answers: answerViews(voice),
    texts: {
      help: (about) => texts.helpView(about, voice),
      home: (about, facts) => homeView(about, facts, voice),
      welcome: () => texts.welcomeView(voice),
      whatIsSent: (to) => texts.whatIsSent(to, voice),
      status: (status) => texts.statusView(status, voice),
      baselines: (baselines, inUse) => baselinesView(baselines, inUse, voice),
      mutes: (mutes) => mutesView(mutes, voice),
    },
  };
}

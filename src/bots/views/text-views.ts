import { encodeAction } from '../../jobs/actions.ts';
import type { RecentReport } from '../../jobs/archive/archive.ts';
import type { TextView } from '../../jobs/view.ts';
import type { About, Recipient, Status } from '../../jobs/wording.ts';
import { ENGLISH, languageIn, type Voice } from './voice.ts';
import { PRODUCT } from './words/renderer-words.ts';

type Section = TextView['sections'][number];

/** What the bot does, how to start, and what becomes of the data. */
export function helpView(about: About, voice = ENGLISH): TextView {
  const sections = [...voice.words.texts.help, dataSection(about, voice)];
  return { kind: 'text', title: PRODUCT, sections, ...languageIn(voice) };
}

/** Where the bot has just come to: what it does, how to begin, and what becomes of the log. */
export function welcomeView(voice = ENGLISH): TextView {
  const { helloTitle, hello } = voice.words.texts;
  const sections = [{ heading: '', paragraphs: hello }];
  return { kind: 'text', title: helloTitle, sections, ...languageIn(voice) };
}

export function statusView(
  { logs, explanations, replies, recent, votes, spent, baselines, mutes }: Status,
  voice = ENGLISH,
): TextView {
  const { texts: words } = voice.words;
  const work = [
    words.work('logs', logs),
    words.work('explanations', explanations),
    words.work('replies', replies),
  ].filter((text) => text !== '');
  const isLearned = baselines > 0 || mutes > 0;
  const isVoted = votes.up + votes.down > 0;
  const reports = recent.map((report) => reportLine(report, voice));
  return {
    kind: 'text',
    title: words.statusTitle,
    sections: [
      { heading: words.now, paragraphs: work.length === 0 ? [words.nothingWaits] : work },
      {
        heading: words.lastReports,
        paragraphs: reports.length > 0 ? reports : [words.noneYet],
      },
      {
        heading: words.whatIsNormal,
        paragraphs: [isLearned ? words.learned(baselines, mutes) : words.nothingLearned],
      },
      {
        heading: words.modelToday,
        paragraphs: [spent ? words.spent(spent.tokens, spent.costUsd.toFixed(4)) : words.noModel],
      },
      {
        heading: words.feedback,
        paragraphs: [isVoted ? words.votes(votes.up, votes.down) : words.noneYet],
      },
    ],
    ...languageIn(voice),
  };
}

/** What leaves for a model, in one line. */
export function whatIsSent({ name, replacesNames }: Recipient, { words } = ENGLISH): string {
  return words.explanation.whatIsSent(name, replacesNames);
}

const DAY_MS = 24 * 3_600_000;

/** What becomes of a log. */
export function dataSection({ reportTtlMs, sendsTo }: About, voice: Voice): Section {
  const { texts: words } = voice.words;
  const days = Math.max(1, Math.round(reportTtlMs / DAY_MS));
  const sent = sendsTo === null ? words.nothingSent : whatIsSent(sendsTo, voice);
  return {
    heading: words.yourData,
    paragraphs: [words.dataKept(days), sent],
    buttons: [{ label: voice.words.labels.forget, value: encodeAction({ kind: 'forget' }) }],
  };
}

export function reportLine(report: RecentReport, { words, dates }: Voice): string {
  const { fileName, uploadedMs, sessions, anomalousSessions, standOut } = report;
  const { thingsStandOut, nothingUnusual, sessionsUnusual } = words.notices;
  const result =
    standOut !== undefined
      ? thingsStandOut(standOut)
      : anomalousSessions === 0
        ? nothingUnusual
        : sessionsUnusual(anomalousSessions, sessions);
  return words.texts.reportLine(fileName, dates.day(uploadedMs), result);
}

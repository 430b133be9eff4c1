import type { Explanation } from '../explain/explainer.ts';
import type { Problem, RecentReport, Votes } from './archive/archive.ts';
import type { ChannelBaseline } from './archive/baselines.ts';
import type { Spending } from './archive/model-ledger.ts';
import type { Mute } from './archive/mutes.ts';
import type { Report } from './archive/report.ts';
import type { QueueCounts } from './queue/queue.ts';
import type {
  ExplanationView,
  NoticeView,
  ProblemView,
  ReportView,
  TextFile,
  TextView,
  WorkingView,
} from './view.ts';

/**
 * Says in one language what came of a job: the port that a folder of words implements. It makes
 * views of what is stored, and does nothing else. Names of files and people are foreign text.
 */
export interface Wording {
  /** "Reading your log", and how far that is where it takes longer, or that it failed and is tried again. */
  working(fileName: string, reading?: Reading | 'tried again'): WorkingView;
  /** A page (from 0, the default) of the answer to an upload. */
  report(report: Report, page?: number): ReportView;
  /** The explanation of anomaly `number`; null where the report has none of that number. */
  explanation(report: Report, number: number, explanation: Explanation): ExplanationView | null;
  /** Every anomalous session of a report as CSV. */
  listFile(report: Report): TextFile;
  readonly problems: Problems;
  readonly notices: Notices;
  readonly normal: NormalWording;
  readonly texts: Texts;
}

/** How far the reading of a log is. */
export interface Reading {
  /** Of the file as it lies on the platform. */
  bytes: number;
  /** Null where the platform does not say. */
  totalBytes: number | null;
  /** Log lines read so far. */
  rows: number;
}

export interface Problems {
  /** What went wrong with an upload; null where it is a fault of ours. */
  upload(fileName: string, problem: Problem): ProblemView;
  explanation(number: number): ProblemView;
  request(): ProblemView;
  /** Reports are kept for `reportTtlMs`. */
  expiredReport(reportTtlMs: number): ProblemView;
  /** A report that was made in another conversation than this one. */
  reportOfElsewhere(): ProblemView;
  /** A button that no message of ours has, or has no more. */
  unknownButton(): ProblemView;
}

export interface Notices {
  alreadyExplained(number: number, url: string): NoticeView;
  explanationComes(number: number): NoticeView;
  thanksForFeedback(): NoticeView;
  listComes(): NoticeView;
  noReportYet(): NoticeView;
}

/** What is said where somebody changes what is normal, or is told that it did not change. */
export interface NormalWording {
  /** `gone`: the name of the baseline that made room for it. */
  setAsNormal(baseline: ChannelBaseline, gone: string | null): NoticeView;
  cannotBeNormal(report: Pick<Report, 'learned' | 'fileName'>): ProblemView;
  comparesWithItself(fileName: string): NoticeView;
  nowCompared(baseline: ChannelBaseline, by: string): NoticeView;
  noLongerCompared(inUse: string, by: string): NoticeView;
  itselfAlready(): NoticeView;
  /** `known`: whether any is kept. */
  noSuchBaseline(known: boolean): ProblemView;
  /** Asked before a danger is muted. */
  sureOfDanger(number: number): NoticeView;
  nowMuted(what: string, number: number, by: string): NoticeView;
  mutedAlready(mute: Mute, number: number): NoticeView;
  tooManyMutes(most: number): ProblemView;
  noSuchMute(): ProblemView;
  shownAgain(shown: Mute[], by: string): NoticeView;
}

/** What people read at leisure: help, lists, status. */
export interface Texts {
  help(reportTtlMs: number): TextView;
  home(reportTtlMs: number, recent: RecentReport[]): TextView;
  status(status: Status): TextView;
  /** The one set last first; `inUse` is the name of the one in use. */
  baselines(baselines: ChannelBaseline[], inUse: string | null): TextView;
  /** The one muted first first. */
  mutes(mutes: Mute[]): TextView;
}

/** What people may know of the work, asked in one place: names of its reports, sums of all. */
export interface Status {
  /** Uploads, from their arrival to the end of the analysis. */
  logs: QueueCounts;
  explanations: QueueCounts;
  /** Messages on their way to people. */
  replies: QueueCounts;
  recent: RecentReport[];
  votes: Votes;
  /** What a model was asked for today (UTC); null where there is none. */
  spent: Spending | null;
  /** Logs that are set as normal, and kinds of anomalies that are muted, in all places. */
  baselines: number;
  mutes: number;
}

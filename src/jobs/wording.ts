import type { Chart } from '../draw/chart.ts';
import type { DetectorName } from '../engine/analysis.ts';
import type { UserError } from '../engine/user-error.ts';
import type { Evidence } from '../explain/evidence/evidence.ts';
import type { Explanation } from '../explain/explainer.ts';
import type { Answer } from '../explain/questions/answer.ts';
import type { Suggestion } from './actions.ts';
import type { Problem, RecentReport, Votes } from './archive/archive.ts';
import type { ChannelBaseline } from './archive/baselines.ts';
import type { Spending } from './archive/model-ledger.ts';
import type { Mute } from './archive/mutes.ts';
import type { Report } from './archive/report.ts';
import type { QueueCounts } from './queue/queue.ts';
import type { NamedKind } from './upload/log-names.ts';
import type {
  AnswerView,
  ExplanationView,
  NoticeView,
  ProblemView,
  ReportView,
  TextFile,
  TextView,
  WorkingView,
} from './view.ts';
import type { NormalBy } from './who-may.ts';

/**
 * Says in one language what came of a job: the port that a folder of words implements. It makes
 * views of what is stored, and does nothing else. Names of files and people are foreign text.
 */
export interface Wording {
  /** The same in the language of a BCP 47 tag; in English where there is none, or no words in it. */
  in(language: string | null | undefined): Wording;
  /** Of this one: what a job or report is to remember; nothing where it is English. */
  readonly language: { language?: string };
  /** "Reading your log", and how far that is where it takes longer, or that it failed and is tried again. */
  working(fileName: string, reading?: Reading | 'tried again'): WorkingView;
  /** A page (from 0, the default) of the answer to an upload. */
  report(report: Report, page?: number): ReportView;
  /** The explanation of anomaly `number`; null where the report has none of that number. */
  explanation(report: Report, number: number, explanation: Explanation): ExplanationView | null;
  /** What is unusual about an anomaly, on one line. */
  title(evidence: Evidence): string;
  /** Every anomalous session of a report as CSV. */
  listFile(report: Report): TextFile;
  /** A report as a page to send on; `explanations` by number are those that are written already. */
  pageFile(report: Report, explanations: ReadonlyMap<number, Explanation>): TextFile;
  /** The log over time, with its numbers; null where that would show nothing. */
  picture(report: Report): Chart | null;
  /** Below the report on one log of a packed file: which it is, and what became of the others. */
  packedNotes(packed: PackedLog): string[];
  readonly problems: Problems;
  readonly refusals: Refusals;
  readonly notices: Notices;
  readonly normal: NormalWording;
  readonly forgetting: Forgetting;
  readonly answers: Answers;
  readonly texts: Texts;
}

/** What is said where somebody has their data deleted, or those of a place; `reports` is how many there are or were. */
export interface Forgetting {
  /** Asked once, before anything is deleted. On a page of the person's own there is no place to be offered. */
  areYouSure(reports: number, where: 'channel' | 'own-page'): NoticeView;
  ownForgotten(reports: number): NoticeView;
  placeForgotten(reports: number, by: string): NoticeView;
  /** Only admins delete what others gave. */
  notAllowed(): ProblemView;
}

/** What is said where somebody asks, or just says something. */
export interface Answers {
  /** Our own questions, as they are asked. */
  readonly suggestions: Readonly<Record<Suggestion, string>>;
  answer(report: Report, answer: Answer): AnswerView;
  /** `fileName`: the log that can be asked about there; null where there is none. */
  smallTalk(kind: 'greeting' | 'thanks' | 'help', fileName: string | null): NoticeView;
  /** A question where there is no report yet. */
  nothingToAsk(): NoticeView;
  /** How to ask a question of one's own, where no form can be opened. */
  howToAsk(): NoticeView;
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
  /** What is kept can not be read any more: for all, until somebody mends it. */
  storeDamaged(): ProblemView;
  /** Reports are kept for `reportTtlMs`. */
  expiredReport(reportTtlMs: number): ProblemView;
  /** A report that was made in another conversation than this one. */
  reportOfElsewhere(): ProblemView;
  /** Two logs can not be compared: one has no report, or what was kept of them holds no counts. */
  cannotCompare(why: 'one is missing' | 'no counts'): ProblemView;
  /** A button that no message of ours has, or has no more. */
  unknownButton(): ProblemView;
}

/** Why an upload is not judged, where the uploader can put it right. */
export interface Refusals {
  /** By its name, it is something else than a log. */
  otherKind(kind: Exclude<NamedKind, 'may be a log'>): UserError;
  empty(): UserError;
  tooLarge(maxUploadBytes: number): UserError;
  /** The download took longer than `deadlineMs`. */
  tooSlow(deadlineMs: number): UserError;
  tookTooLong(deadlineMs: number): UserError;
  tooComplex(): UserError;
  /** Lines that were pasted into a message, too long ago. */
  pastedGone(): UserError;
  /** `most` uploads of the person or the workspace wait already. */
  queueFull(whose: 'person' | 'workspace', most: number): UserError;
  /** What is normal was judged by another detector than the one that was asked for. */
  otherDetector(
    baseline: Pick<ChannelBaseline, 'name' | 'detector'>,
    asked: DetectorName,
  ): UserError;
  /** What is normal can not be read any more; `code` says why. */
  unusableBaseline(baseline: Pick<ChannelBaseline, 'name'>, code: string): UserError;
}

/** A log that was read out of a packed file. */
export interface PackedLog {
  /** Foreign text. */
  name: string;
  /** Pieces that it lies in, and the newest of them that were read. */
  pieces: number;
  readPieces: number;
  /** Logs beside it that get a report of their own, and those that are left out. */
  others: number;
  leftOut: number;
}

export interface Notices {
  alreadyExplained(number: number, url: string): NoticeView;
  explanationComes(number: number): NoticeView;
  thanksForFeedback(): NoticeView;
  listComes(): NoticeView;
  pageComes(): NoticeView;
  /** The answer to an upload is a message of its own; `url` is null where it has no address. */
  answerBelow(fileName: string, url: string | null): NoticeView;
  noReportYet(): NoticeView;
  /** There is no earlier report of the place that the last one could be compared with. */
  nothingToCompare(): NoticeView;
  /** One of two logs that are to be compared was read: what it is, with a way to its report. */
  readToCompare(report: Report): NoticeView;
  howItWasRead(report: Report): NoticeView;
}

/** What is said where somebody changes what is normal, or is told that it did not change. */
export interface NormalWording {
  /** `gone`: the name of the baseline that made room for it. */
  /** Asked before a log is set as normal: what stands out in it, and what that would change. */
  sureOfNormal(report: SureOfNormal): NoticeView;
  setAsNormal(baseline: ChannelBaseline, gone: string | null): NoticeView;
  /** It was taken back; `inUse` is the name of what is compared with now. */
  notNormalAnyMore(fileName: string, inUse: string | null, by: string): NoticeView;
  nothingToUndo(): NoticeView;
  /** The person may not change it, by the setting `NORMAL_BY`. */
  notAllowed(normalBy: NormalBy): ProblemView;
  cannotBeNormal(report: Pick<Report, 'learned' | 'fileName'>): ProblemView;
  comparesWithItself(fileName: string): NoticeView;
  nowCompared(baseline: ChannelBaseline, by: string): NoticeView;
  noLongerCompared(inUse: string, by: string): NoticeView;
  itselfAlready(): NoticeView;
  /** `known`: whether any is kept. */
  noSuchBaseline(known: boolean): ProblemView;
  /** Asked before a kind of anomaly is muted. */
  sureOfMute(asked: NumberedKind & { isDanger: boolean }): NoticeView;
  nowMuted(muted: NumberedKind & { by: string }): NoticeView;
  notMutedAnyMore(what: string, number: number, by: string): NoticeView;
  mutedAlready(mute: Mute, number: number): NoticeView;
  tooManyMutes(most: number): ProblemView;
  noSuchMute(): ProblemView;
  shownAgain(shown: Mute[], by: string): NoticeView;
}

export type SureOfNormal = Pick<
  Report,
  'reportId' | 'fileName' | 'sessions' | 'anomalousSessions' | 'anomaliesFound'
>;

/** A number of a report, and what is unusual about it. */
export interface NumberedKind {
  reportId: string;
  number: number;
  what: string;
}

/** What people read at leisure: help, lists, status. */
export interface Texts {
  help(about: About): TextView;
  home(about: About, home: HomeFacts): TextView;
  /** Said where the bot has just come to, in three lines. */
  welcome(): TextView;
  /** What leaves for a model, in one line. */
  whatIsSent(to: Recipient): string;
  status(status: Status): TextView;
  /** The one set last first; `inUse` is the name of the one in use. */
  baselines(baselines: ChannelBaseline[], inUse: string | null): TextView;
  /** The one muted first first. */
  mutes(mutes: Mute[]): TextView;
}

/** What a person finds on the bot's own page: nothing that somebody else did or gave. */
export interface HomeFacts {
  /** Their own uploads, the last one first; `url` leads to the report where it stands. */
  reports: (RecentReport & { url: string | null })[];
  /** What they have set as normal, or as expected, and where. */
  normal: { place: string; baseline: ChannelBaseline }[];
  muted: { place: string; mute: Mute }[];
}

/** What help says of the data. */
export interface About {
  reportTtlMs: number;
  /** Who is sent the facts of an anomaly; null where nobody is. */
  sendsTo: Recipient | null;
}

export interface Recipient {
  /** Whom people know the model as. */
  name: string;
  /** Whether names and addresses become placeholders on the way. */
  replacesNames: boolean;
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

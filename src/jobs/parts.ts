import type { Explainer } from '../explain/explainer.ts';
import type { Answer } from '../explain/questions/answer.ts';
import type { AskedQuestion } from '../explain/questions/answer-question.ts';
import type { Logger } from '../log.ts';
import type { Archive } from './archive/archive.ts';
import type { Quota } from './archive/quota.ts';
import type { Platforms } from './platform.ts';
import type { Clock } from './queue/clock.ts';
import type { JobQueues } from './queues.ts';
import type { AnalysisThreads } from './thread/analysis-threads.ts';
import type { DownloadRules } from './upload/download.ts';
import type { NormalBy } from './who-may.ts';
import type { Recipient, Wording } from './wording.ts';

/** All that the handlers work with; each names what it needs of it. */
export interface Parts {
  archive: Archive;
  queues: JobQueues;
  platforms: Platforms;
  wording: Wording;
  explainers: Explainers;
  threads: AnalysisThreads;
  quota: Quota;
  rules: JobRules;
  clock: Clock;
  log: Logger;
}

export interface JobRules extends DownloadRules {
  /** Longest time for the work on one upload. */
  analysisDeadlineMs: number;
  /** How long a report is kept, ms. */
  reportTtlMs: number;
  normalBy: NormalBy;
  /** Who is sent the facts of an anomaly; null where nobody is. */
  sendsTo: Recipient | null;
}

/** Explains in words, with a model or without: which, no handler can tell. */
export interface Explainers {
  /** The language that is written in for a reader with this locale (BCP 47): English without a model. */
  speaks(locale: string | null): string;
  explainerFor: ExplainerFor;
  answerFor: AnswerFor;
}

/** Gives the explainer of a tenant, each with its own cache and budget. */
export type ExplainerFor = (tenant: string) => Explainer;

/** Answers a tenant's question from a report and its file alone. */
export type AnswerFor = (
  tenant: string,
  question: AskedQuestion,
  signal: AbortSignal,
  language: string,
) => Promise<Answer>;

import type { Finding } from '../explain/evidence/finding.ts';
import type { EvidenceTimes } from '../explain/evidence/time-words.ts';
import type { Action } from './actions.ts';

/**
 * What a person is to see, as plain text and numbers: no markup, blocks, colours or limits. Each
 * platform's `render` makes messages of it: escapes, cuts to its limits, and says what it left out.
 */
export type View =
  | WorkingView
  | ReportView
  | ExplanationView
  | AnswerView
  | ProblemView
  | NoticeView
  | TextView;

/** "Reading your log": the first answer to an upload, edited until the report takes its place. */
export interface WorkingView {
  kind: 'working';
  fileName: string;
  /** How far it is, for large files: "12 of 80 MB read". */
  progress?: string;
  /** BCP 47 tag of the language that it is in; English where absent. So in every view. */
  language?: string;
}

export interface ReportView {
  kind: 'report';
  reportId: string;
  fileName: string;
  /** The worst of what stands out; absent where the log could not be judged. */
  worst?: Finding['grade'] | 'nothing';
  /** The answer in a sentence or two: "2 things stand out. The gravest: the disk was full." */
  headline: string;
  /** What the log is, in two lines; absent where it has no such summary. */
  summary?: string[];
  /** What it tells of security, without a full stop; absent where it is not of a kind that would. */
  security?: string;
  sessions: number;
  anomalousSessions: number;
  /** How sure, and compared to what, in a sentence. */
  comparison: string;
  notes: string[];
  /** Numbered anomalies in all; the choices are those of one page, most severe first. */
  anomalies: number;
  choices: Choice[];
  /** From 0; `pages` is at least 1. */
  page: number;
  pages: number;
  /** Whether the log can be set as normal, so that those that follow are compared with it. */
  canBeNormal: boolean;
  /** What it was compared with does not seem to fit: it can be compared with itself. */
  doesNotFit: boolean;
  language?: string;
}

/** One anomaly: a numbered button, and a line that says why. */
export interface Choice {
  number: number;
  /** Shown by a sign, beside `severity`; absent for sessions of which only counts are known. */
  grade?: Finding['grade'];
  /** "very unusual", "danger" */
  severity: string;
  /** Of sessions: how far over the limit; absent where it has a grade. */
  howFar?: 'high' | 'middle' | 'low';
  /** "A copy was confirmed 1 time, usually 3", "287 sign-ins failed, most from 183.62.140.253" */
  reason: string;
  /** Sessions that look the same; 0 where it is of no session. */
  sessions: number;
  /** The first of them: foreign text. */
  session: string;
  /** What each of them is, where it is no plain session. */
  noun?: 'session' | 'line' | 'filePiece' | 'part';
  /** "14 June, 15:16 to 15:20", or its lines; absent for sessions that have a name. */
  when?: string;
  /** A word or two for its button: "sign-in". */
  label?: string;
}

export interface ExplanationView {
  kind: 'explanation';
  reportId: string;
  number: number;
  fileName: string;
  /** Begins "Based on the logs,"; the message's text begins with it, in one unbroken string. */
  summary: string;
  /** How bad it is (`gradeWords` for `grade`), who was there and when; absent for sessions of which only counts are known. */
  grade?: Finding['grade'];
  gradeWords?: string;
  /** Each a sentence: "It came from: 183.62.140.253 (287 times)." */
  parties?: string[];
  when?: string;
  reasons: string[];
  meaning: string;
  /** In order, without numbers before them. */
  steps: string[];
  who: string;
  /** The evidence in numbers, most telling event first. */
  events: ShownEvent[];
  lines: { first: number; last: number };
  /** When it was and how long it took, in words; absent where the log does not tell. */
  times?: EvidenceTimes;
  /** Names of events in the order in which they came, where that is unusual. */
  order?: { seen: string[]; usual: string[] };
  /** Up to five log lines: foreign text, to be shown as code. */
  samples: { line: number; text: string }[];
  source: 'model' | 'plain';
  /** Whether its kind can be muted: events by themselves stand out. */
  canBeMuted: boolean;
  /** BCP 47 tag of the language that it is in; English where absent. */
  language?: string;
  /** What was sent to a model, in one line: said once in each place. */
  sent?: string;
  /** One line on why a model did not write it, where one was asked. */
  note?: string;
}

export interface ShownEvent {
  name: string;
  /** How often, or the cell of a table in words: "48 MB" and "under 2 kB". */
  seen: number | string;
  usual: number | string;
  lines: number[];
}

/** The answer to a question about a log. */
export interface AnswerView {
  kind: 'answer';
  reportId: string;
  fileName: string;
  paragraphs: string[];
  /** Log lines: foreign text, to be shown as code. */
  lines: { line: number; text: string }[];
  /** Numbers of the report that are worth a press, at most three. */
  numbers: number[];
  /** Who chose the words. */
  note?: string;
  language?: string;
}

/** Something went wrong, and what to do about it. */
export interface ProblemView {
  kind: 'problem';
  /** The file it is about, where there is one. */
  fileName?: string;
  message: string;
  hint: string;
}

/** A short word to one person: "Number 3 is explained already." */
export interface NoticeView {
  kind: 'notice';
  text: string;
  link?: { label: string; url: string };
  /** Without digits on them. */
  buttons?: { label: string; action: Action }[];
}

/** Help, status, and the platform's home page: a title and sections of paragraphs. */
export interface TextView {
  kind: 'text';
  title: string;
  sections: { heading: string; paragraphs: string[]; buttons?: TextButton[] }[];
  language?: string;
}

/** Below a section, where the platform shows any: a web address, or what a press sends. */
export interface TextButton {
  label: string;
  url?: string;
  value?: string;
}

/** A picture in PNG, and what it tells in words, for who can not see it: at most 1,002 characters of foreign text. */
export interface Picture {
  name: string;
  description: string;
  png: Uint8Array;
  language?: string;
}

export interface TextFile {
  name: string;
  /** Said beside it. */
  comment: string;
  text: string;
  /** HTML, of which nobody reads the first lines. Default: a list. */
  isPage?: boolean;
  language?: string;
}

/** Numbered buttons a page: what a person still reads on a phone. */
export const CHOICES_A_PAGE = 7;

/** How many pages the numbered buttons of a report take: at least one. */
export function pagesOf({ anomalies }: { anomalies: readonly unknown[] }): number {
  return Math.max(1, Math.ceil(anomalies.length / CHOICES_A_PAGE));
}

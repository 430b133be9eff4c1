import type { Chart } from '../../../draw/chart.ts';
import type { SampleLine } from '../../../explain/evidence/evidence.ts';
import type { Explanation } from '../../../explain/explainer.ts';
import type { Grade } from '../../../knowledge/kind.ts';
import type { headingsIn } from '../words/evidence-words.ts';

/** A report to send on, in plain texts that whoever draws it has to escape. */
export interface Page {
  name: string;
  /** "5,194 log lines, 300 sessions" */
  size: string;
  headline: string;
  summary: string[];
  /** Null where the log tells too little to draw. */
  chart: Chart | null;
  notes: string[];
  findings: PageFinding[];
  /** What is left out, in a sentence; '' where all is there. */
  more: string;
}

export interface PageFinding {
  number: number;
  title: string;
  /** "danger"; of sessions "very unusual". */
  severity: string;
  /** What that is as a grade, for its colour. */
  grade: Grade;
  /** When it was, else which lines; of sessions which ones. */
  where: string;
  explanation: Explanation;
  /** Null where we have none in the language of the explanation. */
  headings: ReturnType<typeof headingsIn>;
  /** When it was, and in which order what happened. */
  course: string[];
  samples: SampleLine[];
  writtenBy: string;
}

/** What a person may still read, of a list that was not asked for as a whole. */
export const MOST_ON_A_PAGE = 30;

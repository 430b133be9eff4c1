import type { Grade } from '../knowledge/kind.ts';

/** A log at a glance, as it is drawn: bars, perhaps a limit, and the numbers above them. */
export interface Chart {
  /** What it shows, in a sentence or two. */
  caption: string;
  /** Heights from left to right, 0 to 1. */
  bars: number[];
  /** Height of the limit; null where there is none. */
  limit: number | null;
  /** `at` is 0 to 1, from left to right, in the middle of a bar; those that come first are drawn where room is short. */
  marks: ChartMark[];
  /** What stands at both ends. */
  from: string;
  to: string;
}

export interface ChartMark {
  number: number;
  grade: Grade;
  at: number;
  /** How bad it is, and what: "danger: a copy was never received in full". */
  title: string;
}

/** Discord takes 1,024 characters for a picture's description, Slack 2,000. */
const MOST_CHARS = 1_000;

/** What the picture tells, for who can not see it: the caption, both ends, and the numbers from left to right. */
export function chartInWords({ caption, marks, from, to }: Chart): string {
  const numbers = [...new Map(marks.map((mark) => [mark.number, mark])).values()]
    .toSorted((a, b) => a.at - b.at)
    .map(({ number, title }) => ` ${number}: ${title}.`);
  const told = numbers.length === 0 ? '' : ' Numbers from left to right:';
  let text = `${caption} From ${from} to ${to}.${told}`;
  for (const one of numbers) {
    if (text.length + one.length > MOST_CHARS) return `${text} …`;
    text += one;
  }
  return text;
}

import { number } from '../text/count.ts';
import { type Grouping, MAX_OVERLAP, MAX_WINDOW_MS } from './group/grouping.ts';
import { compilePattern } from './group/session-pattern.ts';
import { UserError } from './user-error.ts';

/** How a person wants the lines grouped, as written; the program chooses where all are unset. */
export interface GroupingOptions {
  /** A column whose values are the sessions. */
  sessionColumn?: string | undefined;
  /** A regular expression (RE2) that finds session ids in the text. */
  sessionPattern?: string | undefined;
  /** A time such as `10m`: sessions are slices of so much time. */
  window?: string | undefined;
  /** A time: a slice begins every so often. Default: `window`, so that they do not overlap. */
  step?: string | undefined;
  /** Sessions are so many lines. */
  lines?: number | undefined;
}

const MAX_LINES = 1_000_000;

/** The grouping that the options ask for; null where they ask for none. Throws a UserError for a wrong one. */
export function parseGrouping(options: GroupingOptions): Grouping | null {
  const { sessionColumn, sessionPattern, window, step, lines } = options;
  const asked = [sessionColumn, sessionPattern, window, lines].filter(
    (value) => value !== undefined,
  );
  if (asked.length > 1) {
    throw wrong(
      'Lines can be grouped in one way only, and several were asked for.',
      'Give one of session column, session pattern, window and lines.',
    );
  }
  if (step !== undefined && window === undefined) {
    throw wrong('A step needs a window.', 'Say how long the windows are, such as 10m.');
  }
  if (sessionColumn === '' || sessionPattern === '') {
    throw wrong(
      'The session column or pattern is empty.',
      'Name a column, or write a pattern such as order-(\\d+).',
    );
  }
  if (sessionColumn !== undefined) return { by: 'column', column: sessionColumn };
  if (sessionPattern !== undefined) {
    compilePattern(sessionPattern);
    return { by: 'pattern', pattern: sessionPattern };
  }
  if (lines !== undefined) {
    if (!Number.isInteger(lines) || lines < 1 || lines > MAX_LINES) {
      throw wrong(
        'The number of lines of a window is not one that can be used.',
        `It must be a whole number from 1 to ${number(MAX_LINES)}.`,
      );
    }
    return { by: 'lines', lines };
  }
  if (window === undefined) return null;
  const windowMs = parseDuration(window);
  const stepMs = step === undefined ? windowMs : parseDuration(step);
  if (stepMs > windowMs || windowMs > MAX_OVERLAP * stepMs) {
    throw wrong(
      'The step does not fit the window.',
      `A step is at most as long as the window, and at least a ${MAX_OVERLAP}th of it.`,
    );
  }
  return { by: 'time', windowMs, stepMs };
}

const UNIT_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a text such as `30s`, `10m`, `1.5h` or `1d`. Throws a UserError for another text. */
function parseDuration(text: string): number {
  const [, count = '', unit = ''] =
    /^\s*(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|m|h|d)\s*$/.exec(text) ?? [];
  const ms = Math.round(Number(count) * (UNIT_MS[unit] ?? Number.NaN));
  if (!(ms >= 1 && ms <= MAX_WINDOW_MS)) {
    throw wrong(
      `${JSON.stringify(text.slice(0, 30))} is no length of time that can be used.`,
      'Write a number with a unit: 30s, 10m, 2h or 1d.',
    );
  }
  return ms;
}

function wrong(message: string, hint: string): UserError {
  return new UserError('E_GROUPING', message, hint);
}

import { LINE_TIMES } from './line-times.ts';
import { timedFormat } from './text-format.ts';

/** Any lines that begin with a time, whatever follows; a level where one stands next to it. */
export const TIMED_LINES = timedFormat('a text log with times', Object.values(LINE_TIMES), [
  /^[\])"']{0,2}[\s,;:|-]{1,5}(?<open>[[(<]?)(?<level>[A-Za-z]{3,11})(?<after>[\])>]?[\s:|,-]{1,5})/,
  /^[\])"']{0,2}[\s,;:|-]{1,5}/,
]);

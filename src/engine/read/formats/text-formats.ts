import {
  ANDROID_LOG,
  APPLICATION_LOG,
  BGL_LOG,
  CONTAINER_LOG,
  LEVEL_FIRST_LOG,
  NAMED_APPLICATION_LOG,
  THUNDERBIRD_LOG,
} from './application-logs.ts';
import { LINE_TIMES } from './line-times.ts';
import { LOGFMT } from './logfmt.ts';
import { type TextFormat, textFormat, timedFormat } from './text-format.ts';
import { ACCESS_LOG, APACHE_ERROR_LOG, NGINX_ERROR_LOG } from './web-servers.ts';

/** Any lines that begin with a time, whatever follows; a level where one stands next to it. */
const TIMED_LINES = timedFormat('a text log with times', Object.values(LINE_TIMES), [
  /^[\])"']{0,2}[\s,;:|-]{1,5}(?<open>[[(<]?)(?<level>[A-Za-z]{3,11})(?<after>[\])>]?[\s:|,-]{1,5})/,
  /^[\])"']{0,2}[\s,;:|-]{1,5}/,
]);

/** Hadoop's file system as loghub has it: `081109 203518 143 INFO dfs.DataNode$X: text`. */
const HDFS = textFormat(
  'an HDFS log',
  [/^(?<time>\d{6} \d{6}) (?<pid>\d+) (?<level>[A-Z]{4,8}) (?:[\w.$-]{1,200}): ?/],
  ['pid'],
);

/** RFC 3164, as rsyslog and journald write it; RFC 5424; both with ISO times as well. */
const SYSLOG = textFormat(
  'a syslog file',
  [
    /^(?:<\d{1,3}>)?(?<time>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) (?<host>\S+) (?<program>[^\s:[\]]{1,100})(?:\[(?<pid>\d+)\])?: ?/,
    /^(?:<\d{1,3}>)?(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)) (?<host>[\w.-]{1,200}) (?<program>[^\s:[\]]{1,100})(?:\[(?<pid>\d{1,10})\])?: /,
    /^<\d{1,3}>1 (?<time>\S+) (?<host>\S+) (?<program>\S+) (?<pid>\S+) \S+ (?:-|\[[^\]]{0,500}\]) ?/,
    // A line without a program, such as "last message repeated 3 times".
    /^(?:<\d{1,3}>)?(?<time>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) (?<host>\S+) (?=last message|message repeated|---)/,
  ],
  ['pid', 'host'],
);

/** The more telling come first. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  HDFS,
  ACCESS_LOG,
  NGINX_ERROR_LOG,
  APACHE_ERROR_LOG,
  BGL_LOG,
  THUNDERBIRD_LOG,
  ANDROID_LOG,
  CONTAINER_LOG,
  SYSLOG,
  NAMED_APPLICATION_LOG,
  APPLICATION_LOG,
  LEVEL_FIRST_LOG,
  LOGFMT,
  TIMED_LINES,
];

/** The format that reads most of these lines, and how many it reads; null where none reads one. */
export function textFormatOf(
  lines: readonly string[],
): { format: TextFormat; read: number } | null {
  let best: { format: TextFormat; read: number } | null = null;
  for (const format of TEXT_FORMATS) {
    const read = lines.filter((line) => format.read(line) !== null).length;
    // A more telling format need not read every line that the next one would.
    if (read > 0 && (best === null || 0.8 * read > best.read)) best = { format, read };
  }
  return best;
}

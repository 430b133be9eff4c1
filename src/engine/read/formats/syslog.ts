import { ISO_TIME, textFormat } from './text-format.ts';

/** RFC 3164, as rsyslog and journald write it; RFC 5424; both with ISO times as well. */
export const SYSLOG = textFormat(
  'a syslog file',
  [
    /^(?:<\d{1,3}>)?(?<time>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) (?<host>\S+) (?<program>[^\s:[\]]{1,100})(?:\[(?<pid>\d+)\])?: ?/,
    new RegExp(
      `^(?:<\\d{1,3}>)?${ISO_TIME} (?<host>[\\w.-]+) (?<program>[^\\s:[\\]]{1,100})(?:\\[(?<pid>\\d+)\\])?: `,
    ),
    /^<\d{1,3}>1 (?<time>\S+) (?<host>\S+) (?<program>\S+) (?<pid>\S+) \S+ (?:-|\[[^\]]{0,500}\]) ?/,
    // A line without a program, such as "last message repeated 3 times".
    /^(?:<\d{1,3}>)?(?<time>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) (?<host>\S+) (?=last message|message repeated|---)/,
  ],
  ['pid', 'host'],
);

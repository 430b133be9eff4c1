import { textFormat } from './text-format.ts';

/** RFC 3164, as rsyslog and journald write it; RFC 5424; both with ISO times as well. */
export const SYSLOG = textFormat(
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

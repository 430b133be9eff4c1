import { LINE_TIMES } from './line-times.ts';
import { textFormat, timedFormat } from './text-format.ts';

const { iso, shortDate, clock } = LINE_TIMES;

/**
 * Lines of programs that write time, level and text, in the usual orders of log4j, Logback, Log4j 2,
 * Spring Boot, Python's logging and OpenStack's oslo.log.
 */
export const APPLICATION_LOG = timedFormat(
  'an application log (time, level, text)',
  [iso, shortDate, clock],
  [
    // time 2931 INFO nova.compute.manager [req-…] text
    /^ (?<pid>\d{1,10}) (?<level>[A-Z]{3,8}) [\w.]{1,200} (?=\[)/,
    // time  INFO 1234 --- [app] [  main] c.e.App : text
    /^ {1,3}(?<level>[A-Z]{3,8}) {1,3}(?<pid>\d{1,10}) --- (?:\[[^\]]{0,100}\] )?\[ {0,50}(?<thread>[^\]]{1,200})\] [\w.$[\]/-]{1,200} {1,80}: /,
    // time LEVEL [thread] component: text
    /^\]?(?: - |[,;] ?| {1,10})(?:\[[^\]]{1,200}\] )?(?<open>[[(<]?)(?<level>[A-Za-z]{3,11})(?<after>[\])>]?(?:: ?| {1,30}))\[(?<thread>[^\]:=]{1,200})\]:? {1,10}(?:[\w$./-]{1,200}(?: ?: | - |: ?)|[\w$/-]{1,50}(?:[.$][\w$/-]{1,50}){1,20} {1,80}(?:- )?)?/,
    // [time] [thread] LEVEL component - text
    /^\]?(?: - |[,;] ?| {1,10}|\|)(?:\[(?<thread>[^\]:=]{1,200})\] {1,10})?(?:- )?(?<open>[[(<]?)(?<level>[A-Za-z]{3,11})(?<after>[\])>]?(?: - |: ?| {1,30}|\|))(?:[\w$./-]{1,200}(?: ?: | - |: ?)|[\w$/-]{1,50}(?:[.$][\w$/-]{1,50}){1,20} {1,80}(?:- )?)?/,
    // Python: time - name - LEVEL - text
    /^ (?:- )?[\w.$-]{1,100}(?:\[(?<pid>\d{1,10})\])? (?:- )?(?<open>\[?)(?<level>[A-Z]{3,11})(?<after>\]?(?::| -)? {1,10})/,
  ],
  ['thread', 'pid'],
);

/** A file name before the time, as loghub's OpenStack lines have. */
export const NAMED_APPLICATION_LOG = textFormat(
  'an application log (time, level, text)',
  [
    /^[\w-]{1,50}\.log\S{0,50} (?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})?) (?<pid>\d{1,10}) (?<level>[A-Z]{4,8}) [\w.]{1,200} (?=\[)/,
  ],
  ['thread', 'pid'],
);

/** LEVEL first: `INFO 2024-01-02 03:04:05,678 text`, `[INFO] 2024-… text`, `I0102 03:04:05.678 1 a.go:2] text`. */
export const LEVEL_FIRST_LOG = textFormat(
  'an application log (level, time, text)',
  [
    /^[[(<]?(?<level>TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|SEVERE|FATAL|CRITICAL)[\])>]?:? {1,10}[[(]?(?<time>\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?)[\])]?(?: - |: ?| {1,10})/,
    /^(?<level>[IWEF])(?<month>\d\d)(?<day>\d\d) (?<clock>\d\d:\d\d:\d\d\.\d{1,9}) {1,10}(?<thread>\d{1,10}) [\w./-]{1,100}:\d{1,6}\] /,
  ],
  ['thread'],
);

/** `03-17 16:13:38.811  1702  2395 D WindowManager: text` */
export const ANDROID_LOG = textFormat(
  'an Android log (logcat)',
  [
    /^(?<time>(?:\d{4}-)?\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}) +(?<pid>\d+) +(?<tid>\d+) (?<level>[VDIWEFA]) [^:\n]{0,100}: /,
  ],
  ['tid', 'pid'],
);

/** Kubernetes nodes (CRI): `2024-01-02T03:04:05.678901234Z stdout F text`. */
export const CONTAINER_LOG = timedFormat('a container log', [iso], [/^ (?:stdout|stderr) [FP] /]);

/** Supercomputers as loghub has them: `- 1117838570 2005.06.03 R02-M1 2005-06-… R02-M1 RAS KERNEL INFO text`. */
export const BGL_LOG = textFormat(
  'a BlueGene/L log',
  [
    /^\S+ (?<time>\d{10}) \d{4}\.\d\d\.\d\d (?<node>\S+) \d{4}-\d\d-\d\d-[\d.]+ \S+ \w+ \w+ (?<level>[A-Z]+) /,
  ],
  ['node'],
);

/** And `- 1131566461 2005.11.09 dn228 Nov 9 12:01:01 dn228/dn228 crond[2915]: text`. */
export const THUNDERBIRD_LOG = textFormat(
  'a supercomputer log (syslog)',
  [
    /^\S+ (?<time>\d{10}) \d{4}\.\d\d\.\d\d (?<host>\S+) [A-Z][a-z]{2} +\d+ \d\d:\d\d:\d\d \S+ [^\s:[\]]{0,100}(?:\[(?<pid>\d+)\])?: ?/,
  ],
  ['pid', 'host'],
);

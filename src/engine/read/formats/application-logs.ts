import { ISO_TIME, LEVEL, textFormat } from './text-format.ts';

const TIMES = [
  ISO_TIME,
  '(?<time>\\d\\d/\\d\\d/\\d\\d(?:\\d\\d)? \\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?)',
  '(?<time>\\d\\d[ -/][A-Z][a-z]{2}[ -/]\\d{4}[ :T]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?: [+-]\\d{4})?)',
  '(?<time>\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?)',
];
const THREAD = '\\[(?<thread>[^\\]]{1,200})\\]';
const COMPONENT =
  '(?:[\\w$/-]+(?:[.$][\\w$/-]+){0,20}(?: ?: | - |: ?)|[\\w$/-]+(?:[.$][\\w$/-]+){1,20} +(?:- +)?)';

/**
 * Lines of programs that write time, level and text, in the usual orders of log4j, Logback, Log4j 2,
 * Spring Boot, Python's logging and OpenStack's oslo.log.
 */
export const APPLICATION_LOG = textFormat(
  'an application log (time, level, text)',
  TIMES.flatMap((time) => [
    // 2017-05-16 00:00:04.500 2931 INFO nova.compute.manager [req-…] [instance: …] text
    new RegExp(`^(?:[\\w-]+\\.log\\S* )?${time} (?<pid>\\d{1,10}) ${LEVEL} (?:[\\w.]+) (?=\\[)`),
    // 2024-01-02T03:04:05.678Z  INFO 1234 --- [app] [  main] c.e.App : text
    new RegExp(
      `^${time} +${LEVEL} +(?<pid>\\d{1,10}) +--- +(?:\\[[^\\]]{0,100}\\] +)?${THREAD} +[\\w.$\\[\\]/-]+ +: `,
    ),
    // time LEVEL [thread] component: text
    new RegExp(
      `^\\[?${time}\\]?(?: +- +|[,;] *| +)(?:\\[[^\\]]{1,200}\\] +)?[\\[(<]?${LEVEL}[\\])>]?(?:: *| +)${THREAD}:? +(?:${COMPONENT})?`,
    ),
    // [time] [thread] LEVEL component - text; time LEVEL [thread] component: text
    new RegExp(
      `^\\[?${time}\\]?(?: +- +|[,;] *| +|\\|)(?:${THREAD} +)?(?:- +)?[\\[(<]?${LEVEL}[\\])>]?(?: +- +|: *| +|\\|)(?:${COMPONENT})?`,
    ),
    // Python: time - name - LEVEL - text
    new RegExp(`^${time} (?:- )?[\\w.$-]{1,100}(?:\\[(?<pid>\\d+)\\])? (?:- )?${LEVEL}(?::| -)? +`),
  ]),
  ['thread', 'pid'],
);

/** LEVEL first: `INFO 2024-01-02 03:04:05,678 text`, `[INFO] 2024-… text`, `I0102 03:04:05.678 1 a.go:2] text`. */
export const LEVEL_FIRST_LOG = textFormat(
  'an application log (level, time, text)',
  [
    new RegExp(`^[\\[(<]?${LEVEL}[\\])>]?:? +[\\[(]?${ISO_TIME}[\\])]?(?: +- +|: *| +)`),
    /^(?<level>[IWEF])(?<month>\d\d)(?<day>\d\d) (?<clock>\d\d:\d\d:\d\d\.\d{1,9}) +(?<thread>\d+) [\w./-]+:\d+\] /,
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
export const CONTAINER_LOG = textFormat('a container log', [
  new RegExp(`^${ISO_TIME} (?:stdout|stderr) [FP] `),
]);

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

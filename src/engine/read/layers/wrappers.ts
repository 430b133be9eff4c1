import { isLevelWord, priorityLevel } from './levels.ts';

/** What a program that carries lines puts before each of them. */
export interface Wrapper {
  /** In plain words, so that "… inside docker compose output" reads well; as a name of its own with an article. */
  name: string;
  /** The name where nothing is known of what is inside. */
  alone: string;
  keys: readonly string[];
  /** Null for a line without it. */
  read(line: string): Wrapped | null;
  /** Whether these lines, each of which has it, are of it together. */
  isOf?(lines: readonly string[]): boolean;
}

export interface Wrapped {
  /** '' where the wrapper tells none. */
  time: string;
  level: string;
  rest: string;
  /** Beside `Wrapper.keys`. */
  keys: string[];
}

const MAX_HEAD_CHARS = 1000;

/** A wrapper by its beginnings: the groups `time`, `level` and `priority`, and those that `keys` names. */
function wrapper(
  name: string,
  alone: string,
  heads: readonly RegExp[],
  keys: readonly string[],
  fits: (groups: Record<string, string | undefined>) => boolean = () => true,
): Wrapper {
  return {
    name,
    alone,
    keys,
    read(line) {
      const start = line.length > MAX_HEAD_CHARS ? line.slice(0, MAX_HEAD_CHARS) : line;
      for (const head of heads) {
        const match = head.exec(start);
        if (match === null) continue;
        const groups: Record<string, string | undefined> = match.groups ?? {};
        if (!fits(groups)) continue;
        return {
          time: groups.time ?? '',
          level: groups.level ?? priorityLevel(groups.priority ?? ''),
          rest: line.slice(match[0].length),
          keys: keys.map((key) => groups[key] ?? ''),
        };
      }
      return null;
    },
  };
}

/** RFC 3164, as rsyslog and journald write it, with months of any language, a year or an ISO time; RFC 5424. */
export const SYSLOG = wrapper(
  'syslog',
  'a syslog file',
  [
    /^(?:<(?<priority>\d{1,3})>)?(?<time>\p{L}{3,9}\.? {1,2}\d{1,2} (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d{1,6})?(?: \d{4}(?= ))?) {1,2}(?<host>[^\s[\]<>]{1,200})(?<!:) (?:(?:[a-z0-9]{2,10}\.)?(?<level>[a-z]{3,7}) )?(?<service>[^\s:[\]]{1,100})(?:\[(?<pid>\d{1,10})\])?: ?/u,
    /^(?:<(?<priority>\d{1,3})>)?(?<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)) (?<host>[\w.:-]{1,200})(?<!:) (?:(?:[a-z0-9]{2,10}\.)?(?<level>[a-z]{3,7}) )?(?<service>[^\s:[\]]{1,100})(?:\[(?<pid>\d{1,10})\])?: /,
    /^(?:<(?<priority>\d{1,3})>)\d{1,2} (?<time>\S{1,40}) (?<host>\S{1,255}) (?<service>\S{1,48}) (?<pid>\S{1,128}) \S{1,32} (?:-|(?:\[(?:[^\]"]|"(?:[^"\\]|\\.){0,300}"){0,100}\]){1,5}) ?(?:\ufeff)?/,
    // The same as rsyslog writes it into a file: without priority and version
    /^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)) (?<host>\S{1,255}) (?<service>[^\s:[\]]{1,48}) (?<pid>\d{1,10}|-) [\w-]{1,32} (?:- {1,2}|\[[\w.-]{1,32}(?:@\d{1,10})? [\w.-]{1,32}=(?:[^\]"]|"(?:[^"\\]|\\.){0,300}"){0,100}\] )/,
    // OpenWrt's logread: a whole date, the priority in words, and no host
    /^(?<time>[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})? \d{4}) [a-z0-9]{2,10}\.(?<level>[a-z]{3,7}) (?<service>[^\s:[\]]{1,100})(?:\[(?<pid>\d{1,10})\])?: ?/,
    // Citrix's: `<local0.err>` and a second time
    /^(?<time>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) <[a-z0-9]{2,10}\.(?<level>[a-z]{3,7})> (?<host>\S{1,200}) (?:\d\d\/\d\d\/\d{4}:\d\d:\d\d:\d\d (?:GMT )?)?(?=(?<service>\S{1,48}))/,
    // Apple's: the level follows the program
    /^(?<time>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) (?:(?<host>[^\s[\]]{1,200}) )?(?<service>[^\s:[\]]{1,100})\[(?<pid>\d{1,10})\] <(?<level>[A-Z][a-z]{3,9})>:? /,
    // A line without a program, such as "last message repeated 3 times".
    /^(?:<(?<priority>\d{1,3})>)?(?<time>[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) (?<host>\S{1,200}) (?=last message|message repeated|---)/,
  ],
  ['pid', 'host', 'service'],
  // `…Z ERROR db: text` is no syslog from the host ERROR.
  ({ host = '', service = '', level }) =>
    !isLevelWord(host) &&
    !(isLevelWord(service) && service === service.toUpperCase()) &&
    (level === undefined || isLevelWord(level)),
);

/** `grep -n`, and `grep -Hn` of several files: line numbers that rise, but where another file begins. */
const GREP: Wrapper = {
  ...wrapper(
    'grep output',
    'the output of grep',
    [
      /^(?:(?<file>[\w./-]{1,200}\.(?:log|txt|out|json)(?:\.\d{1,3})?):)?(?<number>\d{1,9})[:-](?=[[{<"]|\d{4}[-/]|[A-Z][a-z]{2} )/,
    ],
    ['file'],
  ),
  isOf(lines) {
    const numbers = lines.map((line) => /^(?:[^:\d][^:]{0,210}:)?(\d{1,9})[:-]/.exec(line)?.[1]);
    const falls = numbers.filter(
      (number, at) => at > 0 && Number(number) <= Number(numbers[at - 1]),
    );
    return lines.length > 1 && falls.length <= MOST_FALLS * lines.length;
  },
};

const MOST_FALLS = 0.1;

/** From the outside in. */
export const WRAPPERS: readonly Wrapper[] = [
  // kubectl logs --prefix; stern's and kail's
  wrapper(
    'kubectl output',
    'the output of kubectl',
    [
      /^\[pod\/(?<pod>[^/\]\s]{1,253})\/(?<service>[^\]\s]{1,253})\] ?/,
      /^(?:[+-] )?(?<pod>[a-z0-9][a-z0-9.-]{0,200}-[a-z0-9]{4,10}) › (?<service>[a-z0-9][a-z0-9.-]{0,100}) ?/,
    ],
    ['pod', 'service'],
  ),
  // Kubernetes nodes: `2024-01-02T03:04:05.678901234Z stdout F text`
  wrapper(
    'a container log',
    'a container log',
    [
      /^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)) (?:stdout|stderr) [FP] /,
    ],
    [],
  ),
  // Cloud Foundry: `2026-03-14T09:14:07.12+0100 [APP/PROC/WEB/0] OUT text`, ERR for what went to stderr
  wrapper(
    'Cloud Foundry output',
    'the output of Cloud Foundry',
    [
      /^ {0,4}(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)) \[(?<service>[A-Z]{2,8}(?:\/[\w.-]{1,60}){1,5})\] {1,4}(?:OUT|ERR) /,
    ],
    ['service'],
  ),
  // GitLab's job logs: a time, the number of the stream, and O (out), E (error) or + (more of the line)
  wrapper(
    'a GitLab job log',
    'a GitLab job log',
    [/^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) [0-9a-f]{2}[OE][+ ]?/],
    [],
  ),
  // gh run view --log: job, step and line apart by tabs
  wrapper(
    'a GitHub Actions log',
    'a GitHub Actions log',
    [
      /^(?<service>[^\t]{1,100})\t(?<step>[^\t]{1,100})\t\ufeff?(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z) ?(?:##\[(?:(?<level>error|warning|notice|debug)|group|command|section)\])?/,
      /^\ufeff?(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z) (?:##\[(?:(?<level>error|warning|notice|debug)|group|command|section)\])?/,
    ],
    ['service', 'step'],
  ),
  // The service wrapper of Tanuki: `INFO   | jvm 1    | 2015/05/24 07:35:50 | text`
  wrapper(
    'a service wrapper',
    'the log of a Java service wrapper',
    [
      /^(?<level>[A-Z]{4,6}) {1,4}\| (?<service>[^|]{1,20}?) {0,10}\| (?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{3})?) \| ?/,
    ],
    ['service'],
  ),
  // docker compose logs, foreman and the like: `db-1  | text`
  wrapper(
    'docker compose output',
    'the output of docker compose',
    [
      /^(?<service>[A-Za-z][\w.-]{0,100}) {1,60}\| ?/,
      // How a service ended is told beside its lines.
      /^(?<service>[A-Za-z][\w.-]{0,100}) (?=exited with code \d{1,3}\b)/,
      /^(?:\d\d:\d\d:\d\d )(?<service>[A-Za-z][\w.-]{0,100}\.\d{1,3}) {1,60}\| ?/,
    ],
    ['service'],
    ({ service = '' }) => !isLevelWord(service),
  ),
  SYSLOG,
  GREP,
];

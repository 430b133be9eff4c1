import { civilDate, two } from '../time/civil-time.ts';
import { type TextFormat, type TextLine, textFormat } from './text-format.ts';

/** HP's and Aruba's switches: `W 03/14/26 09:14:07 00419 auth: text`, with the number of the event. */
export const PROCURVE_LOG: TextFormat = withTime(
  textFormat(
    'a ProCurve switch log',
    [
      /^(?<level>[IWMDE]) (?<time>\d\d\/\d\d\/\d\d \d\d:\d\d:\d\d) \d{5} (?<service>[\w-]{1,30}): {1,3}/,
    ],
    ['service'],
  ),
  (time) => time,
  // M is a major fault.
  ({ level }) => (level === 'M' ? 'error' : level),
);

/** VMware's kernel: `2026-03-14T09:14:07.123Z cpu3:2097 opID=ab12)WARNING: NMP: text`. */
export const VMKERNEL_LOG = textFormat('a VMware kernel log', [
  /^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (?:[A-Z][a-z]\(\d{1,3}\) vmk(?:ernel|warning): )?cpu\d{1,4}:\d{1,10}(?: opID=[\w-]{1,40})?\)(?:(?<level>WARNING|ALERT|PANIC): )?/,
]);

/** vCenter and ESXi's programs: `2026-03-14T09:14:07.123Z info vpxd[45715] [Originator@6876 sub=vpxLro opID=7e12] text`. */
export const VMWARE_LOG = textFormat(
  'a VMware log',
  [
    /^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}(?:Z|[+-]\d\d:\d\d)) (?<level>[a-z]{4,8}) (?<service>[\w-]{1,40})\[(?<pid>\w{1,20})\] \[Originator@\d{1,6} sub=(?<component>[^\s\]]{1,100})[^\]]{0,300}\] /,
    /^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}(?:Z|[+-]\d\d:\d\d)) (?<level>In|Db|Wa|Er|Cr|Al|Em|No)\(\d{1,4}\)\+? (?<service>[\w-]{1,40})\[(?<pid>\w{1,20})\]: {1,2}\[Originator@\d{1,6} sub=(?<component>[^\s\]]{1,100})[^\]]{0,300}\] /,
  ],
  ['component', 'service', 'pid'],
);

/** Factorio: `   1.234 Info ServerMultiplayerManager.cpp:123: text`, with seconds since the start. */
export const FACTORIO_LOG: TextFormat = withTime(
  textFormat('a Factorio log', [
    /^ {0,6}(?<time>\d{1,8}\.\d{3}) (?:(?<level>Info|Warning|Error|Verbose|Debug) \w{1,60}\.cpp:\d{1,6}: |(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d; Factorio |[A-Z][a-z]))/,
  ]),
  (time) => `[${time}]`,
);

/** Espressif's chips: `E (5678) esp-tls: text`, with milliseconds since the start. */
export const ESP_LOG: TextFormat = withTime(
  textFormat(
    'an ESP-IDF log',
    [/^(?<level>[EWIDV]) \((?<time>\d{1,10})\) (?<service>[\w./-]{1,60}(?: [\w./-]{1,30})?) ?: ?/],
    ['service'],
  ),
  (time) => `[${Math.floor(Number(time) / 1000)}.${String(Number(time) % 1000).padStart(3, '0')}]`,
);

/** Unreal Engine: `[2026.03.14-08.14.09:223][ 12]LogNet: Warning: text`. */
export const UNREAL_LOG: TextFormat = withTime(
  textFormat(
    'an Unreal Engine log',
    [
      /^\[(?<time>\d{4}\.\d\d\.\d\d-\d\d\.\d\d\.\d\d:\d{3})\]\[ {0,3}\d{1,10}\](?<service>[A-Za-z]\w{0,60}): (?:(?<level>Fatal|Error|Warning|Display|Log|VeryVerbose|Verbose): )?/,
    ],
    ['service'],
  ),
  (time) => time.replace(/^(....)\.(..)\.(..)-(..)\.(..)\.(..):/, '$1-$2-$3 $4:$5:$6.'),
);

/** The letter that ends the number of a message of IBM's says how grave it is. */
const Z_LEVELS: Record<string, string> = {
  ...{ I: 'info', W: 'warning', E: 'error', A: 'warning', S: 'critical', D: 'warning' },
};

/** z/OS, its system log: `N 0000000 SYS1     26073 09:14:10.00 JOB00123 00000090  IEF450I text`. */
export const ZOS_SYSLOG: TextFormat = withTime(
  textFormat(
    'a z/OS system log',
    [
      /^[NWMXOCD][CRI ]? ?[0-9A-F]{7} (?<host>[\w$#@]{1,8}) {1,10}(?<time>\d{5} \d\d:\d\d:\d\d\.\d\d) (?<service>[\w$#@]{1,8}|) {1,10}(?:[0-9A-F]{8} {1,3})?/,
    ],
    ['service', 'host'],
  ),
  (time) => `${dayOfYear(time.slice(0, 5))} ${time.slice(6)}`,
  ({ message }) => Z_LEVELS[/^[$A-Z]{3,5}\d{3,5}([A-Z])\b/.exec(message)?.[1] ?? ''] ?? '',
);

/** `26073` as `2026-03-14`; as it is where there is no such day. */
function dayOfYear(text: string): string {
  const year = 2000 + Number(text.slice(0, 2));
  const place = Number(text.slice(2));
  if (place < 1 || place > 366) return text;
  const [, month, day] = civilDate(Date.UTC(year, 0, place) / 86_400_000);
  return `${year}-${two(month)}-${two(day)}`;
}

/** A format whose times, and perhaps levels, are written as other logs write them. */
function withTime(
  format: TextFormat,
  timeOf: (time: string) => string,
  levelOf: ((line: TextLine) => string) | null = null,
): TextFormat {
  return {
    ...format,
    hasLevels: format.hasLevels || levelOf !== null,
    read(line) {
      const read = format.read(line);
      if (read === null) return null;
      return { ...read, time: timeOf(read.time), level: levelOf?.(read) ?? read.level };
    },
  };
}

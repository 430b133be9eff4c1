import { two } from '../time/civil-time.ts';
import { type TextFormat, textFormat } from './text-format.ts';

/** macOS, `log show`: `2026-03-14 10:00:14.126123+0100 0x1f3a Error 0x0 512 0 locationd: [com.apple.x:y] text`. */
export const MACOS_LOG = textFormat(
  'a macOS unified log',
  [
    /^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3,6}(?:[+-]\d{4})?) (?<thread>0x[0-9a-f]{1,16}) {1,12}(?<level>Default|Info|Debug|Error|Fault) {1,12}0x[0-9a-f]{1,16} {1,22}(?<pid>\d{1,10}) {1,8}\d{1,6} {1,6}(?<service>[^:]{1,100}): /,
  ],
  ['service', 'pid', 'thread'],
);

/** SAP HANA's traces: `[5234]{-1}[-1/-1] 2026-03-14 10:00:14.126123 e Backup BackupMgr.cpp(00042) : text`. */
export const HANA_LOG = textFormat(
  'an SAP HANA trace',
  [
    /^\[(?<thread>\d{1,10})\]\{-?\d{1,12}\}\[-?\d{1,20}\/-?\d{1,20}\] (?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}) (?<level>[fewid]) (?<service>\S{1,60}) {1,40}[\w.-]{1,100}\(\d{1,6}\) : /,
  ],
  ['service', 'thread'],
);

/** SAP's work processes: `M  *** ERROR => text [file.c 12]`, and lines without a level between them. */
export const SAP_TRACE = textFormat('an SAP developer trace', [
  /^[A-Z] {2}\*\*\* (?<level>ERROR|WARNING) => /,
  /^[A-Z] {2}(?=[A-Za-z*<[-])/,
]);

/** Zabbix: `  1234:20260314:100014.126 text`. */
export const ZABBIX_LOG = textFormat(
  'a Zabbix log',
  [/^ {0,8}(?<pid>\d{1,10}):(?<time>\d{8}:\d{6}\.\d{3}) /],
  ['pid'],
);

/** Nagios and Icinga: `[1773480000] SERVICE ALERT: web1;HTTP;CRITICAL;HARD;3;text`. */
export const NAGIOS_LOG = textFormat('a Nagios log', [
  /^\[(?<time>\d{10})\] (?=[A-Z ]{4,40}: [^;]{1,200};(?:[^;]{0,200};)?(?<level>CRITICAL|WARNING|DOWN|UNREACHABLE|UNKNOWN|OK|UP);)/,
  /^\[(?<time>\d{10})\] (?=(?:EXTERNAL COMMAND|PASSIVE (?:SERVICE|HOST) CHECK|(?:SERVICE|HOST) [A-Z ]{4,40}|LOG ROTATION|LOG VERSION|Auto-save of [\w ]{1,40}): )/,
]);

/** Chromium, as browsers and many desktop programs write it: `[1234:5678:0314/100014.126:ERROR:network.cc(97)] text`. */
export const CHROMIUM_LOG: TextFormat = withClock(
  textFormat(
    'a Chromium log',
    [
      /^\[(?:(?<pid>\d{1,10}):(?<thread>\d{1,20}):)?(?<time>\d{4}\/\d{6}(?:\.\d{1,6})?):(?<level>VERBOSE\d{0,2}|INFO|WARNING|ERROR|FATAL):[\w./-]{1,200}(?:\(\d{1,6}\)|:\d{1,6})\] /,
    ],
    ['thread', 'pid'],
  ),
);

/** Microsoft's CMTrace, as Configuration Manager and Intune write it: 1 informs, 2 warns, 3 is an error; minutes to be added for UTC follow the time. */
export const CMTRACE_LOG: TextFormat = {
  name: 'a CMTrace log (Configuration Manager)',
  keys: ['component', 'thread'],
  hasLevels: true,
  hasTimes: true,
  leads: true,
  read(line) {
    if (!line.startsWith('<![LOG[')) return null;
    const end = line.lastIndexOf(']LOG]!>');
    const told = end === -1 ? null : CMTRACE_END.exec(line.slice(end + 7, end + 1000));
    if (!told) return null;
    const [, clock, west = '+0', month, day, year, component = '', type = '', thread = ''] = told;
    return {
      time: `${year}-${month}-${day} ${clock}${zoneOf(-Number(west))}`,
      level: ['info', 'warning', 'error'][Number(type) - 1]!,
      message: line.slice(7, end),
      keys: [component, thread],
    };
  },
};

const CMTRACE_END =
  /^<time="(\d\d:\d\d:\d\d\.\d{3})\d{0,4}([+-]\d{1,3})?" date="(\d\d?)-(\d\d?)-(\d{4})" component="([^"]{0,100})" context="[^"]{0,200}" type="([123])" thread="(\d{0,10})"/;

/** Minutes ahead of UTC as `+01:00`. */
function zoneOf(minutes: number): string {
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** `0314/100014.126` as `03-14 10:00:14.126`. */
function withClock(format: TextFormat): TextFormat {
  return {
    ...format,
    read(line) {
      const read = format.read(line);
      if (read === null) return null;
      const time = read.time.replace(/^(..)(..)\/(..)(..)/, '$1-$2 $3:$4:');
      return { ...read, time };
    },
  };
}

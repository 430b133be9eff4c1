import { type TextFormat, textFormat } from './text-format.ts';

/** A file name before the time, as loghub's OpenStack lines have. */
export const NAMED_APPLICATION_LOG = textFormat(
  'an application log (time, level, text)',
  [
    /^[\w-]{1,50}\.log\S{0,50} (?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})?) (?<pid>\d{1,10}) (?<level>[A-Z]{4,8}) [\w.]{1,200} (?=\[)/,
  ],
  ['thread', 'pid'],
);

/** Odoo: `2026-03-14 09:14:09,123 2311 ERROR shop odoo.sql_db: text`, with the database. */
export const ODOO_LOG = textFormat(
  'an Odoo log',
  [
    /^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) (?<pid>\d{1,10}) (?<level>[A-Z]{4,8}) (?<database>[\w?.-]{1,63}) (?<component>(?:odoo|openerp|werkzeug|py)[\w.]{0,200}): /,
  ],
  ['database', 'component', 'pid'],
);

/** Google's logging: `I0102 03:04:05.678 1 a.go:2] text`; CockroachDB's with a year: `I260102 03:04:05.678 1 server/node.go:2 ⋮ [n1] 7  text`. */
export const GLOG = textFormat(
  'an application log (level, time, text)',
  [
    /^(?<level>[IWEF])(?<month>\d\d)(?<day>\d\d) (?<clock>\d\d:\d\d:\d\d\.\d{1,9}) {1,20}(?:(?<thread>[\w-]{1,30}) )?[\w./-]{1,100}:\d{1,6}\] /,
    /^(?<level>[IWEF])(?<time>\d{6} \d\d:\d\d:\d\d\.\d{6}) (?<thread>\d{1,10}) [\w./@-]{1,150}:\d{1,6} (?:⋮ )?(?:\[[^\]]{0,200}\] {1,2})?(?:\d{1,12} {2})?/,
  ],
  ['thread'],
);

/** Microsoft SQL Server's error log: `2026-03-14 09:14:07.12 spid51      text`, with who wrote it. */
export const SQL_SERVER_LOG = textFormat(
  'an SQL Server error log',
  [
    /^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d\d) (?<service>spid\d{1,6}s?|Logon|Server|Backup|Auditing) {2,12}/,
  ],
  ['service'],
);

/** TeamSpeak's server: `2026-03-14 09:14:07.123456|INFO    |VirtualServerBase|1  |text`, with the number of the virtual server. */
export const TEAMSPEAK_LOG = textFormat(
  'a TeamSpeak log',
  [
    /^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6})\|(?<level>[A-Z]{4,8}) {0,6}\|(?<service>[\w ]{1,30}?) {0,20}\|(?:\d{1,10}| ) {0,10}\| ?/,
  ],
  ['service'],
);

/** `811:M 14 Mar 2025 08:00:00.000 * text`; before version 3 `[811] 14 Mar 08:00:00.000 # text`. */
export const REDIS_LOG = textFormat(
  'a Redis log',
  [
    /^\[?(?<pid>\d{1,10})(?::[A-Z]|\]) (?<time>\d{1,2} [A-Z][a-z]{2} (?:\d{4} )?\d\d:\d\d:\d\d\.\d{3}) (?<level>[.*#-]) /,
  ],
  ['pid'],
);

/** SSSD: `(2022-06-08  8:52:40): [be[example.com]] [sysdb_add_user] (0x0040): text`. */
export const SSSD_LOG = textFormat(
  'an SSSD log',
  [
    /^\((?<time>\d{4}-\d\d-\d\d {1,2}\d{1,2}:\d\d:\d\d(?::\d{1,6})?|[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d(?::\d{1,6})? \d{4})\):? \[(?<service>[^\s\]]{1,200}\]?)\] \[\w{1,100}\] \((?<level>0x[0-9a-f]{4})\): /,
  ],
  ['service'],
);

/** `03-17 16:13:38.811  1702  2395 D WindowManager: text` */
export const ANDROID_LOG = textFormat(
  'an Android log (logcat)',
  [
    /^(?<time>(?:\d{4}-)?\d\d-\d\d \d\d:\d\d:\d\d\.\d{3,9}(?: [+-]\d{4})?) {1,8}(?:[a-z_\d]{1,20} {1,8})?(?<pid>\d{1,10}) {1,8}(?<tid>\d{1,10}) (?<level>[VDIWEFA]) [^:\n]{0,100}: /,
    /^(?<time>(?:\d{4}-)?\d\d-\d\d \d\d:\d\d:\d\d\.\d{3,9}(?: [+-]\d{4})?) (?<level>[VDIWEFA])\/[^(\n]{0,100}\( {0,8}(?:\d{1,10}: {0,8})?(?<pid>\d{1,10})\): /,
  ],
  ['tid', 'pid'],
);

/** MikroTik's routers: `jun/12/2026 09:14:07 system,error,critical text`; topics, of which one may be a level. */
export const MIKROTIK_LOG = textFormat(
  'a MikroTik log',
  [
    /^(?<time>(?:[a-z]{3}\/\d\d(?:\/\d{4})?|\d{4}-\d\d-\d\d|\d\d-\d\d) \d\d:\d\d:\d\d) (?<service>[a-z0-9!-]{2,20})(?:,(?!critical|error|warning|info|debug)[a-z0-9!-]{2,20}){0,4}(?=,)(?:,error(?=,critical))?(?:,(?<level>critical|error|warning|info|debug))?(?:,[a-z0-9!-]{2,20}){0,4} /,
  ],
  ['service'],
);

/** Erlang's reports, as RabbitMQ wrote them: a heading, and the text below it. */
export const ERLANG_LOG = textFormat('an Erlang log', [
  /^=(?:(?<level>INFO|ERROR|WARNING|CRITICAL) |[A-Z]{2,20} )REPORT==== (?<time>\d{1,2}-[A-Z][a-z]{2}-\d{4}::\d\d:\d\d:\d\d)(?:\.\d{1,6})? ===$/,
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

/**
 * Db2's diagnostic log: `2026-03-14-09.14.07.123456+060 I12345E500          LEVEL: Warning`, and named
 * lines below it, of which MESSAGE, else FUNCTION, says what happened.
 */
export const DB2_LOG: TextFormat = {
  ...textFormat('a Db2 diagnostic log', [
    /^(?<time>\d{4}-\d\d-\d\d-\d\d\.\d\d\.\d\d\.\d{6})(?:[+-]\d{3})? \w{2,30} {1,20}LEVEL: (?<level>[A-Za-z]{4,10})(?: \([\w ]{1,20}\))?\s{0,9}/,
  ]),
  joins: (message, line) =>
    /^(?:MESSAGE|FUNCTION) ?:/.test(line) ? `${line}\n${message}` : `${message}\n${line}`,
};

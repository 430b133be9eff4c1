import {
  ANDROID_LOG,
  BGL_LOG,
  DB2_LOG,
  ERLANG_LOG,
  GLOG,
  MIKROTIK_LOG,
  NAMED_APPLICATION_LOG,
  ODOO_LOG,
  REDIS_LOG,
  SQL_SERVER_LOG,
  SSSD_LOG,
  TEAMSPEAK_LOG,
  THUNDERBIRD_LOG,
} from './application-logs.ts';
import {
  ESP_LOG,
  FACTORIO_LOG,
  PROCURVE_LOG,
  UNREAL_LOG,
  VMKERNEL_LOG,
  VMWARE_LOG,
  ZOS_SYSLOG,
} from './device-logs.ts';
import { LOGFMT } from './logfmt.ts';
import {
  CHROMIUM_LOG,
  CMTRACE_LOG,
  HANA_LOG,
  MACOS_LOG,
  NAGIOS_LOG,
  SAP_TRACE,
  ZABBIX_LOG,
} from './systems-logs.ts';
import { type TextFormat, textFormat } from './text-format.ts';
import { ACCESS_LOG, APACHE_ERROR_LOG, NGINX_ERROR_LOG } from './web-servers.ts';

/** Hadoop's file system as loghub has it: `081109 203518 143 INFO dfs.DataNode$X: text`. */
const HDFS = textFormat(
  'an HDFS log',
  [/^(?<time>\d{6} \d{6}) (?<pid>\d+) (?<level>[A-Z]{4,8}) (?:[\w.$-]{1,200}): ?/],
  ['pid'],
);

/** Forms of single programs, which tell more than any line with a time and a level. The more telling come first. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  HDFS,
  ACCESS_LOG,
  NGINX_ERROR_LOG,
  APACHE_ERROR_LOG,
  BGL_LOG,
  THUNDERBIRD_LOG,
  ANDROID_LOG,
  REDIS_LOG,
  SSSD_LOG,
  NAMED_APPLICATION_LOG,
  ODOO_LOG,
  GLOG,
  MIKROTIK_LOG,
  ERLANG_LOG,
  MACOS_LOG,
  HANA_LOG,
  CHROMIUM_LOG,
  ZABBIX_LOG,
  NAGIOS_LOG,
  SAP_TRACE,
  ESP_LOG,
  UNREAL_LOG,
  ZOS_SYSLOG,
  SQL_SERVER_LOG,
  DB2_LOG,
  TEAMSPEAK_LOG,
  PROCURVE_LOG,
  VMKERNEL_LOG,
  VMWARE_LOG,
  FACTORIO_LOG,
  CMTRACE_LOG,
  LOGFMT,
];

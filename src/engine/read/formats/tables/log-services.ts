import { hasAll, hasMost, type TableFormat } from './table-format.ts';

/** Exports of other services that keep logs, whose columns have the usual names. */
export const LOG_SERVICES: TableFormat[] = [
  {
    name: 'a Splunk export',
    recognise: (names) =>
      (names.has('raw') && names.has('time')) || names.has('resultraw') || names.has('serial'),
    time: ['time', 'resulttime'],
    message: ['raw', 'resultraw'],
    level: ['loglevel', 'level', 'severity'],
  },
  {
    name: 'a Datadog export',
    recognise: hasMost(3, ['date', 'host', 'service', 'content', 'message', 'status', 'ddsource']),
    time: ['date', 'timestamp', 'attributestimestamp'],
    message: ['message', 'content', 'attributesmessage'],
    level: ['status', 'attributesstatus'],
  },
  {
    name: 'a Grafana export',
    recognise: (names) =>
      names.has('line') && ['time', 'date', 'tsns'].some((name) => names.has(name)),
    time: ['tsns', 'time', 'date', 'timestamp'],
    message: ['line'],
  },
  {
    // docs.nextcloud.com, "Logging": its levels are 0 (debug) to 4 (fatal)
    name: 'a Nextcloud log',
    recognise: hasAll('reqid', 'level', 'remoteaddr', 'app', 'message'),
    time: ['time'],
    message: ['message'],
    level: ['level'],
    levelWords: ['debug', 'info', 'warning', 'error', 'fatal'],
  },
  {
    name: 'a Google Cloud export',
    recognise: (names) => names.has('insertid') && names.has('timestamp'),
    message: ['textpayload', 'jsonpayloadmessage', 'protopayloadstatusmessage'],
    level: ['severity'],
  },
];

/** The log events viewer's "Download search results", `filter-log-events`, and Logs Insights. */
export const CLOUDWATCH: TableFormat[] = [
  {
    name: 'a CloudWatch Logs Insights export',
    // Its own fields begin with @; Elastic has only @timestamp and @version.
    recognise: (names, _, columns) =>
      names.has('ptr') ||
      ['@message', '@ingestionTime', '@logStream'].some((name) => columns.includes(name)),
  },
  {
    name: 'a CloudWatch export',
    // The viewer writes these two columns only; its times are milliseconds.
    recognise: (names, row) =>
      hasAll('logstreamname', 'timestamp', 'message')(names) ||
      hasAll('ingestiontime', 'timestamp', 'message')(names) ||
      (names.size === 2 &&
        hasAll('timestamp', 'message')(names) &&
        row.some((cell) => /^\s*\d{13}\s*$/.test(cell))),
  },
];

/** Kibana Discover's CSV, and documents of an index as JSON. */
export const ELASTIC: TableFormat[] = [
  {
    name: 'a Kibana export',
    recognise: (names) => hasAll('timestamp', 'index', 'id')(names) || names.has('sourcetimestamp'),
    time: ['timestamp', 'sourcetimestamp'],
    message: ['message', 'sourcemessage', 'eventoriginal', 'log'],
    level: ['loglevel', 'level', 'sourceloglevel', 'severity'],
  },
  {
    name: 'a Wazuh export',
    recognise: hasAll('ruleid', 'rulelevel', 'ruledescription'),
    message: ['fulllog', 'ruledescription'],
    level: [],
    window: { keys: ['agentname', 'agentid'], minutes: 10 },
  },
];

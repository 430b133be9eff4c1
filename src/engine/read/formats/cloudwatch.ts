import { hasAll, type TableFormat } from './table-format.ts';

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

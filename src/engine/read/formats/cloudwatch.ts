import { hasAll, type TableFormat } from './table-format.ts';

/** The log events viewer's "Download search results", `filter-log-events`, and Logs Insights. */
export const CLOUDWATCH: TableFormat[] = [
  {
    name: 'a CloudWatch Logs Insights export',
    recognise: (names) => names.has('ptr') || hasAll('ingestiontime', 'timestamp')(names),
  },
  {
    name: 'a CloudWatch export',
    recognise: hasAll('logstreamname', 'timestamp', 'message'),
  },
];

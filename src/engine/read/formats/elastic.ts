import { hasAll, type TableFormat } from './table-format.ts';

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

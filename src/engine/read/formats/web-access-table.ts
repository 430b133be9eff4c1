import { hasAll, type TableFormat } from './table-format.ts';
import { accessMessage } from './web-servers.ts';

/** A web server's access log as a table, such as IIS or a proxy exports it. */
export const WEB_ACCESS_TABLE: TableFormat = {
  name: 'a web access log (as a table)',
  recognise: hasAll('request', 'status', 'client'),
  level: [],
  text: {
    columns: ['request', 'status'],
    textOf: ([request = '', status = '']) => accessMessage(request, status),
  },
};

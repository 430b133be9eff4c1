import { hasMost, type TableFormat } from './table-format.ts';

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
    name: 'a Google Cloud export',
    recognise: (names) => names.has('insertid') && names.has('timestamp'),
    message: ['textpayload', 'jsonpayloadmessage', 'protopayloadstatusmessage'],
    level: ['severity'],
  },
];

import { hasAll, type TableFormat } from './table-format.ts';

/** Tables of Azure Log Analytics and Microsoft Sentinel. */
export const AZURE: TableFormat[] = [
  {
    name: 'a Sentinel alert export',
    recognise: hasAll('alertname', 'timegenerated'),
    message: ['alertdisplayname', 'alertname', 'description'],
    level: ['severity', 'alertseverity'],
  },
  {
    name: 'an Azure syslog export',
    recognise: hasAll('timegenerated', 'syslogmessage'),
    time: ['eventtime', 'timegenerated'],
    message: ['syslogmessage'],
    level: ['severitylevel'],
  },
  {
    name: 'an Azure network flow export',
    recognise: hasAll('timegenerated', 'flowtype', 'l4protocol'),
    time: ['flowstarttime', 'timegenerated'],
    event: {
      columns: ['l4protocol', 'l7protocol', 'flowdirection', 'flowtype', 'deniedinflows'],
      eventOf([transport = '', service = '', direction = '', type = '', denied = '']) {
        const way = direction === 'O' ? 'outbound' : direction === 'I' ? 'inbound' : direction;
        const verdict = Number(denied) > 0 ? 'denied' : 'allowed';
        const protocol = transport === 'T' ? 'tcp' : transport === 'U' ? 'udp' : transport;
        const eventId = [protocol, service, way, type, verdict].filter(Boolean).join('/');
        return { eventId, template: eventId };
      },
    },
    window: { keys: ['vmipaddress', 'vmname', 'srcip'], minutes: 10 },
  },
  {
    name: 'an Azure Application Insights export',
    recognise: (names) =>
      names.has('timestamp') &&
      ['cloudrolename', 'operationid', 'itemtype', 'sdkversion'].filter((name) => names.has(name))
        .length > 1,
    level: ['severitylevel'],
  },
  {
    name: 'an Azure sign-in export',
    recognise: hasAll('signinerrorcode', 'failurereason', 'status'),
    event: {
      columns: ['status', 'failurereason', 'application'],
      eventOf([status = '', reason = '', application = '']) {
        const isReason = reason !== '' && !/^other\.?$/i.test(reason);
        const outcome = /^success/i.test(status)
          ? 'succeeded'
          : /^interrupted/i.test(status)
            ? 'was interrupted'
            : 'failed';
        const to = application === '' ? '' : `, to ${application}`;
        const eventId = `Sign-in ${outcome}${to}${isReason ? `: ${reason}` : ''}`;
        return { eventId, template: eventId };
      },
    },
    window: { keys: ['username', 'user', 'ipaddress'], minutes: 60 },
  },
  {
    name: 'an Azure Log Analytics export',
    recognise: (names) => names.has('timegenerated') && !names.has('eventid'),
  },
];

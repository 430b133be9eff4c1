import type { LineSample } from './lines.ts';

/** Lines of operating systems, business software and monitoring, all invented. */
export const SYSTEM_LINES: readonly LineSample[] = [
  {
    format: 'a macOS unified log',
    lines: [
      '2025-03-14 08:00:00.126123+0000 0x1f3a     Default     0x0                  512    0    sharingd: [com.example.x:y] scan started',
      '2025-03-14 08:00:01.126123+0000 0x1f3b     Error       0x0                  513    0    locationd: client was rejected',
    ],
    time: '2025-03-14T08:00:01.126Z',
    level: 'error',
    event: 'client was rejected',
    fields: 'service=locationd pid=513 thread=0x1f3b',
    nearMiss: '2025-03-14 08:00:01.126123+0000 0x1f3b Error locationd: client was rejected',
  },
  {
    format: 'an SAP HANA trace',
    lines: [
      '[5234]{-1}[-1/-1] 2025-03-14 08:00:00.126123 i Backup           BackupMgr.cpp(00040) : backup began',
      '[5235]{300}[12/-1] 2025-03-14 08:00:01.126123 e Backup           BackupMgr.cpp(00042) : backup could not be completed',
    ],
    time: '2025-03-14T08:00:01.126Z',
    level: 'error',
    event: 'backup could not be completed',
    fields: 'service=Backup thread=5235',
    nearMiss: '[5235] 2025-03-14 08:00:01.126123 e Backup : backup could not be completed',
  },
  {
    format: 'a Chromium log',
    lines: [
      '[1234:5678:0314/080000.126:INFO:main.cc(12)] window opened',
      '[1234:5679:0314/080001.126:ERROR:network.cc(97)] connection was reset',
    ],
    time: '1972-03-14T08:00:01.126Z',
    level: 'error',
    event: 'connection was reset',
    fields: 'thread=5679 pid=1234',
    nearMiss: '[1234:5679:0314/080001.126] connection was reset',
  },
  {
    format: 'a Zabbix log',
    lines: [
      '  1234:20250314:080000.126 housekeeper began',
      '  1235:20250314:080001.126 host "web1" can not be reached',
    ],
    time: '2025-03-14T08:00:01.126Z',
    level: '',
    event: 'host "web1" can not be reached',
    fields: 'pid=1235',
    nearMiss: '  1235:20250314 host "web1" can not be reached',
  },
  {
    format: 'a Nagios log',
    lines: [
      '[1741939200] EXTERNAL COMMAND: PROCESS_SERVICE_CHECK_RESULT;web1;disk;0;fine',
      '[1741939201] SERVICE ALERT: web1;HTTP;CRITICAL;HARD;3;Connection refused',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'critical',
    event: 'SERVICE ALERT: web1;HTTP;CRITICAL;HARD;3;Connection refused',
    fields: '',
    nearMiss: '[1741939201] the service is alert: web1 answers',
  },
  {
    format: 'an SAP developer trace',
    lines: [
      'M  calling db_connect for the shop',
      'M  *** ERROR => logon failed for client 100 [thxxhead.c   1234]',
    ],
    time: '',
    level: 'error',
    event: 'logon failed for client 100 [thxxhead.c   1234]',
    fields: '',
    nearMiss: 'M *** logon failed for client 100',
  },
];

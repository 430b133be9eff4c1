import type { LineSample } from './lines.ts';

/** Lines of chips, games, mainframes and business software, all invented. */
export const DEVICE_LINES: readonly LineSample[] = [
  {
    format: 'an ESP-IDF log',
    lines: [
      'I (1234) wifi:mode : sta',
      'W (2345) spi_flash: detected size is larger',
      'E (5678) esp-tls: select() timeout',
    ],
    time: '1970-01-01T00:00:05.678Z',
    level: 'error',
    event: 'select() timeout',
    fields: 'service=esp-tls',
    nearMiss: 'E (soon) esp-tls: select() timeout',
  },
  {
    format: 'an Unreal Engine log',
    lines: [
      '[2025.03.14-08.00.00:123][  0]LogInit: the map is loaded',
      '[2025.03.14-08.00.01:223][ 12]LogNet: Warning: the connection timed out',
    ],
    time: '2025-03-14T08:00:01.223Z',
    level: 'warning',
    event: 'the connection timed out',
    fields: 'service=LogNet',
    nearMiss: '[2025.03.14-08.00.01:223] the connection timed out',
  },
  {
    format: 'a z/OS system log',
    lines: [
      'N 0000000 SYS1     25073 08:00:00.12 JOB00123 00000090  $HASP373 PAYROLL  STARTED',
      'N 4000000 SYS1     25073 08:00:01.45 JOB00124 00000090  DFS554E PAYROLL ABENDED U0778',
    ],
    time: '2025-03-14T08:00:01.450Z',
    level: 'error',
    event: 'DFS554E PAYROLL ABENDED U0778',
    fields: 'service=JOB00124 host=SYS1',
    nearMiss: 'N 4000000 SYS1     08:00:01.45 JOB00124 PAYROLL ABENDED',
  },
  {
    format: 'an Odoo log',
    lines: [
      '2025-03-14 08:00:00,123 2311 INFO ? odoo: Odoo version 17.0',
      '2025-03-14 08:00:01,123 2312 ERROR shop odoo.sql_db: bad query: SELECT 1/0',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: 'error',
    event: 'bad query: SELECT 1/0',
    fields: 'database=shop component=odoo.sql_db pid=2312',
    nearMiss: '2025-03-14 08:00:01,123 2312 ERROR shop sql_db: bad query: SELECT 1/0',
  },
];
